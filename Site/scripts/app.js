// Puts it together: controls, hosts from files, table, weights; one state, one way to show it.
(() => {
  "use strict";
  const { el, fill, save, copy, byId, flip, tick } = hvdocs.page;
  const largest = 4 << 20;

  function start(place) {
    const data = JSON.parse(document.getElementById("matrix-data").textContent), { words } = data;
    data.word = (family, value) => words[family + "_" + value.replaceAll("-", "_")];
    data.gap = data.language.startsWith("zh") ? "" : " ";
    const equal = data.criteria.map(() => 100 / data.criteria.length);
    const initial = data.brief || { current: null, options: [], partial: "ask", must_haves: [], conditions: [], guests: [], compliance: [], weights: equal };
    const given = data.hosts || [];
    let dropped = [], state, written, decision, waiting = 0, writing = 0, last = {};

    const table = hvdocs.Table(data, changed), weights = hvdocs.Weights(data, changed);
    const message = el("p", { role: "status", class: "app-message" }), filters = el("p", { class: "app-filters" });

    const field = (key, control, label = words["app_" + key]) => {
      control.id = "app-" + key;
      control.addEventListener(control.type === "search" ? "input" : "change", () => { state[key] = control.type === "checkbox" ? (control.checked ? "1" : key === "group" ? "0" : "") : control.value; changed(); });
      return { key, control, view: el("span", { class: "app-field" }, el("label", { for: control.id }, label), " ", control) };
    };
    const select = (choices, first = words.app_any) => el("select", {}, [["", first], ...choices].map(([value, name]) => el("option", { value }, name)));
    const named = (family, values) => select(values.map((value) => [value, data.word(family, value)]));
    const isMentioned = (id) => data.rows.some((row) => row.statements.some((one) => one.product === id));
    const box = () => el("input", { type: "checkbox" });
    const fields = [
      field("q", el("input", { type: "search", autocomplete: "off", placeholder: words.app_search_hint }), words.app_search),
      field("role", named("column", ["host", "accelerated", "emulated", "feature"])),
      field("host", select(data.rows.filter((row) => row.machines.length).map((row) => [row.id, row.title]))),
      field("state", named("state", ["yes", "partial", "no", "unknown", "not-applicable", "removed"])),
      field("confidence", named("confidence", ["high", "medium", "low"])),
      field("platform", select(data.platforms.map((one) => [one.id, one.name]))),
      field("product", select(Object.entries(data.products).filter(([id]) => isMentioned(id)).map(([id, one]) => [id, one.name]).sort((a, b) => a[1].localeCompare(b[1], data.language)))),
      field("sort", select([["title", words.app_sort_title], ...data.options.map((option) => [option.id, option.name])], words.app_sort_order)),
      field("diff", box()),
      field("group", box()),
    ];
    const columnBoxes = data.options.map((option) => ({ option, ...tick("column-" + option.id, option.name, () => { state.hide = flip(state.hide, option.id); changed(); }) }));

    const file = el("input", { type: "file", id: "app-file", multiple: true, accept: ".json,application/json", onchange: () => { take(file.files); file.value = ""; } });
    const hostList = el("ul", { class: "app-hosts" });
    const drop = el("div", { class: "app-drop" }, el("p", {}, words.drop_label + data.gap, file, el("label", { for: "app-file", class: "app-file" }, words.drop_choose)), el("p", {}, el("small", {}, words.drop_private)), hostList);
    place.ondragenter = place.ondragover = (event) => { event.preventDefault(); drop.classList.add("over"); };
    place.ondragleave = () => drop.classList.remove("over");
    place.ondrop = (event) => { event.preventDefault(); place.ondragleave(); take(event.dataTransfer.files); };

    async function take(files) {
      const told = [];
      for (const one of [...files].slice(0, 64)) {
        try {
          if (one.size > largest) throw new Error("drop_too_large");
          const host = hvdocs.hosts.completed(hvdocs.hosts.readProbe(await one.text()), data.cpus);
          if (!host.name || host.name === "host") host.name = one.name.replace(/\.json$/i, "").slice(0, 80);
          for (let n = 2; dropped.some((other) => other.name === host.name); n += 1) host.name = host.name.replace(/ \(\d+\)$/, "") + " (" + n + ")";
          dropped.push(host);
          told.push(fill(words.drop_taken, { name: host.name }));
        } catch (error) { told.push(fill(words[error.message] || words.drop_no_probe, { name: one.name })); }
      }
      message.textContent = told.join(" ");
      list();
      changed();
    }

    function list() {
      hostList.replaceChildren(...dropped.map((host, i) => el("li", {}, host.name + words.paren + (host.facts["cpu.architecture"] || words.report_unknown) + words.paren_end + (hvdocs.hosts.isInside(host) ? words.semicolon + words.app_is_guest : "") + " ",
        el("button", { type: "button", onclick: () => {
          dropped.splice(i, 1);
          message.textContent = "";
          list();
          (hostList.children[i] || hostList.lastChild || drop).querySelector("button, input").focus();
          changed();
        } }, words.drop_remove))));
    }

    // What a link sets and this page does not have is left out.
    function load() {
      state = hvdocs.state.read(location.hash);
      written = location.hash.replace(/^#/, "");
      for (const { id, options } of place.querySelectorAll("select")) {
        const key = id.slice(4);
        if (![...options].some((one) => one.value === state[key].replace(/^-/, ""))) state[key] = "";
      }
    }

    // Files that were dropped, else the architecture that was chosen, else the report's own hosts.
    function hosts() {
      if (dropped.length) return dropped;
      const row = byId(data.rows, state.host);
      return row ? [{ name: row.title, count: 1, facts: { "cpu.architecture": row.machines[0] }, describes: "host" }] : given;
    }

    function changed() {
      if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; show(); });
    }

    function show() {
      performance.mark("hvdocs-start");
      // Each part is shown anew only if something of its own was set.
      const { profile, versus, must, weights: set, host, ...rest } = state, on = hosts();
      const keys = { hosts: on === given ? host : JSON.stringify(on), weights: JSON.stringify([profile, versus, must, set]), table: JSON.stringify([host, rest]) };
      const isNew = (...names) => names.some((name) => keys[name] !== last[name]);
      if (isNew("hosts", "weights")) decision = weights.show(state, initial, on);
      if (isNew("hosts")) table.tailor(decision.judge);
      if (isNew("hosts", "table")) table.show(state);
      last = keys;
      for (const one of fields) {
        if (one.control.type === "checkbox") one.control.checked = state[one.key] === "1";
        else if (document.activeElement !== one.control || one.control.type !== "search") one.control.value = state[one.key].replace(/^-/, "");
      }
      for (const box of columnBoxes) box.input.checked = !state.hide.includes(box.option.id);
      filters.textContent = filterText();
      // Browsers take their time for an address: it follows when the reader pauses.
      clearTimeout(writing);
      writing = setTimeout(write, 150);
      performance.measure("hvdocs-show", "hvdocs-start");
    }

    function write() {
      const fragment = hvdocs.state.write(state);
      if (fragment === written) return;
      written = fragment;
      history.replaceState(null, "", fragment ? "#" + fragment : location.pathname + location.search);
    }

    function filterText() {
      const set = fields.filter((one) => one.key !== "group" && one.key !== "sort" && state[one.key]).map((one) => {
        const { control } = one, value = control.tagName === "SELECT" ? control.selectedOptions[0].textContent : control.type === "checkbox" ? "" : state[one.key];
        return control.labels[0].textContent + (value ? words.colon + value : "");
      });
      if (dropped.length) set.push(fill(words.app_files, { names: dropped.map((host) => host.name).join(words.list_separator) }));
      return set.length ? words.app_filters + words.colon + set.join(words.semicolon) : "";
    }

    const actions = [
      ["app_copy", async () => { write(); message.textContent = words[(await copy(location.href)) ? "app_copied" : "app_not_copied"] + (dropped.length ? data.gap + words.app_files_not_in_link : ""); }],
      ["app_csv", () => save("matrix.csv", "text/csv", hvdocs.exports.csv(data, table.current()))],
      ["app_json", () => save("matrix.json", "application/json", hvdocs.exports.json(table.current(), state, decision))],
      ["app_markdown", () => save("matrix.md", "text/markdown", hvdocs.exports.markdown(data, table.current(), filters.textContent))],
      ["app_clear", () => { state = hvdocs.state.empty(); dropped = []; message.textContent = ""; list(); changed(); }],
      ["app_to_weights", () => weights.view.querySelector("select").focus()],
    ].map(([key, act]) => el("button", { type: "button", onclick: act }, words[key]));

    place.append(
      el("section", { "aria-labelledby": "app-table-title" }, el("h2", { id: "app-table-title" }, words.app_title), el("p", {}, words.app_lede), drop,
        el("div", { class: "app-fields", role: "group", "aria-label": words.app_filters }, fields.map((one) => one.view)),
        el("details", {}, el("summary", {}, words.app_columns), el("ul", { class: "app-must" }, columnBoxes.map((box) => box.view))),
        el("p", { class: "app-tools" }, actions), message, table.count, filters,
        el("div", { class: "app-scroll", tabindex: "0", role: "group", "aria-label": words.app_caption }, table.table)),
      el("section", { "aria-labelledby": "app-weights-title" }, el("h2", { id: "app-weights-title" }, words.app_weights), el("p", {}, words.app_weights_lede), weights.view));
    place.hidden = false;
    const fold = place.closest("details");
    if (fold) Object.assign(fold, { hidden: false, open: fold.open || location.hash.includes("=") });
    addEventListener("hashchange", () => {
      if (!location.hash.includes("=") && location.hash.length > 1) return;
      load();
      changed();
    });
    hvdocs.app = { data, get decision() { return decision; } };
    load();
    show();
  }

  const place = document.getElementById("matrix-app");
  if (place) start(place);
})();
