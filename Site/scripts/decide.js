// data, brief and hosts to a decision: what HVDecision says without costs, lifecycle, acceptability and flips.
(() => {
  "use strict";
  const { Judge, eligibility } = hvdocs.knockOuts;
  const { Contest, sum } = hvdocs.contest;

  // brief: { current, options, must_haves, conditions, compliance, guests, partial, weights: [percent per criterion] }
  // hosts: as HVDocs' probes read, completed by the CPU models.
  function decide(data, brief, hosts) {
    const judge = Judge(data, brief, hosts), groups = judge.groups;
    const weights = brief.weights;
    const chosen = data.options.filter((option) => !(brief.options || []).length || brief.options.includes(option.id) || option.id === brief.current);
    const options = chosen.map((option) => {
      const knockOuts = judge.knockOuts(option);
      const onHosts = groups.map((group) => eligibility(knockOuts.filter((one) => one.group === undefined || one.group === group.name)));
      const every = [...onHosts, eligibility(knockOuts.filter((one) => one.group === undefined))];
      const overall = every.includes("excluded") ? "excluded" : every.includes("undetermined") ? "undetermined" : "eligible";
      const parts = option.parts;
      return {
        option, knockOuts, onHosts, eligibility: !parts && overall === "eligible" ? "listed" : overall, isCurrent: option.id === brief.current,
        score: parts && { low: sum(parts.map((part) => part[0]), weights), likely: sum(parts.map((part) => part[1]), weights), high: sum(parts.map((part) => part[2]), weights) },
      };
    });
    const contestOf = (told) => Contest(
      options.filter((one) => one.score && told(one) !== "excluded").map((one) => ({
        option: one.option.id, platform: one.option.platform, isCurrent: one.isCurrent, isCertain: told(one) === "eligible", parts: one.option.parts,
      })), weights);
    const contest = contestOf((one) => one.eligibility), standing = contest.standing();
    const verdict = judged(options, groups, contest, standing, contestOf);
    return { judge, options, stability: contest.stability(standing), verdict };
  }

  function judged(options, groups, contest, standing, contestOf) {
    const left = options.filter((one) => one.eligibility !== "excluded");
    if (!left.length && groups.length > 1 && options.some((one) => one.onHosts.some((here) => here !== "excluded"))) return split(options, groups, contestOf);
    if (!left.length) return { outcome: "neither", strength: "blocked", option: null };
    const platforms = new Set(left.map((one) => one.option.platform));
    const isOnly = platforms.size === 1 && left.some((one) => one.eligibility === "eligible" || one.eligibility === "listed");
    const verdict = { outcome: standing.outcome, platform: standing.platform, strength: contest.strength(standing), option: null, runnerUp: null, margin: null };
    if (standing.leader >= 0) {
      verdict.option = contest.contenders[standing.leader].option;
      const next = contest.runnerUp(standing);
      if (next) Object.assign(verdict, { runnerUp: contest.contenders[next.index].option, margin: next.margin });
    }
    // Whatever the ratings are, nothing else is left.
    if (isOnly && verdict.outcome !== "stay") Object.assign(verdict, { outcome: "platform", platform: left[0].option.platform, strength: "clear" });
    if (verdict.outcome === "undetermined") verdict.strength = "undecided";
    return verdict;
  }

  // No option serves all host groups: each gets its own.
  function split(options, groups, contestOf) {
    const strengths = [], platforms = new Set(), assignments = [];
    groups.forEach((group, i) => {
      const contest = contestOf((one) => one.onHosts[i]), standing = contest.standing();
      const left = new Set(options.filter((one) => one.onHosts[i] !== "excluded").map((one) => one.option.platform));
      const leader = standing.leader < 0 ? null : contest.contenders[standing.leader];
      for (const platform of leader ? [leader.platform] : left) platforms.add(platform);
      strengths.push(left.size === 1 && leader ? "clear" : !leader && left.size ? "undecided" : contest.strength(standing));
      assignments.push({ group: group.name, option: leader && leader.option });
    });
    const strength = ["undecided", "no-clear-winner", "fragile"].find((one) => strengths.includes(one)) || "clear";
    const verdict = { outcome: "split", strength, option: null, assignments };
    if (platforms.size === 1 && assignments.every((one) => one.option)) {
      Object.assign(verdict, { outcome: "platform", platform: [...platforms][0] });
      if (strength === "no-clear-winner") verdict.strength = "fragile";
    }
    return verdict;
  }

  hvdocs.decide = decide;
})();
