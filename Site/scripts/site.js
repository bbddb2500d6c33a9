// On every page: the language switch keeps the place, commands can be copied, a slash leads to the search.
(() => {
  "use strict";
  const { copy, copied } = document.body.dataset;

  for (const link of document.querySelectorAll(".lang-switch")) {
    const bare = link.getAttribute("href");
    const keep = () => link.setAttribute("href", bare + location.hash);
    for (const name of ["pointerdown", "focus", "click"]) link.addEventListener(name, keep);
  }

  for (const block of document.querySelectorAll("main pre")) {
    const button = hvdocs.page.el("button", { type: "button", class: "copy", onclick: async () => {
      if (await hvdocs.page.copy(block.querySelector("code").textContent)) button.textContent = copied;
    } }, copy);
    block.before(button);
  }

  document.addEventListener("keydown", (event) => {
    const search = document.querySelector(".site-nav a[href$='search.html']");
    if (event.key === "/" && search && !event.ctrlKey && !event.metaKey && !event.altKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      search.click();
    }
  });
})();
