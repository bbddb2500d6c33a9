// Weights with their stability intervals, must-haves, profiles; scores and verdict move with them and say why.
(() => {
  "use strict";
  const { el, fill, byId, flip, tick } = hvdocs.page;
  const percent = (number) => (Math.round(number * 10) / 10).toString();
  const points = (number) => number.toFixed(1);
  const stretch = (mark, low, high) => Object.assign(mark.style, { insetInlineStart: low + "%", width: high - low + "%" });

  function reasonText(data, option, knockOut) {
    const row = byId(data.rows, knockOut.row), product = data.products[knockOut.product];
    return fill(data.words["reason_" + knockOut.reason] || knockOut.reason, {
      option: option.name, row: row ? row.title : "", product: product ? product.name : "", architecture: knockOut.requirement.architecture || "",
      name: knockOut.requirement.name || "", requirement: knockOut.requirement.name || "",
    });
  }

  function verdictText(data, { verdict, options }) {
    const { words } = data, name = (id) => byId(data.options, id).name, platform = byId(data.platforms, verdict.platform);
    const outcome = fill(words["outcome_" + verdict.outcome], { platform: platform ? platform.name : "" }) + words.paren + data.word("strength", verdict.strength) + words.paren_end;
    if (!verdict.option) return outcome + words.stop;
    const isLevel = verdict.margin !== null && verdict.margin < 0.05;
    const lead = verdict.runnerUp ? fill(words[isLevel ? "app_level" : "app_leads"], { option: name(verdict.option), other: name(verdict.runnerUp), margin: points(verdict.margin) }) : fill(words.app_alone, { option: name(verdict.option) });
    // Where one side has both places, the other's best is what a reader asks for.
    const of = (id) => options.find((one) => one.option.id === id), leader = of(verdict.option), own = leader.option.platform;
    const behind = verdict.runnerUp && of(verdict.runnerUp).option.platform === own ? data.platforms.filter((one) => one.id !== own).map((one) => {
      const best = options.filter((other) => other.option.platform === one.id && other.score && other.eligibility !== "excluded").sort((a, b) => b.score.likely - a.score.likely)[0];
      return best ? data.gap + fill(words.app_best_other, { platform: one.name, option: best.option.name, margin: points(leader.score.likely - best.score.likely) }) : "";
    }) : [];
    return outcome + words.stop + lead + behind.join("");
  }

  function Weights(data, onChange) {
    const { words } = data;
    let state, start;
    const status = el("p", { role: "status", class: "app-verdict" });
    const why = el("p", { class: "app-why" });

    const sliders = data.criteria.map((criterion, i) => {
      const input = el("input", { type: "range", min: "0", max: "100", step: "1", id: "weight-" + criterion.id, oninput: () => move(i, Number(input.value)) });
      const output = el("output", { for: input.id });
      const band = el("div", { class: "app-band", "aria-hidden": "true" }, el("i"));
      const note = el("small", { id: "stable-" + criterion.id });
      input.setAttribute("aria-describedby", note.id);
      return { input, output, band, note, view: el("div", { class: "app-weight" }, el("label", { for: input.id }, criterion.name), output, input, band, note) };
    });

    // The others keep their proportions, as in the stability intervals.
    function move(moved, to) {
      const before = weights(), rest = before.reduce((total, weight, i) => total + (i === moved ? 0 : weight), 0);
      state.weights = before.map((weight, i) => (i === moved ? to : rest > 0 ? (weight / rest) * (100 - to) : (100 - to) / (before.length - 1)));
      onChange();
    }

    const profileOf = (id) => byId(data.profiles, id) || { weights: [], must_haves: [] };
    const weightsOf = (id) => (profileOf(id).weights.length ? profileOf(id).weights : start.weights);
    const weights = () => (state.weights && state.weights.length === data.criteria.length && state.weights.some((one) => one > 0) ? state.weights : weightsOf(state.profile));
    const mustHavesOf = (id) => [...new Set([...start.must_haves, ...profileOf(id).must_haves])];
    const mustHaves = () => state.must || mustHavesOf(state.profile);

    const choose = (id, key, first) => el("select", { id, onchange: (event) => {
      const before = profileOf(state.profile);
      state[key] = event.target.value;
      if (key === "profile") {
        // A profile is for hosts of its own, unless the reader has chosen others.
        const isFree = !data.brief && (!state.host || before.host === state.host);
        Object.assign(state, { weights: null, must: null }, isFree && { host: profileOf(state.profile).host || "" });
      }
      onChange();
    } }, el("option", { value: "" }, first), data.profiles.map((profile) => el("option", { value: profile.id }, profile.name)));
    const profile = choose("app-profile", "profile", data.brief ? words.app_as_brief : words.app_equal), versus = choose("app-versus", "versus", words.app_none);
    const reset = el("button", { type: "button", onclick: () => { Object.assign(state, { weights: null, must: null, profile: "", versus: "" }); onChange(); } }, words.app_reset);

    const boxes = data.rows.filter((row) => row.kind === "feature").map((row) => ({ row, ...tick("must-" + row.id, row.title, () => { state.must = flip(mustHaves(), row.id); onChange(); }) }));
    const mustSummary = el("summary"), mustFold = el("details", {}, mustSummary, el("ul", { class: "app-must" }, boxes.map((box) => box.view)));
    const rows = el("tbody"), versusHead = el("th", { scope: "col", hidden: true, class: "num" });
    const scores = el("table", { class: "app-scores" }, el("caption", {}, words.app_scores), el("thead", {}, el("tr", {}, [words.option, words.app_stands, words.app_points].map((word) => el("th", { scope: "col" }, word)), versusHead)), rows);
    const view = el("div", { class: "app-weights" },
      el("p", { class: "app-tools" }, el("label", { for: "app-profile" }, words.app_profile), " ", profile, " ", el("label", { for: "app-versus" }, words.app_versus), " ", versus, " ", reset),
      el("div", { class: "app-sliders" }, sliders.map((slider) => slider.view)),
      mustFold, status, why,
      el("div", { class: "app-scroll", tabindex: "0", role: "group", "aria-label": words.app_scores }, scores));

    function brief(musts, by) { return { ...start, must_haves: musts, weights: by }; }

    function show(newState, newStart, hosts) {
      // A link opens it, once.
      if (newState !== state && newState.must) mustFold.open = newState.must.length > 0;
      state = newState;
      start = newStart;
      const now = weights(), musts = mustHaves(), decision = hvdocs.decide(data, brief(musts, now), hosts);
      const other = state.versus ? hvdocs.decide(data, brief(mustHavesOf(state.versus), weightsOf(state.versus)), hosts) : null;
      profile.value = state.profile;
      versus.value = state.versus;
      const whole = now.reduce((a, b) => a + b, 0);
      sliders.forEach((slider, i) => {
        const share = (now[i] / whole) * 100, stable = decision.stability[i];
        if (document.activeElement !== slider.input) slider.input.value = String(Math.round(share));
        slider.input.ariaValueText = slider.output.textContent = percent(share) + " %";
        slider.band.hidden = !stable;
        slider.note.textContent = stable ? stableText(stable) : "";
        if (stable) stretch(slider.band.firstChild, stable.low, stable.high);
      });
      for (const box of boxes) box.input.checked = musts.includes(box.row.id);
      mustSummary.textContent = fill(words.app_must, { count: musts.length });
      const text = verdictText(data, decision) + (other ? data.gap + fill(words.app_versus_verdict, { profile: profileOf(state.versus).name, verdict: verdictText(data, other) }) : "");
      if (status.textContent !== text) status.textContent = text;
      const { strength } = decision.verdict;
      why.textContent = data.word("app_meaning", strength) || data.word("strength_meaning", strength);
      versusHead.hidden = !other;
      versusHead.textContent = other ? profileOf(state.versus).name : "";
      rows.replaceChildren(...decision.options.map((one, i) => optionRow(one, other && other.options[i], decision.verdict)));
      return decision;
    }

    function stableText(stable) {
      const name = (id) => byId(data.options, id).name, parts = [];
      if (stable.below) parts.push(fill(words.app_flip_below, { percent: percent(stable.low), option: name(stable.below) }));
      if (stable.above) parts.push(fill(words.app_flip_above, { percent: percent(stable.high), option: name(stable.above) }));
      return parts.length ? parts.join(words.semicolon) : words.app_no_flip;
    }

    function optionRow(one, other, verdict) {
      const { option, score } = one, open = one.knockOuts.filter((knockOut) => knockOut.result !== "passed");
      const bar = score && el("div", { class: "app-bar", "aria-hidden": "true" }, el("i"), el("b"));
      if (bar) {
        stretch(bar.firstChild, score.low * 10, score.high * 10);
        bar.lastChild.style.insetInlineStart = score.likely * 10 + "%";
      }
      const told = (result) => (result.score && result.eligibility !== "excluded" ? points(result.score.likely) + words.paren + points(result.score.low) + "–" + points(result.score.high) + words.paren_end : "–");
      const texts = [...new Set(open.map((knockOut) => words["result_glyph_" + knockOut.result] + " " + reasonText(data, option, knockOut)))];
      return el("tr", { class: one.eligibility + (verdict.option === option.id ? " leader" : "") },
        el("th", { scope: "row" }, el("a", { href: option.href }, option.name)),
        el("td", {}, words["eligibility_glyph_" + one.eligibility] + " " + words["eligibility_" + one.eligibility], texts.length ? el("ul", {}, texts.map((text) => el("li", {}, text))) : null),
        el("td", {}, told(one), one.eligibility !== "excluded" && bar), other && el("td", { class: "num" }, told(other)));
    }

    return { view, show };
  }

  hvdocs.Weights = Weights;
})();
