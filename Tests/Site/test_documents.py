"""The files are valid: HTML by the Nu checker, XML and JSON by their parsers; both languages have the same pages."""

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from nu_checker import nu_errors


def test_the_nu_html_checker_finds_no_error(site):
    errors = nu_errors(site)
    assert errors == [], "\n".join(errors[:20])


def test_sitemap_and_feeds_are_well_formed_and_complete(site, pages):
    sitemap = ElementTree.parse(site / "sitemap.xml").getroot()
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    places = [e.text for e in sitemap.iter(f"{space}loc")]
    assert len(places) == len(set(places)) == len([p for p in pages if p.name != "404.html"])
    for feed in ["feed.xml", "zh/feed.xml"]:
        root = ElementTree.parse(site / feed).getroot()
        atom = "{http://www.w3.org/2005/Atom}"
        assert root.tag == f"{atom}feed"
        for name in ["id", "title", "updated"]:
            assert root.find(f"{atom}{name}") is not None, f"{feed} has no {name}"
        entries = root.findall(f"{atom}entry")
        assert entries and all(e.find(f"{atom}{n}") is not None for e in entries for n in ["id", "title", "updated"])


def test_both_languages_have_the_same_pages(site, pages):
    names = {str(p.relative_to(site)) for p in pages}
    chinese = {n.removeprefix("zh/") for n in names if n.startswith("zh/")}
    assert chinese == {n for n in names if not n.startswith("zh/")}


def test_each_page_says_its_language_and_links_the_other(site, pages):
    for page in pages:
        text = page.read_text()
        chinese = page.relative_to(site).parts[0] == "zh"
        assert f'<html lang="{"zh-Hans" if chinese else "en"}"' in text, page
        assert f'hreflang="{"en" if chinese else "zh-Hans"}"' in text or page.name == "404.html", page


def test_each_page_has_a_strict_content_security_policy_and_scripts_of_its_own_only(pages):
    for page in pages:
        text = page.read_text()
        policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        assert policy and "default-src 'none'" in policy[1] and "unsafe" not in policy[1], page
        assert "script-src 'self'" in policy[1], page
        rest = re.sub(r'<script src="(\.\./)*assets/js/[a-z]+\.js" defer></script>|<script type="application/json" id="[a-z-]+">[^<]*</script>', "", text)
        assert "<script" not in rest and " style=" not in rest and not re.search(r"\son\w+=", rest), page


def test_data_files_share_one_envelope(site):
    files = sorted((site / "api/v1").glob("*.json"))
    assert len(files) >= 11
    digests = set()
    for file in files:
        data = json.loads(file.read_text())
        assert {"schema_version", "kind", "content_digest", "total", "items"} <= set(data), file
        assert data["total"] == len(data["items"]), file
        digests.add(data["content_digest"])
    assert len(digests) == 1


def test_data_values_have_one_type_each(site):
    """A key holds text or a list or a mapping, never one here and another there."""
    for file in sorted((site / "api/v1").glob("*.json")):
        types: dict[str, set[str]] = {}

        def walk(value, path):
            types.setdefault(path, set()).add(type(value).__name__)
            if isinstance(value, dict):
                for key, inner in value.items():
                    walk(inner, f"{path}.{key}")
            if isinstance(value, list):
                for inner in value:
                    walk(inner, f"{path}[]")

        walk(json.loads(file.read_text())["items"], "items")
        assert {p: t for p, t in types.items() if len(t) > 1 or "NoneType" in t} == {}, file


def test_no_machine_path_or_template_tag_leaks_into_the_output(site):
    for file in site.rglob("*"):
        if file.is_file() and file.suffix in {".html", ".md", ".json", ".xml", ".txt"}:
            text = file.read_text()
            assert "{{" not in text and "/root/" not in text and "/tmp/" not in text, file
