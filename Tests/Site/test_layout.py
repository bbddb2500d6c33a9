"""What a reader sees on a phone: labels, dates and charts keep their place and their size."""

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
