// Whether a text has what somebody looks for. Chinese has no spaces: a word of it is found by its pairs of characters, in any order.
(() => {
  "use strict";
  const han = /[\u3400-\u9fff\uf900-\ufaff]/;

  function terms(query) {
    return query.toLowerCase().split(/[\s,;，；、]+/).filter(Boolean).flatMap((word) => {
      const parts = word.match(/[\u3400-\u9fff\uf900-\ufaff]+|[^\u3400-\u9fff\uf900-\ufaff]+/g) || [];
      return parts.flatMap((part) => (han.test(part) && part.length > 2 ? Array.from(part).slice(1).map((_, i) => part.slice(i, i + 2)) : [part]));
    });
  }

  // text: lower case
  const holds = (text, wanted) => wanted.every((term) => text.includes(term));

  hvdocs.search = { terms, holds };
})();
