// The search page: the index comes in shards, as scripts, because nothing else loads from disk.
(function () {
  "use strict";
  const { el, fill } = hvdocs.page;
  const place = document.getElementById("search-app");
  if (!place) return;
  const { shards, words } = JSON.parse(document.getElementById("search-data").textContent);
  const most = 60, entries = [];
  let loading = null;

  // Called by each shard: [title, address, kind, text, further words].
  hvdocs.index = (part) => entries.push(...part.map(([title, href, kind, text, more]) => ({ title, href, kind, text, head: (title + " " + more).toLowerCase(), body: text.toLowerCase() })));

  const load = () => (loading = loading || Promise.all(shards.map((src) => new Promise((done) => document.head.append(el("script", { src, onload: done, onerror: done }))))));

  // All words found; in titles counts most, at the beginning of one more still.
  function find(query) {
    const wanted = hvdocs.search.terms(query);
    if (!wanted.length) return [];
    const points = (entry) => wanted.reduce((sum, term) => sum + (entry.head.startsWith(term) ? 5 : entry.head.includes(term) ? 3 : 1), 0);
    return entries.filter((entry) => wanted.every((term) => entry.head.includes(term) || entry.body.includes(term)))
      .map((entry, i) => ({ entry, i, points: points(entry) })).sort((a, b) => b.points - a.points || a.i - b.i).map((one) => one.entry);
  }

  const input = el("input", { type: "search", id: "q", autocomplete: "off" });
  const status = el("p", { role: "status" }), list = el("ol", { class: "search-results" });
  place.append(el("form", { role: "search", onsubmit: (event) => event.preventDefault() }, el("label", { for: "q" }, words.search_label), " ", input), status, list);

  async function show() {
    const query = input.value.trim();
    history.replaceState(null, "", query ? "#q=" + encodeURIComponent(query) : location.pathname + location.search);
    if (query) await load();
    if (query !== input.value.trim()) return;
    const found = find(query);
    status.textContent = query ? fill(words.search_count, { count: found.length, shown: Math.min(most, found.length) }) : "";
    list.replaceChildren(...found.slice(0, most).map((entry) => el("li", {}, el("a", { href: entry.href }, entry.title), " ", el("small", {}, entry.kind), el("p", {}, entry.text.length > 220 ? entry.text.slice(0, 220) + "…" : entry.text))));
  }

  const fromAddress = () => {
    const told = /^#q=(.*)$/.exec(location.hash);
    if (told) { try { input.value = decodeURIComponent(told[1]); } catch (error) { input.value = ""; } }
    show();
  };
  input.addEventListener("input", show);
  window.addEventListener("hashchange", fromAddress);
  place.hidden = false;
  fromAddress();
  input.focus();
})();
