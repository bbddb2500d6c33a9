"""What a reader sees on a phone: labels, dates and charts keep their place and their size."""

import re

import pytest

PHONE = {"width": 390, "height": 844}
CARDS = ["index.html", "matrix.html", "lifecycle.html", "equivalents.html", "options/vsphere-foundation.html"]


@pytest.mark.parametrize("name", [prefix + name for prefix in ("", "zh/") for name in CARDS])
def test_no_label_of_a_card_is_longer_than_its_cell(browser, site, name):
    # A label is a pseudo-element, which has no box to ask for: an element in its place and looks has.
    page = browser.new_page(viewport=PHONE)
    page.goto((site / name).as_uri())
    beyond = page.evaluate("""() => [...document.querySelectorAll('main tbody td[data-label]')].filter(cell => {
        const looks = getComputedStyle(cell, '::before');
        const label = document.createElement('span');
        label.textContent = cell.dataset.label;
        Object.assign(label.style, { position: 'absolute', width: looks.width, font: looks.font, lineHeight: looks.lineHeight, visibility: 'hidden' });
        cell.append(label);
        const over = label.getBoundingClientRect().height > cell.getBoundingClientRect().height + 1;
        label.remove();
        return over;
    }).map(cell => cell.dataset.label)""")
    page.close()
    assert beyond == []


DATED = ["index.html", "lifecycle.html", "equivalents.html", "criteria/community-support.html", "options/vsphere-foundation.html", "products/esxi.html", "profiles/arm-openeuler.html"]


@pytest.mark.parametrize("name", [prefix + name for prefix in ("", "zh/") for name in DATED])
def test_no_date_is_broken_in_two(browser, site, name):
    page = browser.new_page(viewport=PHONE)
    page.goto((site / name).as_uri())
    broken = page.evaluate("""() => {
        const found = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement.closest('cite, blockquote, q, code, script, svg')) continue;
            for (const match of node.data.matchAll(/(?<![\\w/-])\\d{4}-\\d{2}(-\\d{2})?(?![\\w/-])/g)) {
                const range = document.createRange();
                range.setStart(node, match.index);
                range.setEnd(node, match.index + match[0].length);
                if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(match[0]);
            }
        }
        return found;
    }""")
    page.close()
    assert broken == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", [prefix + name for prefix in ("", "zh/") for name in ["lifecycle.html", "options/index.html", "options/vsphere-foundation.html"]])
def test_the_words_of_a_chart_can_be_read_and_do_not_touch(browser, site, name, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((site / name).as_uri())
    charts = page.evaluate("""() => [...document.querySelectorAll('svg.chart')].map(chart => {
        const frame = chart.getBoundingClientRect();
        return { right: frame.right, words: [...chart.querySelectorAll('text')].map(text => {
            const box = text.getBoundingClientRect(), size = parseFloat(getComputedStyle(text).fontSize) * (chart.viewBox.baseVal?.width ? frame.width / chart.viewBox.baseVal.width : 1);
            return { text: text.textContent, size, left: box.left, right: box.right, top: box.bottom - size, bottom: box.bottom };
        }) };
    })""")
    page.close()
    assert charts
    for chart in charts:
        words = chart["words"]
        assert [word["text"] for word in words if word["size"] < 11 or word["left"] < 0 or word["right"] > chart["right"] + 1] == []
        for i, one in enumerate(words):
            for other in words[i + 1:]:
                apart = one["right"] <= other["left"] or other["right"] <= one["left"] or one["bottom"] <= other["top"] + 2 or other["bottom"] <= one["top"] + 2
                assert apart, (one["text"], other["text"])


@pytest.mark.parametrize("name", ["lifecycle.html", "zh/lifecycle.html"])
def test_a_release_is_named_with_its_whole_version(browser, site, name):
    page = browser.new_page()
    page.goto((site / name).as_uri())
    labels = page.locator("svg.chart .label").all_text_contents()
    versions = set(page.locator("td:nth-of-type(1)").evaluate_all("cells => cells.map(cell => cell.firstChild.textContent.trim())"))
    page.close()
    assert labels and [label for label in labels if not any(label.endswith(" " + version) for version in versions)] == []
    assert len(labels) == len(set(labels))


def test_quotes_show_no_escapes_of_markdown(pages):
    for page in pages:
        assert not re.search(r"<(?:blockquote|q)\b[^>]*>[^<]*\\[_*#\[]", page.read_text()), page


def test_the_home_page_and_the_evidence_page_count_the_same_statements(site):
    for prefix, words in (("", r"(\d+) statements"), ("zh/", r"(\d+) 条陈述，")):
        counts = {re.search(words, (site / prefix / name).read_text())[1] for name in ("index.html", "evidence.html")}
        assert len(counts) == 1, counts
