"""The interactive matrix, driven as a person does: from disk and from a sub-path of a server, on the site and in a report."""

import functools
import http.server
import json
import pathlib
import re
import shutil
import threading

import pytest

from test_conformance import PROBES


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def served(site, tmp_path_factory):
    """The site below /some/path/ of a local server."""
    root = tmp_path_factory.mktemp("www")
    (root / "some").mkdir()
    (root / "some/path").symlink_to(site)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/some/path/"
    server.shutdown()


@pytest.fixture(params=["disk", "server"])
def base(request, site):
    return site.as_uri() + "/" if request.param == "disk" else request.getfixturevalue("served")


@pytest.fixture
def page(browser, base):
    """A page that must not complain, and must not ask for anything that is not of the site."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    complaints, asked = [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith((base, "blob:"))] == []


def rows(page):
    return [row.strip().lstrip("☆★ ") for row in page.locator(".app-table tbody tr:not([hidden]) th[scope=row]").all_inner_texts()]


def settled(page):
    # The address follows a moment later.
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))))")


def test_a_search_finds_in_both_languages_and_by_synonym(page, base):
    for name in ["matrix.html", "zh/matrix.html"]:
        page.goto(base + name)
        found = set()
        for word in ["nested", "嵌套", "嵌套虚拟化", "VHV"]:
            page.fill("#app-q", word)
            settled(page)
            assert len(rows(page)) == 1, word
            found.add(rows(page)[0])
        assert len(found) == 1


def test_filters_narrow_the_rows_and_say_so(page, base):
    page.goto(base + "matrix.html")
    everything = len(rows(page))
    page.select_option("#app-role", "feature")
    settled(page)
    features = len(rows(page))
    assert 0 < features < everything
    page.check("#app-diff")
    settled(page)
    assert 0 < len(rows(page)) < features
    assert f"Rows shown: {len(rows(page))} of {everything}." in page.inner_text(".app-count")
    assert "Only where known answers differ" in page.inner_text(".app-filters")
    page.click("text=Clear everything")
    settled(page)
    assert len(rows(page)) == everything
    for field, value in [("#app-state", "removed"), ("#app-confidence", "low"), ("#app-platform", "vmware"), ("#app-product", "qemu"), ("#app-host", "aarch64")]:
        page.select_option(field, value)
        settled(page)
        assert rows(page), field
        page.click("text=Clear everything")
        settled(page)


def test_columns_sort_hide_pin_group_and_expand(page, base):
    page.goto(base + "matrix.html")
    head = page.locator(".app-table thead button", has_text="Proxmox VE")
    head.click()
    settled(page)
    assert page.locator(".app-table th[aria-sort=ascending]").inner_text().endswith("Proxmox VE")
    head.click()
    settled(page)
    assert page.locator(".app-table th[aria-sort=descending]").count() == 1
    page.click("text=Options shown as columns")
    page.uncheck("#column-proxmox-ve")
    settled(page)
    assert not head.is_visible()
    page.locator(".app-pin").nth(20).click()
    settled(page)
    assert page.locator(".app-group:not([hidden])").first.inner_text() == "Pinned"
    page.uncheck("#app-group")
    settled(page)
    assert page.locator(".app-group:not([hidden])").count() == 1
    cell = page.locator(".app-table tbody tr", has_text="Virtual GPU").locator("td [role=button]").first
    cell.focus()
    page.keyboard.press("Enter")
    settled(page)
    detail = page.locator(".app-detail")
    assert cell.get_attribute("aria-expanded") == "true"
    assert detail.locator("a[href^=http]").count() > 0 and "Verified 20" in detail.inner_text()


def test_the_link_shows_the_same_in_another_browser(page, base, browser):
    page.goto(base + "matrix.html")
    page.fill("#app-q", "migration")
    page.select_option("#app-platform", "kvm")
    page.locator("#weight-cost").fill("40")
    page.click("summary:has-text('Must-haves')")
    page.check("#must-fault-tolerance")
    settled(page)
    shown, verdict, link = rows(page), page.inner_text(".app-verdict"), page.url
    assert "weights=" in link and "must=fault-tolerance" in link
    other = browser.new_context().new_page()
    other.goto(link)
    settled(other)
    assert (rows(other), other.inner_text(".app-verdict")) == (shown, verdict)
    other.context.close()


def test_a_weight_past_its_stability_interval_changes_who_leads(page, base):
    page.goto(base + "matrix.html")
    decision = lambda: page.evaluate("(({ verdict, stability }) => ({ verdict, stability }))(hvdocs.app.decision)")
    before = decision()
    criterion, interval = next((i, s) for i, s in enumerate(before["stability"]) if s["above"] and s["high"] < 90)
    slider = page.locator(".app-weight input").nth(criterion)
    slider.fill(str(int(interval["high"]) + 2))
    settled(page)
    assert decision()["verdict"]["option"] != before["verdict"]["option"]
    page.click("text=Reset")
    settled(page)
    assert decision() == before


def test_a_slider_moves_by_keyboard_and_the_verdict_is_announced(page, base):
    page.goto(base + "matrix.html")
    slider = page.locator("#weight-cost")
    slider.focus()
    before = page.locator(".app-weight output").all_inner_texts()
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    settled(page)
    assert page.locator(".app-weight output").all_inner_texts() != before
    assert page.locator(".app-verdict").get_attribute("role") == "status"
    assert slider.get_attribute("aria-valuetext").endswith("%")


def test_must_haves_and_hosts_knock_options_out_and_say_why(page, base):
    page.goto(base + "matrix.html")
    page.click("summary:has-text('Must-haves')")
    page.check("#must-fault-tolerance")
    settled(page)
    unsure = page.locator(".app-scores tr.undetermined")
    assert unsure.count() > 0 and "Fault tolerance" in unsure.first.inner_text()
    page.select_option("#app-host", "aarch64")
    settled(page)
    excluded = page.locator(".app-scores tr.excluded")
    assert excluded.count() > 0 and "✕" in excluded.first.inner_text()
    page.select_option("#app-versus", "large-enterprise")
    settled(page)
    assert page.locator(".app-scores thead th").last.inner_text() == "Large enterprise"
    assert "With the profile “Large enterprise”" in page.inner_text(".app-verdict")


def test_a_dropped_probe_tailors_everything_and_hostile_names_stay_text(page, base):
    page.goto(base + "matrix.html")
    board = json.dumps(next(one for one in PROBES if one["name"] == "armv7-board") | {"name": "<img src=x onerror=alert(1)>"})
    transfer = page.evaluate_handle("text => { const all = new DataTransfer(); all.items.add(new File([text], 'board.json')); return all; }", board)
    page.dispatch_event(".app-drop", "drop", {"dataTransfer": transfer})
    page.wait_for_selector(".app-hosts li")
    settled(page)
    assert "<img src=x" in page.inner_text(".app-hosts li") and page.locator(".app-hosts img").count() == 0
    assert page.evaluate("hvdocs.app.decision.verdict.outcome") == "neither"
    page.click(".app-hosts button")
    settled(page)
    assert page.evaluate("hvdocs.app.decision.verdict.outcome") != "neither"


@pytest.mark.parametrize("text, word", [("{", "is not JSON"), ('{"schema": "other/1"}', "is no probe"), ("[]", "is no probe"), ('{"schema": "hvdocs.probe/1", "cpu": 7}', "was read")])
def test_a_file_that_is_no_probe_is_told_and_changes_nothing(page, base, text, word):
    page.goto(base + "matrix.html")
    before = page.inner_text(".app-verdict")
    page.set_input_files("#app-file", {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()})
    page.wait_for_function("document.querySelector('.app-message').textContent !== ''")
    assert word in page.inner_text(".app-message")
    if word != "was read":
        assert page.inner_text(".app-verdict") == before


def take(page, *probes):
    """Files as the file dialogue hands them over: name and root."""
    page.set_input_files("#app-file", [{"name": name, "mimeType": "application/json", "buffer": json.dumps(root).encode()} for name, root in probes])
    page.wait_for_function("count => document.querySelectorAll('.app-hosts li').length >= count", arg=len(probes))
    settled(page)


def test_a_file_taken_inside_a_guest_or_container_says_so(page, base):
    intel = next(one for one in PROBES if one["name"] == "intel")
    without = {key: value for key, value in intel.items() if key != "describes"}
    under = lambda kind: {"running_under": {"status": "ok", "from": {}, "kind": kind}}
    inside = [intel | {"describes": "guest"}, intel | {"describes": "container"}, without | under("kvm"), intel | under("vmware"), without | under("container")]
    outside = [intel, intel | under("none"), intel | under("lpar"), without | under("none"), intel | under("xen"), intel | under(None)]
    page.goto(base + "matrix.html")
    take(page, *((f"{i}.json", root) for i, root in enumerate(inside + outside)))
    lines = page.locator(".app-hosts li").all_inner_texts()
    assert ["describes a guest or container" in line for line in lines] == [True] * len(inside) + [False] * len(outside)


def test_files_go_by_their_names_and_go_again_one_by_one(page, base):
    host = next(one for one in PROBES if one["name"] == "intel") | {"name": "host"}
    page.goto(base + "matrix.html")
    take(page, ("rack-a1.json", host), ("<b>b2</b>.json", host), ("c3.json", host))
    lines = page.locator(".app-hosts li").all_inner_texts()
    assert [line.split(" (")[0] for line in lines] == ["rack-a1", "<b>b2</b>", "c3"] and page.locator(".app-hosts b").count() == 0
    focused = "() => (document.activeElement.closest('li') || document.activeElement).textContent || document.activeElement.id"
    page.locator(".app-hosts button").nth(1).focus()
    page.keyboard.press("Enter")
    settled(page)
    assert page.evaluate(focused).startswith("c3")
    page.keyboard.press("Enter")
    settled(page)
    assert page.evaluate(focused).startswith("rack-a1") and page.inner_text(".app-message") == ""
    page.keyboard.press("Enter")
    settled(page)
    assert page.evaluate(focused) == "app-file"


def test_clearing_everything_clears_what_was_told(page, base):
    page.goto(base + "matrix.html")
    page.set_input_files("#app-file", {"name": "x.json", "mimeType": "application/json", "buffer": b"{"})
    page.wait_for_function("document.querySelector('.app-message').textContent !== ''")
    page.click("text=Clear everything")
    settled(page)
    assert page.text_content(".app-message") == ""


def test_a_link_opens_the_must_haves_and_they_can_be_folded(page, base):
    page.goto(base + "matrix.html#must=vgpu")
    settled(page)
    assert page.is_visible("#must-vgpu")
    page.click("summary:has-text('Must-haves')")
    page.locator("#weight-cost").fill("40")
    settled(page)
    assert not page.is_visible("#must-vgpu")


def test_what_is_shown_is_saved_as_csv_json_and_markdown(page, base):
    page.goto(base + "matrix.html")
    page.fill("#app-q", "gpu")
    settled(page)
    saved = {}
    for name in ["CSV", "JSON", "Markdown"]:
        with page.expect_download() as download:
            page.click(f"text=Save as {name}")
        saved[name] = pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert len(saved["CSV"].strip().splitlines()) == 1 + len(rows(page))
    assert [row["row"] for row in json.loads(saved["JSON"])["rows"]]
    assert saved["Markdown"].startswith("Filters: Search rows: gpu") and saved["Markdown"].count("\n| ") == 2 + len(rows(page))


def test_focus_stays_and_arrow_keys_move_it(page, base):
    page.goto(base + "matrix.html")
    where = "() => document.activeElement.dataset.cell || document.activeElement.className"
    cell = page.locator(".app-table [data-cell]:visible").first
    cell.focus()
    page.keyboard.press("Enter")
    settled(page)
    first = page.evaluate(where)
    assert first == cell.get_attribute("data-cell") and cell.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    second = page.evaluate(where)
    assert second.split("/")[-1] != first.split("/")[-1] and second.rsplit("/", 1)[0] != first.rsplit("/", 1)[0]
    page.keyboard.press("Home")
    assert page.evaluate(where) == "app-pin", "a row begins with its head"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(where).split("/")[-1] == first.split("/")[-1]
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(where).split("/")[-1] == page.locator(".app-table tbody [data-cell]").last.get_attribute("data-cell").split("/")[-1]
    assert page.locator(".app-table [tabindex='0']").count() == 1, "one stop for the whole table"
    for _ in range(20):
        page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.closest('thead') !== null"), "above the rows are the heads"
    page.locator(".app-pin").nth(7).focus()
    page.keyboard.press("Enter")
    settled(page)
    assert page.evaluate(where) == "app-pin" and page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    # A row that goes because it is no longer pinned hands the focus to what is left.
    page.fill("#app-q", "no such row")
    settled(page)
    page.locator(".app-pin[aria-pressed=true]").focus()
    page.keyboard.press("Enter")
    settled(page)
    assert page.evaluate("document.activeElement.closest('.app-table') !== null && document.activeElement.checkVisibility()")
    page.click("text=To weights and verdict")
    assert page.evaluate("document.activeElement.id") == "app-profile"


def test_what_has_the_focus_is_not_below_the_heads(page, base):
    page.goto(base + "matrix.html")
    settled(page)
    page.locator(".app-table [data-cell]:visible").first.focus()
    for key in ["ArrowRight"] * 9 + ["ArrowDown"] * 30 + ["ArrowLeft"] * 8 + ["ArrowUp"] * 28:
        page.keyboard.press(key)
        cell, row, head = page.evaluate("""() => [document.activeElement, document.activeElement.closest("tr").cells[0], document.querySelector(".app-table thead th")]
            .map((one) => one.getBoundingClientRect().toJSON())""")
        assert cell["left"] >= row["right"] and cell["top"] >= head["bottom"], key


def test_the_weights_are_few_steps_from_the_top(page, base):
    page.goto(base + "matrix.html")
    for steps in range(1, 100):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "app-profile":
            break
    assert steps < 50


@pytest.mark.parametrize("link", ["q=100%", "versus=x", "profile=x&sort=x&host=x&platform=x&role=%", "open=a/b/c&pin=x&hide=x&must=x&weights=1,2", "=&&=&toString=1"])
def test_a_link_that_makes_no_sense_harms_nothing(page, base, link):
    page.goto(base + "matrix.html#" + link)
    settled(page)
    assert page.inner_text(".app-verdict") and page.locator(".app-table thead button:visible").count() > 10
    assert len(rows(page)) == 0 if link.startswith("q=") else len(rows(page)) > 40


def test_a_broken_link_shows_what_can_be_read(page, base):
    page.goto(base + "matrix.html#q=nested&state=100%")
    settled(page)
    assert page.locator(".app-table").is_visible() and page.input_value("#app-q") == "nested"


def test_paper_shows_what_the_screen_shows_with_the_filters(page, base, tmp_path):
    import subprocess

    page.goto(base + "matrix.html#q=gpu&host=aarch64")
    settled(page)
    page.pdf(path=str(tmp_path / "m.pdf"))
    text = subprocess.run(["pdftotext", "-layout", str(tmp_path / "m.pdf"), "-"], capture_output=True, text=True, check=True).stdout
    assert "Filters: Search rows: gpu; Host architecture: AArch64" in re.sub(r"\s+", " ", text)
    assert "Virtual GPU" in text and "Copy link" not in text


def test_paper_names_every_option_on_every_page(browser, site, tmp_path):
    import subprocess

    for prefix in ["", "zh/"]:
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.goto((site / prefix / "matrix.html").as_uri())
        settled(page)
        names = page.locator(".app-table thead button").all_inner_texts()
        title, after = page.inner_text(".app-table thead th"), page.inner_text("#app-weights-title")
        for css in [True, False]:
            page.pdf(path=str(tmp_path / "m.pdf"), prefer_css_page_size=css)
            text = subprocess.run(["pdftotext", "-raw", str(tmp_path / "m.pdf"), "-"], capture_output=True, text=True, check=True).stdout
            sheets = text.split("\f")
            table = sheets[:next(i for i, sheet in enumerate(sheets) if after in sheet)]
            assert len(table) in (2, 3), "the table begins on the first page"
            for sheet in table:
                bare = re.sub(r"\s", "", sheet)
                assert title in sheet and [name for name in names if re.sub(r"\s", "", name) not in bare] == []
        # Nothing goes over the edge.
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 1000, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 1000
        assert page.evaluate("[...document.querySelectorAll('.app-table :is(th, td)')].filter(one => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1).map(one => one.textContent)") == []
        page.context.close()


@pytest.mark.parametrize("width", [1280, 320])
def test_what_is_clicked_is_large_enough_and_nothing_is_wider_than_the_window(browser, site, width):
    for prefix in ["", "zh/"]:
        page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
        page.goto((site / prefix / "matrix.html").as_uri() + "#must=vgpu&hide=sangfor-hci")
        settled(page)
        page.click("#matrix-app summary >> nth=0")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        small = page.evaluate("""() => [...document.querySelectorAll("#matrix-app :is(a, button, input, select, summary, .app-file, [role=button])")].filter((one) => {
            const { width, height } = one.getBoundingClientRect();
            return one.id !== "app-file" && width > 0 && (width < 24 || height < 24);
        }).map((one) => one.outerHTML.slice(0, 80))""")
        assert small == []
        # Whole words only, in the heads and in sight wherever the table is scrolled to.
        broken = page.evaluate("""() => [...document.querySelectorAll(".app-table thead button")].filter((button) => [...button.textContent.matchAll(/[\\w-]+/g)].some((word) => {
            const range = document.createRange();
            range.setStart(button.firstChild, word.index);
            range.setEnd(button.firstChild, word.index + word[0].length);
            return new Set([...range.getClientRects()].map((one) => one.top)).size > 1 || range.getBoundingClientRect().right > button.getBoundingClientRect().right + 1;
        })).map((button) => button.textContent)""")
        assert broken == []
        page.evaluate("document.querySelector('.app-scroll').scrollLeft = 700")
        left, right = page.evaluate("(({ left, right }) => [left, right])(document.querySelector('.app-scroll').getBoundingClientRect())")
        for name in page.locator(".app-table caption span, .app-group:not([hidden]) span").all():
            box = name.bounding_box()
            assert left <= box["x"] and box["x"] + box["width"] <= right
        page.context.close()


def test_without_script_the_full_table_stays(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "matrix.html").as_uri())
    assert page.locator(".matrix-features tbody tr").count() > 10 and not page.locator("#matrix-app").is_visible()
    page.goto((site / "choose.html").as_uri())
    assert page.locator("noscript").count() > 0
    page.goto((site / "finder.html").as_uri())
    assert page.locator(".finder tbody tr").count() >= 100
    context.close()


@pytest.mark.parametrize("prefix, word, href, shown", [("", "normalization", "#other-methods", "normalization"), ("zh/", "归一化", "#other-methods", "归一化"), ("", "313548", "sources.html#source-", "Broadcom")])
def test_the_search_page_finds_the_text_of_pages_and_sources(page, base, prefix, word, href, shown):
    page.goto(base + prefix + "search.html#q=" + word)
    result = page.locator(".search-results li", has=page.locator(f'a[href*="{href}"]')).first
    result.wait_for()
    assert shown in result.inner_text()
    address = result.locator("a").get_attribute("href")
    page.goto(base + prefix + address)
    assert page.locator("#" + address.partition("#")[2]).count() == 1


@pytest.mark.parametrize("prefix, words", [("", ["live migration", "vmotion", "vmo"]), ("zh/", ["热迁移", "实时迁移", "vMotion"])])
def test_the_search_page_finds_in_its_language(page, base, prefix, words):
    for word in words:
        page.goto(base + prefix + "search.html#q=" + word)
        page.wait_for_selector(".search-results li")
        hrefs = page.locator(".search-results a").evaluate_all("links => links.slice(0, 12).map(a => a.getAttribute('href'))")
        assert any("live-migration" in href or "vmotion" in href for href in hrefs), (word, hrefs)
    # What a result leads to is there.
    page.click(".search-results a")
    assert page.locator("h1").count() == 1


def test_every_statement_is_in_the_emitted_index(site):
    for prefix, language in [("", "en"), ("zh/", "zh")]:
        shards = sorted((site / "assets/search").glob(f"{language}-*.js"))
        assert shards and all(shard.stat().st_size <= 100 << 10 for shard in shards)
        entries = [entry for shard in shards for entry in json.loads(re.sub(r', "[^"]*"$', "", shard.read_text()[len("hvdocs.index("):-3]))]
        anchors = {(site / prefix / href.split("#")[0]).resolve(): set() for _, href, *_ in entries}
        for _, href, *_ in entries:
            path, _, anchor = href.partition("#")
            anchors[(site / prefix / path).resolve()].add(anchor)
        for path, names in anchors.items():
            text = path.read_text()
            assert [name for name in names if name and f'id="{name}"' not in text] == [], path
        claims = len(list((pathlib.Path(__file__).resolve().parents[2] / "Content/claims").glob("*.yml")))
        assert sum("#claim-" in href for _, href, *_ in entries) == claims


def test_the_home_page_answers_what_runs_on_what(page, base):
    page.goto(base + "index.html")
    page.select_option("#find-host", label="AArch64 (64-bit Arm, ARMv8 and later)")
    page.select_option("#find-guest", label="ARMv7 (32-bit Arm)")
    page.wait_for_selector(".finder-pair")
    answers = page.locator(".finder-pair").all_inner_texts()
    assert "accelerated" in answers[0] and "otherwise" in answers[0] and "virt-install" in answers[0]
    assert "not possible" in answers[1]
    link = page.url
    page.goto("about:blank")
    page.goto(link)
    page.wait_for_selector(".finder-pair")
    assert page.locator(".finder-pair").all_inner_texts() == answers


def test_six_questions_make_a_brief_that_the_program_takes(page, base, tmp_path):
    import subprocess

    root = pathlib.Path(__file__).resolve().parents[2]
    page.goto(base + "choose.html")
    page.select_option("[name=host]", "aarch64")
    for name, value in [("count", "4"), ("sockets", "2"), ("cores", "64"), ("guests", "30"), ("title", 'A "quoted": title #1')]:
        page.fill(f"[name={name}]", value)
    page.select_option("[name=guest]", "armv7")
    page.select_option("[name=current]", "openeuler")
    page.check("[name=must][value=live-migration]")
    page.check("[name=profile][value=arm-openeuler]")
    with page.expect_download() as download:
        page.click("text=Save brief.yml")
    brief = tmp_path / "brief.yml"
    shutil.copy(download.value.path(), brief)
    result = subprocess.run([root / ".build/debug/hvdocs", "report", "--brief", brief, "--format", "json", "--output", tmp_path / "out"], cwd=root, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    report = json.loads((tmp_path / "out/report.json").read_text())
    assert report["brief"]["title"] == 'A "quoted": title #1'
    page.click("#choose-link")
    settled(page)
    assert page.evaluate("hvdocs.state.read(decodeURI(location.hash))")["must"] == ["live-migration"]


def test_sizes_stay_within_their_bounds(site):
    size = lambda name: (site / name).stat().st_size
    assert size("index.html") < 100_000 and size("zh/index.html") < 100_000
    assert size("matrix.html") < 700_000 and size("zh/matrix.html") < 700_000
    assert {str(p): p.stat().st_size for p in site.rglob("*.html") if p.name != "matrix.html" and p.stat().st_size >= 300_000} == {}
    # Data are not scripts, although they come as such.
    scripts = [p for p in (site / "assets/js").glob("*.js") if not p.name.startswith("pairs-")]
    assert sum(p.stat().st_size for p in scripts) <= 60 << 10


def test_the_report_carries_the_same_matrix(browser):
    report = pathlib.Path(__file__).resolve().parents[2] / ".cache/report"
    page = browser.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((report / "report.en.html").as_uri())
    told = json.loads((report / "report.json").read_text())
    assert page.evaluate("hvdocs.app.decision.verdict.strength") == told["verdict"]["strength"]
    assert page.evaluate("hvdocs.app.decision.verdict.option") == told["verdict"]["option"]
    page.click("summary:has-text('All rows and options')")
    page.locator("#weight-cost").fill("80")
    settled(page)
    assert page.evaluate("hvdocs.app.decision.options.length") == len(told["options"])
    assert re.search(r"Size of this file\s*\d+ KiB", page.inner_text("main"))
    page.close()
    assert complaints == []


def test_the_language_switch_keeps_place_and_filters(page, base):
    page.goto(base + "matrix.html#q=gpu&pin=live-migration/feature")
    settled(page)
    shown = len(rows(page))
    page.click(".lang-switch")
    settled(page)
    assert page.url.startswith(base + "zh/matrix.html#") and len(rows(page)) == shown
    assert page.input_value("#app-q") == "gpu"


def test_everything_is_there_in_forced_colours_and_opened(browser, site):
    from axe_playwright_python.sync_playwright import Axe

    report = pathlib.Path(__file__).resolve().parents[2] / ".cache/report/report.zh.html"
    for address in [(site / "zh/matrix.html").as_uri() + "#open=vgpu/feature/rhel&must=vgpu&versus=large-enterprise", report.as_uri() + "#q=gpu"]:
        for colours in ["none", "active"]:
            context = browser.new_context(bypass_csp=True, forced_colors=colours, reduced_motion="reduce")
            page = context.new_page()
            page.goto(address)
            settled(page)
            assert page.locator("#matrix-app").is_visible() and page.locator(".app-bar b").first.is_visible()
            violations = Axe().run(page).response["violations"]
            assert [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in violations if colours == "none" or v["id"] != "color-contrast"] == []
            context.close()


def test_a_slash_leads_to_the_search_and_commands_can_be_copied(page, base):
    page.goto(base + "pages/can-i-run-armv7.html")
    page.keyboard.press("/")
    page.wait_for_url("**/search.html")
    page.goto(base + "choose.html")
    assert page.locator("button.copy").count() == page.locator("main pre").count() > 0
