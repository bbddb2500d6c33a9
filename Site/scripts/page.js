// Small helpers for the page: elements from text only, words with values, files to save.
var hvdocs = window.hvdocs || {};
(() => {
  "use strict";

  // Text is only ever text: nothing here takes markup.
  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return element;
  }

  // Beside a name in Chinese a Chinese sentence has no space.
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? values[name] : whole))
    .replace(/([\u3001-\u9fff\uff00-\uffef]) (?=[\u3001-\u9fff\uff00-\uffef])/g, "$1");

  function save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = el("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  async function copy(text) {
    try { await navigator.clipboard.writeText(text); return true; } catch (error) { /* older way below */ }
    const field = el("textarea", { readonly: true });
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }

  const byId = (list, id) => list.find((one) => one.id === id);

  const flip = (list, id) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);

  function tick(id, name, onchange) {
    const input = el("input", { type: "checkbox", id, onchange });
    return { input, view: el("li", {}, input, " ", el("label", { for: id }, name)) };
  }

  hvdocs.page = { el, fill, save, copy, byId, flip, tick };
})();
