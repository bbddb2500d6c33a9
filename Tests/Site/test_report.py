"""Decision reports as their readers get them: in a browser, in a PDF reader, in a ticket, in a program."""

import csv
import json
import pathlib
import re
import subprocess
import zipfile

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe

from nu_checker import nu_errors

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPORT = ROOT / ".cache/report"
AGAIN = ROOT / ".cache/report-again"
HTML = ["report.en.html", "report.zh.html"]
PDF = ["report.en.pdf", "report.zh.pdf"]


@pytest.fixture(scope="session")
def report() -> pathlib.Path:
    assert (REPORT / "report.json").exists(), f"no report in {REPORT}; run: make test"
    return REPORT


def test_every_format_is_there_in_both_languages(report):
    names = {"report.json"} | {f"report.{language}.{kind}" for language in ["en", "zh"] for kind in ["html", "md", "pdf", "docx"]}
    assert {path.name for path in report.glob("[!.]*")} == names | {"matrix.en.csv", "matrix.zh.csv"}


def test_the_same_inputs_give_the_same_bytes_in_every_format(report):
    assert {path.name: path.read_bytes() for path in report.iterdir()} == {path.name: path.read_bytes() for path in AGAIN.iterdir()}


def test_nothing_of_the_machine_is_in_it(report):
    for path in report.iterdir():
        if path.suffix in [".html", ".md", ".json", ".csv"]:
            text = path.read_text()
            assert str(ROOT) not in text and "/tmp/" not in text, path.name


# Pages


def test_the_nu_html_checker_finds_no_error(report):
    assert nu_errors(report) == []


@pytest.mark.parametrize("name", HTML)
def test_it_opens_from_disk_without_request_or_console_message(browser, report, name):
    page = browser.new_page()
    messages, requests = [], []
    page.on("console", lambda message: messages.append(message.text))
    page.on("request", lambda request: requests.append(request.url))
    page.goto((report / name).as_uri())
    assert page.locator("h1").count() == 1 and page.locator("table").count() > 8 and page.locator("svg").count() >= 3
    page.close()
    assert messages == [] and requests == [(report / name).as_uri()]


