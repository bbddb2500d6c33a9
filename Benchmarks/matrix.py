#!/usr/bin/env python3
"""How fast the interactive matrix answers: Benchmarks/matrix.py [SITE] (default .cache/site, built by make test).

Blows the shipped matrix up to 300 rows and 12 options, then types and moves a slider 60 times each. What counts is the share of a frame
(16.7 ms) at the 95th percentile: the script alone by the page's own marks, and what the page is busy with until it could paint (script,
style, layout). The third number also waits for the browser's next frame, so it is never below one. Machines are noisy.
"""

import pathlib
import statistics
import sys

from playwright.sync_api import sync_playwright

root = pathlib.Path(__file__).resolve().parents[1]
site = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else root / ".cache/site").resolve()
BLOW_UP = """
const place = document.getElementById('matrix-data'), data = JSON.parse(place.textContent), rows = [];
for (let i = 0; rows.length < 300; i += 1) {
  const row = data.rows[i % data.rows.length];
  // An architecture row asks three questions: count what the table shows.
  if (row.kind === 'feature') rows.push({ ...row, id: row.id + '-' + i, machines: [] });
}
data.rows = rows;
data.options = data.options.filter(option => option.parts).slice(0, 12);
place.textContent = JSON.stringify(data);
"""
MEASURE = """async ([kind]) => {
  const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const scripts = [], layouts = [], frames = [];
  const input = document.querySelector(kind === 'keystroke' ? '#app-q' : '.app-weight input');
  for (let i = 0; i < 60; i += 1) {
    input.value = kind === 'keystroke' ? ['g', 'gp', 'gpu', ''][i % 4] : String(5 + i);
    performance.clearMeasures();
    const start = performance.now();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    // The page answers in the frame after the input; this callback runs in the same frame, after it.
    await new Promise(done => requestAnimationFrame(() => {
      const shown = performance.getEntriesByName('hvdocs-show').at(-1);
      document.querySelector('.app-table').getBoundingClientRect();
      scripts.push(shown.duration);
      layouts.push(performance.now() - shown.startTime);
      setTimeout(done);
    }));
    frames.push(performance.now() - start);
    await frame();
  }
  return [scripts, layouts, frames];
}"""


def p95(times):
    return statistics.quantiles(times, n=20)[18]


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    html = (site / "matrix.html").read_text()
    page.route("**/assets/js/matrix.js", lambda route: route.fulfill(body=BLOW_UP + (site / "assets/js/matrix.js").read_text(), content_type="text/javascript"))
    page.goto((site / "matrix.html").as_uri())
    rows = page.locator(".app-table tbody th[scope=row]").count()
    options = page.locator(".app-table thead th").count() - 1
    print(f"{rows} rows, {options} options")
    print(f"{'95th percentile':16}{'script':>20}{'script, style, layout':>24}{'to the next frame':>22}")
    for kind in ["keystroke", "slider"]:
        times = [p95(each) for each in page.evaluate(MEASURE, [kind])]
        print(f"{kind:16}" + "".join(f"{f'{time:.1f} ms, {time / 16.7:.2f} frames':>{width}}" for time, width in zip(times, [20, 24, 22])))
    browser.close()
