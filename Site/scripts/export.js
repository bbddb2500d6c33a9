// What is shown, as CSV, JSON and Markdown.
(() => {
  "use strict";

  const cellsOf = (question, shown) => question.cells.filter((cell) => shown.columns.includes(cell.option));

  function lines(data, shown) {
    const word = (cell) => data.word("state", cell.state);
    return [[data.words.app_row, ...shown.columns.map((option) => option.name)],
      ...shown.questions.map((question) => [shown.title(question), ...cellsOf(question, shown).map(word)])];
  }

  // A cell that a spreadsheet would take for a formula is kept as text.
  const quoted = (text) => '"' + (/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replaceAll('"', '""') + '"';
  const csv = (data, shown) => "\ufeff" + lines(data, shown).map((line) => line.map(quoted).join(",")).join("\r\n") + "\r\n";

  function markdown(data, shown, filters) {
    const row = (line) => "| " + line.map((text) => text.replace(/[\\|<>`*_\[\]]/g, "\\$&")).join(" | ") + " |";
    const [head, ...rest] = lines(data, shown);
    return filters + "\n\n" + [row(head), "|" + " --- |".repeat(head.length), ...rest.map(row)].join("\n") + "\n";
  }

  function json(shown, state, decision) {
    const rows = shown.questions.map((question) => ({
      row: question.row.id, role: question.role,
      cells: Object.fromEntries(cellsOf(question, shown).map((cell) => [cell.option.id, cell.state])),
    }));
    const options = decision.options.map((one) => ({ id: one.option.id, eligibility: one.eligibility, score: one.score || null }));
    return JSON.stringify({ schema: "hvdocs.matrix-view/1", set: state, verdict: decision.verdict, options, rows }, null, 2) + "\n";
  }

  hvdocs.exports = { csv, markdown, json };
})();
