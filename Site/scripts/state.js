// What the reader set, in the fragment of the address: the same link shows the same in another browser.
(() => {
  "use strict";
  const lists = ["hide", "pin", "open", "must", "weights"];
  const empty = () => ({ q: "", role: "", state: "", confidence: "", platform: "", product: "", host: "", diff: "", sort: "", group: "1", profile: "", versus: "", hide: [], pin: [], open: [], must: null, weights: null });

  function read(fragment) {
    const state = empty();
    // Whatever somebody pasted: what can be read is shown.
    try { fragment = decodeURI(fragment); } catch { }
    if (!fragment.includes("=")) return state;
    for (const [key, value] of new URLSearchParams(fragment.replace(/^#/, ""))) {
      if (!(key in state)) continue;
      const text = value.slice(0, 4000);
      if (key === "weights") {
        const numbers = text.split(",").map(Number);
        state.weights = numbers.every((number) => number >= 0 && number <= 100) ? numbers : null;
      } else state[key] = lists.includes(key) ? text.split(",").filter(Boolean) : text;
    }
    return state;
  }

  function write(state) {
    const fresh = empty(), query = new URLSearchParams();
    for (const key of Object.keys(fresh)) {
      const value = state[key];
      if (value === null || JSON.stringify(value) === JSON.stringify(fresh[key])) continue;
      query.set(key, key === "weights" ? value.map((number) => Math.round(number * 1e4) / 1e4).join(",") : lists.includes(key) ? value.join(",") : value);
    }
    return query.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
  }

  hvdocs.state = { empty, read, write };
})();
