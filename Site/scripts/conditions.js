// Conditions over host facts in Kleene's three-valued logic, as HVDecision/Conditions evaluates them: -1 no, 0 unknown, 1 yes.
// Both are held against Tests/Conformance. A fact that is not there is unknown; null was looked for and is not there.

(() => {
  "use strict";

  const all = (truths) => truths.reduce((least, one) => (one < least ? one : least), 1);
  const any = (truths) => truths.reduce((most, one) => (one > most ? one : most), -1);
  const known = (flag) => (flag ? 1 : -1);

  function truth(condition, host) {
    switch (condition.operator) {
      case "all": return all(condition.conditions.map((one) => truth(one, host)));
      case "any": return any(condition.conditions.map((one) => truth(one, host)));
      case "not": return 0 - truth(condition.conditions[0], host);
      default: {
        const value = host.facts[condition.fact];
        if (value === undefined && host.proven && host.proven.has(JSON.stringify(condition))) return 1;
        return test(condition, value);
      }
    }
  }

  function test(condition, value) {
    if (value === undefined) return 0;
    const values = condition.values || [];
    switch (condition.operator) {
      case "Exists": return known(value !== null);
      case "DoesNotExist": return known(value === null);
      case "In": return known(words(value).some((word) => values.includes(word)));
      case "NotIn": return known(!words(value).some((word) => values.includes(word)));
      case "InRegexp": {
        const patterns = values.map((pattern) => new RegExp(pattern, "u"));
        return known(words(value).some((word) => patterns.some((pattern) => pattern.test(word))));
      }
      case "IsTrue":
      case "IsFalse":
        if (value === null) return -1;
        return typeof value === "boolean" ? known(value === (condition.operator === "IsTrue")) : 0;
      default: {
        if (value === null) return -1;
        if (condition.as_version) return order(condition.operator, words(value)[0], values.filter(isVersion), compareVersions, isVersion);
        const bounds = values.filter((text) => /^[+-]?\d+$/.test(text)).map(Number);
        return order(condition.operator, typeof value === "number" ? value : undefined, bounds, (a, b) => a - b, () => true);
      }
    }
  }

  function order(operator, value, bounds, compare, isComparable) {
    if (value === undefined || !isComparable(value) || bounds.length === 0) return 0;
    const first = compare(value, bounds[0]), last = compare(value, bounds[bounds.length - 1]);
    return known({ Gt: first > 0, Ge: first >= 0, Lt: first < 0, Le: first <= 0, GtLt: first > 0 && last < 0, GeLe: first >= 0 && last <= 0 }[operator]);
  }

  function words(value) {
    if (value === null) return [];
    return Array.isArray(value) ? value : [String(value)];
  }

  const isVersion = (text) => /^[0-9](?:[0-9A-Za-z.+_-]| (?! ))*$/.test(text) && text.length <= 40 && !text.endsWith(" ");

  // Runs of digits compare as numbers, runs of letters as text and before numbers, a longer version after its beginning.
  function compareVersions(a, b) {
    const left = a.match(/\d+|[A-Za-z]+/g) || [], right = b.match(/\d+|[A-Za-z]+/g) || [];
    for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
      const isLeft = /\d/.test(left[i]), isRight = /\d/.test(right[i]);
      if (isLeft !== isRight) return isLeft ? 1 : -1;
      const x = isLeft ? Number(left[i]) : left[i], y = isRight ? Number(right[i]) : right[i];
      if (x !== y) return x < y ? -1 : 1;
    }
    return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
  }

  // Tests without which a condition does not hold.
  function necessary(condition) {
    if (condition.operator === "all") return condition.conditions.flatMap(necessary);
    return condition.operator === "any" || condition.operator === "not" ? [] : [condition];
  }

  hvdocs.conditions = { truth, compareVersions, necessary };
})();