@pytest.mark.parametrize("name", HTML)
@pytest.mark.parametrize("width", [390, 1280])
def test_it_does_not_scroll_sideways(browser, report, name, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((report / name).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("name", HTML)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(browser, report, name, scheme):
    # The checker's own script is injected by the test; the page's policy would stop it.
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto((report / name).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    violations = Axe().run(page).response["violations"]
    context.close()
    assert [(violation["id"], violation["nodes"][0]["html"][:200]) for violation in violations] == []


@pytest.mark.parametrize("name", HTML)
def test_its_policy_allows_its_own_style_and_script_alone_and_markup_of_the_brief_is_text(report, name):
    text = (report / name).read_text()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)[1]
    assert re.match(r"default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-", policy) and "unsafe" not in policy
    assert text.count("<script") == 2 and "<b>appliance</b>" not in text and "&lt;b&gt;appliance&lt;/b&gt;" in text
    assert not re.search(r'(src|href)="(?!#|https?://)', text)


@pytest.mark.parametrize("name", HTML)
def test_every_chart_has_a_text_alternative_and_every_reference_a_target(report, name):
    text = (report / name).read_text()
    charts = re.findall(r'<svg class="chart".*?</svg>', text, re.DOTALL)
    assert len(charts) >= 3 and all(re.search(r'role="img"><title>[^<]{5,}</title><desc>[^<]{8,}</desc>', chart) for chart in charts)
    ids = set(re.findall(r' id="([^"]+)"', text))
    assert {target for target in re.findall(r'href="#([^"]+)"', text)} <= ids


@pytest.mark.parametrize("name", HTML)
def test_its_contents_link_every_section_in_order(report, name):
    text = (report / name).read_text()
    contents = re.search(r'<nav class="contents".*?</nav>', text, re.DOTALL)[0]
    assert re.findall(r'href="#([^"]+)"', contents) == re.findall(r'<section[^>]* aria-labelledby="([^"]+)"', text)


# PDF


@pytest.mark.parametrize("name", PDF)
def test_the_pdf_is_pdf_a_3_with_the_data_attached_and_related(report, name):
    with pikepdf.open(report / name) as pdf:
        assert pdf.attachments["report.json"].get_file().read_bytes() == (report / "report.json").read_bytes()
        related = [item for item in pdf.Root.AF if str(item.F) == "report.json" or str(item.get("/UF")) == "report.json"]
        assert {str(item.AFRelationship) for item in related} == {"/Source"}
        assert len(pdf.Root.OutputIntents) == 1
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3" and metadata["pdfaid:conformance"] in ["A", "B", "U"]
            assert metadata["dc:title"]
        assert str(pdf.Root.Lang) == ("zh-Hans" if ".zh." in name else "en")


@pytest.mark.parametrize("name", PDF)
def test_nothing_in_the_pdf_lies_beyond_the_margin(report, name):
    """What falls off the paper would be a side's case."""
    margin = 17 / 25.4 * 72
    boxes = subprocess.run(["pdftotext", "-bbox", report / name, "-"], capture_output=True, text=True, check=True).stdout
    beyond = []
    for page in boxes.split("<page ")[1:]:
        width = float(re.search(r'width="([\d.]+)"', page).group(1))
        words = re.findall(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>', page)
        beyond += [word for left, right, word in words if float(left) < margin - 2 or float(right) > width - margin + 2]
    assert beyond == []


@pytest.mark.parametrize("name, heading, caption, verdict, end", [
    ("report.en.pdf", "Knock-out criteria", "KVM from upstream", "Verdict", "What speaks against"), ("report.zh.pdf", "否决项", "上游 KVM", "结论", "反对"),
])
def test_the_pdf_keeps_a_heading_with_its_table_and_the_verdict_on_one_page(report, name, heading, caption, verdict, end):
    text = subprocess.run(["pdftotext", "-layout", report / name, "-"], capture_output=True, text=True, check=True).stdout
    pages = [[line.strip() for line in page.splitlines()] for page in text.split("\f")]
    (knock,) = [page for page in pages if heading in page]
    assert any(line.startswith(caption) for line in knock[knock.index(heading):])
    (card,) = [page for page in pages if verdict in page]
    assert any(line.startswith(end) for line in card)


@pytest.mark.parametrize("name", PDF)
def test_the_pdf_can_be_read_and_searched(report, name):
    text = subprocess.run(["pdftotext", report / name, "-"], capture_output=True, text=True, check=True).stdout
    assert "INFRA-4712" in text and "虚拟化平台更新" in text and "\ufffd" not in text
    fonts = subprocess.run(["pdffonts", report / name], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert fonts and all(" yes " in font for font in fonts), "every font is embedded"


# Tickets


@pytest.mark.parametrize("language", ["en", "zh"])
def test_its_markdown_keeps_every_table_in_cmark_gfm(report, language):
    source = (report / f"report.{language}.md").read_text()
    html = subprocess.run(["cmark-gfm", "-e", "table"], input=source, capture_output=True, text=True, check=True).stdout
    headers = [line for line in source.splitlines() if re.fullmatch(r"\|( :?-+:? \|)+", line)]
    assert len(headers) >= 5 and html.count("<table>") == len(headers)
    rows = [line for line in source.splitlines() if line.startswith("|") and line not in headers]
    assert html.count("<tr>") == len(rows)
    # Cells with a bar or markup of the brief stay cells.
    for table, header in zip(re.findall(r"<table>.*?</table>", html, re.DOTALL), headers):
        widths = {len(re.findall(r"<t[hd]", row)) for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)}
        assert widths == {header.count("|") - 1}
    assert "<b>" not in html and "|" not in re.sub(r"<[^>]*>|旧设备|\| ", "", html)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_its_word_document_is_one(report, language):
    with zipfile.ZipFile(report / f"report.{language}.docx") as archive:
        assert archive.testzip() is None
        text = archive.read("word/document.xml").decode()
    assert "INFRA-4712" in text and "<w:tbl>" in text and "appliance" in text


# Programs


def test_its_json_has_what_is_promised(report):
    data = json.loads((report / "report.json").read_text())
    assert data["schema"] == "hvdocs.report/1"
    assert {"outcome", "strength", "option", "review_by", "reasons"} <= data["verdict"].keys()
    assert {"stability", "flips", "questions", "host", "brief", "provenance"} <= data.keys()
    assert len(data["options"]) >= 12
    for option in data["options"]:
        assert {"id", "platform", "eligibility", "knockouts", "score", "second_opinion", "acceptability", "cost", "lifecycle"} <= option.keys()
        assert option["eligibility"] in ["eligible", "excluded", "undetermined", "listed"]
        for knockout in option["knockouts"]:
            assert {"requirement", "statement", "result", "reason", "sources"} <= knockout.keys()
            assert knockout["result"] in ["passed", "failed", "unknown"]
        if option["score"]:
            score = option["score"]
            assert 0 <= score["low"] <= score["likely"] <= score["high"] <= 10
            weights = {weight["criterion"]: weight["percent"] for weight in data["weights"]}
            assert abs(sum(part["likely"] * weights[part["criterion"]] for part in score["by_criterion"]) / 100 - score["likely"]) < 1e-9
        if option["acceptability"]:
            assert abs(sum(option["acceptability"]) - 1) < 1e-9
    for line in (line for option in data["options"] if option["cost"] for line in option["cost"]["lines"]):
        assert float(line["low"]) <= float(line["likely"]) <= float(line["high"])
    for interval in data["stability"]:
        assert 0 <= interval["low"] <= interval["weight"] <= interval["high"] <= 100


@pytest.mark.parametrize("language", ["en", "zh"])
def test_its_matrix_is_a_table_of_options(report, language):
    with open(report / f"matrix.{language}.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) > 20 and {len(row) for row in rows} == {len(rows[0])}
