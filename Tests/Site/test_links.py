"""Every internal link and fragment of the built site resolves, in HTML and in the Markdown twins."""

import html.parser
import pathlib
import re
import urllib.parse


class Links(html.parser.HTMLParser):
    """Collects link targets, loaded resources and anchors of one page."""

    def __init__(self, text: str):
        super().__init__()
        self.targets: list[str] = []
        self.loaded: list[str] = []
        self.anchors: set[str] = set()
        self.duplicates: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if identifier := values.get("id"):
            (self.duplicates if identifier in self.anchors else self.anchors).add(identifier)
        if tag == "a" and "href" in values:
            self.targets.append(values["href"])
        if tag == "link":
            kinds = set((values.get("rel") or "").split())
            (self.targets if kinds & {"alternate", "next", "prev", "canonical"} else self.loaded).append(values["href"])
        if tag in {"img", "script", "iframe", "source", "video", "audio", "embed", "object"}:
            self.loaded.append(values.get("src") or values.get("data") or values.get("srcset") or "")


def internal(target: str) -> bool:
    return not urllib.parse.urlsplit(target).scheme and not target.startswith("//")


def resolve(page: pathlib.Path, target: str) -> tuple[pathlib.Path, str]:
    parts = urllib.parse.urlsplit(target)
    path = page if not parts.path else (page.parent / urllib.parse.unquote(parts.path))
    return path.resolve(), urllib.parse.unquote(parts.fragment)


def test_every_link_of_every_page_leads_somewhere(site, pages):
    read = {page: Links(page.read_text()) for page in pages}
    broken, checked = [], 0
    for page, links in read.items():
        for target in filter(internal, links.targets + links.loaded):
            checked += 1
            path, fragment = resolve(page, target)
            if not path.is_file() or site not in path.parents:
                broken.append(f"{page.relative_to(site)}: {target}")
            # With an equals sign it is what a reader set, and no place on the page.
            elif fragment and "=" not in fragment and path.suffix == ".html" and fragment not in read[path].anchors:
                broken.append(f"{page.relative_to(site)}: {target} (no such anchor)")
    assert checked > 1000
    assert broken == []


def test_links_are_relative_so_that_any_sub_path_works(site, pages):
    absolute = [f"{page.relative_to(site)}: {t}" for page in pages for t in Links(page.read_text()).targets if t.startswith("/")]
    assert absolute == []


def test_no_anchor_stands_twice_on_a_page(site, pages):
    assert {str(p.relative_to(site)): d for p in pages if (d := Links(p.read_text()).duplicates)} == {}


def test_pages_load_nothing_from_elsewhere(site, pages):
    foreign = [f"{p.relative_to(site)}: {t}" for p in pages for t in Links(p.read_text()).loaded if not internal(t)]
    assert foreign == []


def test_every_page_has_a_markdown_twin_whose_links_lead_somewhere(site, pages):
    broken = []
    for page in pages:
        twin = page.with_suffix(".md")
        text = re.sub(r"```.*?```", "", twin.read_text(), flags=re.S)
        for target in re.findall(r"\]\(<?([^)\s>]+)>?\)", text):
            if internal(target) and not resolve(twin, target)[0].is_file():
                broken.append(f"{twin.relative_to(site)}: {target}")
    assert broken == []


def test_every_page_can_be_reached_from_the_home_page(site, pages):
    read = {page: Links(page.read_text()) for page in pages}
    seen, pending = set(), [site / "index.html"]
    while pending:
        page = pending.pop()
        if page in seen:
            continue
        seen.add(page)
        pending += [p for t in filter(internal, read[page].targets) if (p := resolve(page, t)[0]) in read]
    assert {str(p.relative_to(site)) for p in pages if p not in seen and p.name != "404.html"} == set()
