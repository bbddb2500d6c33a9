// Puts it together: controls, hosts from files, table, weights; one state, one way to show it.
(() => {
  "use strict";
  const { el, fill, save, copy } = hvdocs.page;
  const largest = 4 << 20;

  function start(place) {
    const data = JSON.parse(document.getElementById("matrix-data").textContent), { words } = data;
    data.gap = data.language.startsWith("zh") ? "" : " ";
    const equal = data.criteria.map(() => 100 / data.criteria.length);
    const initial = data.brief || { current: null, options: [], partial: "ask", must_haves: [], conditions: [], guests: [], compliance: [], weights: equal };
    const given = (data.hosts || []).map((host) => ({ ...host }));
    let dropped = [], state = hvdocs.state.read(location.hash), written = location.hash.replace(/^#/, ""), decision, waiting = 0, writing = 0, last = {};

    const table = hvdocs.Table(data, changed), weights = hvdocs.Weights(data, changed);
    const message = el("p", { role: "status", class: "app-message" }), filters = el("p", { class: "app-filters" });

    const field = (id, key, label, control) => { control.id = id; control.addEventListener(control.type === "search" ? "input" : "change", () => { state[key] = control.type === "checkbox" ? (control.checked ? "1" : key === "group" ? "0" : "") : control.value; changed(); }); return { key, control, view: el("span", { class: "app-field" }, el("label", { for: id }, label), " ", control) }; };
    const select = (choices) => el("select", {}, choices.map(([value, name]) => el("option", { value }, name)));
    const any = ["", words.app_any];
    const states = ["yes", "partial", "no", "unknown", "not-applicable", "removed"];
    const fields = [
      field("app-q", "q", words.app_search, el("input", { type: "search", autocomplete: "off", placeholder: words.app_search_hint })),
      field("app-role", "role", words.app_role, select([any, ...["host", "accelerated", "emulated", "feature"].map((role) => [role, words["column_" + role]])])),
      field("app-host", "host", words.app_host, select([any, ...data.rows.filter((row) => row.machines.length).map((row) => [row.id, row.title])])),
      field("app-state", "state", words.app_state, select([any, ...states.map((one) => [one, words["state_" + one.replace("-", "_")]])])),
      field("app-confidence", "confidence", words.app_confidence, select([any, ...["high", "medium", "low"].map((one) => [one, words["confidence_" + one]])])),
      field("app-platform", "platform", words.app_platform, select([any, ...data.platforms.map((one) => [one.id, one.name])])),
      field("app-product", "product", words.app_product, select([any, ...Object.entries(data.products).filter(([id]) => data.rows.some((row) => row.statements.some((one) => one.product === id))).map(([id, one]) => [id, one.name]).sort((a, b) => a[1].localeCompare(b[1], data.language))])),
      field("app-sort", "sort", words.app_sort, select([["", words.app_sort_order], ["title", words.app_sort_title], ...data.options.map((option) => [option.id, option.name])])),
      field("app-diff", "diff", words.app_diff, el("input", { type: "checkbox" })),
      field("app-group", "group", words.app_group, el("input", { type: "checkbox" })),
    ];
    const columnBoxes = data.options.map((option) => {
      const input = el("input", { type: "checkbox", id: "column-" + option.id, onchange: () => { state.hide = input.checked ? state.hide.filter((id) => id !== option.id) : [...state.hide, option.id]; changed(); } });
      return { option, input, view: el("li", {}, input, " ", el("label", { for: input.id }, option.name)) };
    });

    const file = el("input", { type: "file", id: "app-file", multiple: true, accept: ".json,application/json", onchange: () => { take(file.files); file.value = ""; } });
    const hostList = el("ul", { class: "app-hosts" });
    const drop = el("div", { class: "app-drop" }, el("p", {}, words.drop_label + data.gap, file, el("label", { for: "app-file", class: "app-file" }, words.drop_choose)), el("p", {}, el("small", {}, words.drop_private)), hostList);
    for (const name of ["dragenter", "dragover"]) place.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
    for (const name of ["dragleave", "drop"]) place.addEventListener(name, () => drop.classList.remove("over"));
    place.addEventListener("drop", (event) => { event.preventDefault(); take(event.dataTransfer.files); });

    async function take(files) {
      const told = [];
      for (const one of Array.from(files).slice(0, 64)) {
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
      changed();
    }

    // Files that were dropped, else the architecture that was chosen, else the report's own hosts.
    function hosts() {
      if (dropped.length) return dropped;
      const row = data.rows.find((one) => one.id === state.host);
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
      hostList.replaceChildren(...dropped.map((host) => el("li", {}, host.name + words.paren + (host.facts["cpu.architecture"] || words.report_unknown) + words.paren_end + (host.describes === "host" ? "" : words.semicolon + words.app_is_guest) + " ",
        el("button", { type: "button", onclick: () => { dropped = dropped.filter((one) => one !== host); changed(); file.focus(); } }, words.drop_remove))));
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
        const { control } = one, value = control.tagName === "SELECT" ? (control.selectedOptions[0] || {}).textContent : control.type === "checkbox" ? "" : state[one.key];
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
      ["app_clear", () => { state = hvdocs.state.empty(); dropped = []; message.textContent = ""; changed(); }],
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
    window.addEventListener("hashchange", () => {
      if (!location.hash.includes("=") && location.hash.length > 1) return;
      state = hvdocs.state.read(location.hash);
      written = location.hash.replace(/^#/, "");
      changed();
    });
    hvdocs.app = { data, get decision() { return decision; } };
    show();
  }

  const place = document.getElementById("matrix-app");
  if (place) start(place);
})();
