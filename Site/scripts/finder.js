// The home page's question: which host, which guest, and perhaps a feature, to an answer.
(() => {
  "use strict";
  const { el, copy } = hvdocs.page;
  const place = document.getElementById("finder-app");
  if (!place) return;
  const { src, rows, features, words } = JSON.parse(document.getElementById("finder-data").textContent);
  let data = null, loading = false;
  hvdocs.pairs = (loaded) => { data = loaded; show(); };

  const select = (id, choices) => el("select", { id, onchange: show }, choices.map(([value, name]) => el("option", { value }, name)));
  const numbered = (names) => names.map(([, name], i) => [String(i), name]);
  const host = select("find-host", numbered(rows)), guest = select("find-guest", [["", words.finder_choose], ...numbered(rows)]), feature = select("find-feature", [["", words.app_none], ...numbered(features)]);
  const answer = el("div", { role: "status", class: "finder-answer" });
  const field = (label, control) => el("span", { class: "app-field" }, el("label", { for: control.id }, label), " ", control);
  place.append(el("p", { class: "finder-fields" }, field(words.finder_host, host), field(words.finder_guest, guest), field(words.finder_feature, feature)), answer);

  function show() {
    if (!guest.value) return answer.replaceChildren();
    const chosen = new URLSearchParams({ host: rows[host.value][0], guest: rows[guest.value][0], ...(feature.value && { feature: features[feature.value][0] }) });
    if (!data) return load();
    history.replaceState(null, "", "#" + chosen);
    const pairs = data.pairs.filter((pair) => pair.host === Number(host.value) && pair.guest === Number(guest.value));
    const told = data.features[feature.value];
    answer.replaceChildren(...pairs.map(pairView), ...(told ? [el("div", { class: "finder-pair" }, el("h3", {}, el("a", { href: told.href }, told.title)), el("ul", {}, told.answers.map((text) => el("li", {}, text))), el("p", {}, told.summary))] : []));
  }

  function load() {
    if (!loading) document.head.append(el("script", { src }));
    loading = true;
  }

  function pairView(pair) {
    return el("div", { class: "finder-pair" }, el("h3", {}, pair.platform + words.colon, pair.word), pair.product && el("p", {}, pair.product), pair.refusal && el("p", {}, pair.refusal), pair.requires && el("p", {}, words.app_requires + words.colon + pair.requires), pair.otherwise && el("p", {}, pair.otherwise),
      pair.also && el("p", {}, pair.also), pair.notes && el("p", {}, pair.notes),
      pair.command && el("p", { class: "finder-command" }, el("code", {}, pair.command), " ", el("button", { type: "button", onclick: async (event) => { if (await copy(pair.command)) event.target.textContent = words.copied; } }, words.copy)),
      pair.sources && pair.sources.length ? el("p", {}, el("small", {}, words.source + words.colon, pair.sources.map((source, i) => [i ? words.semicolon : "", source.url ? el("a", { href: source.url, rel: "noopener noreferrer" }, source.title) : source.title]).flat())) : null);
  }

  const asked = new URLSearchParams(location.hash.slice(1));
  const pick = (control, names, id) => { const found = names.findIndex((name) => name[0] === id); if (found >= 0) control.value = String(found); };
  pick(host, rows, asked.get("host"));
  pick(guest, rows, asked.get("guest"));
  pick(feature, features, asked.get("feature"));
  place.hidden = false;
  if (asked.has("host")) show();
  else for (const name of ["pointerenter", "focusin"]) place.addEventListener(name, load, { once: true });
})();
