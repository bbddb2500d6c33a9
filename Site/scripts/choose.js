// Six questions to a brief, and to the matrix with the same answers set.
(() => {
  "use strict";
  const { fill, save } = hvdocs.page;
  const form = document.getElementById("choose");
  if (!form) return;
  const words = JSON.parse(document.getElementById("choose-data").textContent);
  const value = (name) => form.elements[name].value.trim();
  const number = (name) => { const told = Number(value(name)); return Number.isInteger(told) && told > 0 ? told : null; };
  const checked = () => Array.from(form.querySelectorAll("[name=must]:checked"), (box) => box.value);
  // A text in YAML, whatever stands in it.
  const quoted = (text) => JSON.stringify(text);

  function brief() {
    const host = form.elements.host.selectedOptions[0], lines = ["# " + words.choose_made];
    if (value("title")) lines.push("title: " + quoted(value("title")));
    if (value("current")) lines.push("current: " + value("current"));
    if (value("profile")) lines.push("profile: " + value("profile"));
    const parts = ["name: hosts", "count: " + (number("count") || 1)];
    if (host.dataset.machine) parts.push("architecture: " + host.dataset.machine);
    if (number("sockets")) parts.push("sockets: " + number("sockets"));
    if (number("cores")) parts.push("cores_per_socket: " + number("cores"));
    lines.push("hosts:", "  - {" + parts.join(", ") + "}");
    const guest = form.elements.guest.selectedOptions[0];
    if (guest.dataset.machine || number("guests")) {
      const told = ["os: " + quoted(guest.dataset.machine ? guest.textContent : words.choose_os), "count: " + (number("guests") || 1), "emulation: " + value("emulation")];
      if (guest.dataset.machine) told.push("architecture: " + guest.dataset.machine);
      lines.push("guests:", "  - {" + told.join(", ") + "}");
    }
    if (checked().length) lines.push("must_haves: [" + checked().join(", ") + "]");
    lines.push("partial: " + value("partial"));
    return lines.join("\n") + "\n";
  }

  function link() {
    const set = new URLSearchParams();
    if (value("host")) set.set("host", value("host"));
    if (value("profile")) set.set("profile", value("profile"));
    if (checked().length) set.set("must", checked().join(","));
    return form.dataset.matrix + (String(set) ? "#" + String(set).replaceAll("%2C", ",") : "");
  }

  function show() {
    document.getElementById("choose-brief").textContent = brief();
    document.getElementById("choose-link").href = link();
  }

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => { event.preventDefault(); save("brief.yml", "text/yaml", brief()); });
  for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
  show();
})();
