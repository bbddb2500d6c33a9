// The matrix as a table of rows and options: filter, sort, group, pin, hide, expand.
(() => {
  "use strict";
  const { el, fill, byId, flip } = hvdocs.page;
  const { terms, holds } = hvdocs.search;
  const roles = ["host", "accelerated", "emulated", "feature"];
  const screenful = 30;
  const stateRank = ["yes", "partial", "unknown", "not-applicable", "removed", "no"];

  // Every question of the matrix: an architecture row asks three, a feature row one.
  function questions(data) {
    return data.rows.flatMap((row) => (row.kind === "feature" ? ["feature"] : roles.slice(0, 3)).map((role) => ({
      id: row.id + "/" + role, row, role, asked: role === "host" || role === "feature" ? [role, null] : ["guest", role],
    })));
  }

  function Table(data, onChange) {
    const words = data.words, all = questions(data);
    const table = el("table", { class: "app-table", role: "grid", onclick: open, onkeydown: press, onfocusin: reach });
    const count = el("p", { class: "app-count" });
    let state, judge, shown = [], groups = [], arranged = null, nextFrame = 0;

    for (const question of all) {
      question.text = (question.row.words + " " + words["column_" + question.role]).toLowerCase();
      question.cells = data.options.map((option) => {
        // Thousands of real buttons would make every change of the table slow.
        const button = el("span", { role: "button", tabindex: "-1", "aria-expanded": "false", "data-cell": question.id + "/" + option.id });
        return { option, button, td: el("td", {}, button) };
      });
      question.pin = el("button", { type: "button", class: "app-pin", tabindex: "-1", "aria-pressed": "false", "aria-label": fill(words.app_pin, { row: title(question) }), onclick: () => toggle(question.id, "pin") }, "☆");
      question.head = el("th", { scope: "row" }, question.pin, " ", el("a", { href: question.row.href, tabindex: "-1" }, title(question)));
      question.tr = el("tr", {}, question.head, question.cells.map((cell) => cell.td));
    }

    addEventListener("beforeprint", () => settle(Infinity));

    function title(question) {
      return question.role === "feature" ? question.row.title : question.row.title + words.app_dash + words["column_" + question.role];
    }

    function toggle(id, list = "open") {
      state[list] = flip(state[list], id);
      onChange();
    }

    const heads = data.options.map((option) => {
      const button = el("button", { type: "button", tabindex: "-1", onclick: () => { state.sort = state.sort === option.id ? "-" + option.id : state.sort === "-" + option.id ? "" : option.id; onChange(); } }, option.name);
      const platform = byId(data.platforms, option.platform);
      return { option, button, th: el("th", { scope: "col", class: "platform-" + platform.tone }, el("small", {}, platform.name), button) };
    });
    const corner = el("th", { scope: "col" }, words.app_row);
    table.append(el("caption", {}, el("span", {}, words.app_caption)), el("thead", {}, el("tr", {}, corner, heads.map((head) => head.th))));

    // A grid has one stop for the Tab key, and arrow keys go on from it. Links in opened cells are stops of their own.
    let stop = heads[0].button;
    const stops = (row) => [...row.querySelectorAll(":scope>:not([hidden])>[tabindex]")];
    const lines = () => [...table.rows].filter((row) => !row.hidden && row.querySelector("[tabindex]"));
    const isThere = (one) => table.contains(one) && !one.closest("[hidden]");

    function rove(to) {
      stop.tabIndex = -1;
      stop = to;
      stop.tabIndex = 0;
    }

    function next(key, from) {
      const rows = lines(), row = from.closest("tr"), line = stops(row), x = line.indexOf(from), y = rows.indexOf(row);
      const beside = { ArrowLeft: x - 1, ArrowRight: x + 1, Home: 0, End: line.length - 1 }[key], to = rows[{ ArrowUp: y - 1, ArrowDown: y + 1 }[key]];
      const same = to ? stops(to).filter((one) => one.parentNode.cellIndex === from.parentNode.cellIndex) : [];
      return line[beside] || same.find((one) => one.tagName === from.tagName) || same[0];
    }

    function open({ target }) {
      const cell = target.closest("[data-cell]");
      if (cell) toggle(cell.dataset.cell);
    }

    function press(event) {
      const { target, key } = event;
      if (!target.hasAttribute("tabindex") || event.altKey || event.ctrlKey || event.metaKey) return;
      const to = next(key, target);
      if (to) to.focus();
      else if (target.dataset.cell && (key === "Enter" || key === " ")) target.click();
      else return;
      event.preventDefault();
    }

    function reach({ target }) {
      if (!target.hasAttribute("tabindex")) return;
      rove(target);
      // Half below the heads is not in sight; but nothing moves below a pointer.
      if (target.matches(":focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
    }

    // What the hosts and must-haves change: states of cells.
    function tailor(newJudge) {
      judge = newJudge;
      arranged = null;
      for (const question of all) {
        for (const cell of question.cells) {
          const found = judge.cell(cell.option, question.row, ...question.asked);
          cell.state = found.state;
          cell.statement = found.statement;
          const glyph = data.word("glyph", found.state), word = data.word("state", found.state);
          if (cell.told === found.state) continue;
          cell.told = found.state;
          cell.td.className = "cell cell-" + (found.state === "not-applicable" ? "na" : found.state);
          cell.button.replaceChildren(el("span", { "aria-hidden": "true", class: "glyph" }, glyph), " " + word);
        }
      }
    }

    function isShown(question, wanted, columns) {
      if (state.role && question.role !== state.role) return false;
      if (state.host && question.row.kind === "architecture" && question.role === "host" && question.row.id !== state.host) return false;
      if (wanted.length && !holds(question.text, wanted)) return false;
      const cells = question.cells.filter((cell) => columns.includes(cell.option));
      if (state.state && !cells.some((cell) => cell.state === state.state)) return false;
      if (state.confidence && !cells.some((cell) => cell.statement && original(question, cell.statement).confidence === state.confidence)) return false;
      if (state.product && !question.row.statements.some((one) => one.product === state.product)) return false;
      // What is unknown differs from nothing.
      return !state.diff || new Set(cells.map((cell) => cell.state).filter((one) => one !== "unknown")).size > 1;
    }

    // A mirrored statement says what its original says.
    function original(question, statement) {
      if (!statement.mirrors) return statement;
      return question.row.statements.find((one) => one.product === statement.mirrors && one.role === statement.role && one.mode === statement.mode) || statement;
    }

    function columnsOf() {
      return data.options.filter((option) => !state.hide.includes(option.id) && (!state.platform || option.platform === state.platform));
    }

    // Rows are put in order when the order changes; a keystroke only hides and shows them.
    function show(newState) {
      state = newState;
      const active = document.activeElement, held = table.contains(active) && active, isSeen = held && held.matches(":focus-visible");
      const columns = columnsOf(), wanted = terms(state.q), key = JSON.stringify([state.sort, state.group, state.pin, state.open, state.hide, state.platform]);
      if (key !== arranged) arrange(columns);
      arranged = key;
      shown = all.filter((question) => state.pin.includes(question.id) || isShown(question, wanted, columns));
      settle(screenful);
      const [first] = lines();
      if (first && !isThere(stop)) rove(stops(first)[0]);
      // What was taken out and put back, or hidden, has lost it.
      if (held) (isThere(held) ? held : stop).focus({ preventScroll: !isSeen });
      count.textContent = fill(words.app_count, { shown: shown.length, all: all.length, columns: columns.length, of: data.options.length });
    }

    // Laying out hundreds of rows takes several frames: what is filtered out goes at once, what comes back does so a screenful a frame.
    function settle(most) {
      const isIn = new Set(shown);
      let revealed = 0;
      for (const group of groups) {
        group.head.hidden = !group.questions.some((question) => isIn.has(question));
        for (const question of group.questions) {
          const isHidden = !isIn.has(question) || (question.tr.hidden && (revealed += 1) > most);
          for (const row of [question.tr, ...question.details]) if (row.hidden !== isHidden) row.hidden = isHidden;
        }
      }
      cancelAnimationFrame(nextFrame);
      if (revealed > most) nextFrame = requestAnimationFrame(() => settle(most));
    }

    function arrange(columns) {
      for (const head of heads) {
        head.th.hidden = !columns.includes(head.option);
        if (state.sort.replace(/^-/, "") === head.option.id) head.th.setAttribute("aria-sort", state.sort.startsWith("-") ? "descending" : "ascending");
        else head.th.removeAttribute("aria-sort");
      }
      table.style.setProperty("--columns", columns.length);
      for (const question of all) {
        const isPinned = state.pin.includes(question.id);
        question.pin.setAttribute("aria-pressed", String(isPinned));
        question.pin.textContent = isPinned ? "★" : "☆";
        question.details = [];
        for (const cell of question.cells) {
          const isThere = columns.includes(cell.option), isOpen = isThere && state.open.includes(question.id + "/" + cell.option.id);
          cell.td.hidden = !isThere;
          cell.button.setAttribute("aria-expanded", String(isOpen));
          if (isOpen) question.details.push(el("tr", { class: "app-detail" }, el("td", { colspan: columns.length + 1 }, detail(question, cell))));
        }
      }
      for (const body of table.querySelectorAll("tbody")) body.remove();
      groups = grouped(sorted(all)).map((group) => ({ ...group, head: el("tr", { class: "app-group" }, el("th", { scope: "rowgroup", colspan: columns.length + 1 }, el("span", {}, group.name))) }));
      for (const group of groups) table.append(el("tbody", {}, group.name && group.head, group.questions.flatMap((question) => [question.tr, ...question.details])));
    }

    function sorted(list) {
      if (!state.sort) return list;
      if (state.sort === "title") return [...list].sort((a, b) => title(a).localeCompare(title(b), data.language));
      const column = data.options.findIndex((option) => option.id === state.sort.replace(/^-/, "")), sign = state.sort.startsWith("-") ? -1 : 1;
      if (column < 0) return list;
      return [...list].sort((a, b) => sign * (stateRank.indexOf(a.cells[column].state) - stateRank.indexOf(b.cells[column].state)));
    }

    function grouped(list) {
      const pinned = list.filter((question) => state.pin.includes(question.id)), rest = list.filter((question) => !pinned.includes(question));
      const groups = state.group === "1" ? roles.map((role) => ({ name: words["app_group_" + role], questions: rest.filter((question) => question.role === role) })) : [{ name: null, questions: rest }];
      return [{ name: words.app_pinned, questions: pinned }, ...groups].filter((group) => group.questions.length);
    }

    // Statements of the option's products in this row, the one that decides first, with what they rest on.
    function detail(question, cell) {
      const { option } = cell, [role, mode] = question.asked;
      const mine = question.row.statements.filter((one) => one.role === role && (role !== "guest" || one.mode === mode) && (one.product === option.product || option.components.includes(one.product)));
      const ordered = [cell.statement, ...mine.filter((one) => one !== cell.statement)].filter(Boolean);
      return el("div", {}, el("p", {}, el("strong", {}, option.name + words.colon), title(question)), ordered.length ? ordered.map((one) => statementView(question, one)) : el("p", {}, words.cell_none));
    }

    function statementView(question, statement) {
      const from = original(question, statement), product = data.products[statement.product];
      const { state } = statement;
      return el("div", { class: "app-statement" },
        el("p", {}, el("span", { "aria-hidden": "true" }, data.word("glyph", state) + " "), el("strong", {}, data.word("state", state)), " · ", el("a", { href: product.href }, product.name),
          statement.versions ? " " + statement.versions : "", statement.mirrors ? " · " + fill(words.app_mirrors, { product: data.products[statement.mirrors].name }) : ""),
        from.when && el("p", {}, words.app_requires + words.colon + from.when), from.notes && el("p", {}, from.notes),
        from.sources && el("ul", {}, from.sources.map((use) => {
          const source = data.sources[use.source];
          return el("li", {}, source.url ? el("a", { href: source.url, rel: "noopener noreferrer" }, source.title) : source.title, " · " + source.publisher, use.locator ? " · " + use.locator : "",
            use.quote ? el("q", {}, use.quote) : null, " · " + fill(words.app_accessed, { date: use.accessed }));
        })),
        from.verified && el("p", {}, el("small", {}, fill(words.app_verified, { date: from.verified, confidence: words["confidence_" + from.confidence], review: from.review_by === "never" ? words.date_never : from.review_by || "–" }))));
    }

    const current = () => ({ columns: columnsOf(), questions: sorted(shown), title });
    return { table, count, tailor, show, current, questions: all, title };
  }

  hvdocs.Table = Table;
})();
