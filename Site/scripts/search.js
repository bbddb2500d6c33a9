// The search page: the index comes in shards, as scripts, because nothing else loads from disk.
(() => {
  "use strict";
  const { el, fill } = hvdocs.page;
  const place = document.getElementById("search-app");
  if (!place) return;
  const { shards, words } = JSON.parse(document.getElementById("search-data").textContent);
  const most = 60, entries = [], further = [];
  let loading = null;

  const script = (src) => new Promise((done) => document.head.append(el("script", { src, onload: done, onerror: done })));
  async function all() {
    await Promise.all(shards.map(script));
    while (further.length) await further.pop();
  }
  const load = () => (loading = loading || all());

  // Called by each shard: entries of [title, address, kind, text, further words], and the shard after it, if it is not in the page's list.
  hvdocs.index = (part, next) => {
    entries.push(...part.map(([title, href, kind, text, more]) => ({ title, href, kind, text, head: (title + " " + more).toLowerCase(), body: text.toLowerCase() })));
    if (next) further.push(script(shards[0].replace(/[^/]*$/, next)));
  };

  // All words found; in titles counts most, at the beginning of one more still.
  function find(query) {
    const wanted = hvdocs.search.terms(query);
    if (!wanted.length) return [];
    const points = (entry) => wanted.reduce((sum, term) => sum + (entry.head.startsWith(term) ? 5 : entry.head.includes(term) ? 3 : 1), 0);
    return entries.filter((entry) => wanted.every((term) => entry.head.includes(term) || entry.body.includes(term)))
      .map((entry, i) => ({ entry, i, points: points(entry) })).sort((a, b) => b.points - a.points || a.i - b.i).map((one) => one.entry);
  }

  // The text around the first of the words.
  function excerpt({ text, body }, wanted) {
    const found = wanted.map((term) => body.indexOf(term)).filter((at) => at >= 0), near = Math.max(0, Math.min(...found, text.length) - 60);
    const start = near && found.length ? Math.max(near, text.lastIndexOf(" ", near + 20) + 1) : 0;
    return (start ? "…" : "") + text.slice(start, start + 220) + (text.length > start + 220 ? "…" : "");
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
    list.replaceChildren(...found.slice(0, most).map((entry) => el("li", {}, el("a", { href: entry.href }, entry.title), " ", el("small", {}, entry.kind), el("p", {}, excerpt(entry, hvdocs.search.terms(query))))));
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
