// Weighted sum, stability intervals and verdict, as HVDecision/Scores, Verdict and Robustness have them.
(() => {
  "use strict";
  const leastMargin = 1, hair = 1e-9, weightStep = 5, ratingStep = 1;

  function sum(ratings, weights) {
    const whole = weights.reduce((a, b) => a + b, 0);
    return whole > 0 ? ratings.reduce((total, rating, i) => total + rating * weights[i], 0) / whole : 0;
  }

  // One weight set to a percentage, the others in proportion.
  function moved(weights, criterion, percent) {
    const rest = weights.reduce((total, weight, i) => total + (i === criterion ? 0 : weight), 0);
    return weights.map((weight, i) => {
      if (i === criterion) return percent;
      return rest > 0 ? (weight / rest) * (100 - percent) : (100 - percent) / Math.max(1, weights.length - 1);
    });
  }

  // contenders: [{ option, platform, isCurrent, isCertain, parts: [[low, likely, high, origin]] }]
  function Contest(contenders, weights) {
    const likely = contenders.map((one) => one.parts.map((part) => part[1]));
    const certain = contenders.map((one) => one.isCertain);

    function standing(ratings = likely, by = weights, present = certain) {
      const totals = contenders.map((_, i) => (present[i] ? sum(ratings[i], by) : null));
      let leader = -1;
      totals.forEach((total, i) => {
        if (total !== null && (leader < 0 || total > totals[leader] + hair)) leader = i;
      });
      return { leader, totals, ...(leader < 0 ? { outcome: "undetermined" } : outcome(leader, totals)) };
    }

    function outcome(leader, totals) {
      if (contenders[leader].isCurrent) return { outcome: "stay" };
      const rivals = totals.filter((total, i) => total !== null && contenders[i].platform !== contenders[leader].platform);
      if (rivals.length && totals[leader] - Math.max(...rivals) < leastMargin - hair) return { outcome: "tie" };
      return { outcome: "platform", platform: contenders[leader].platform };
    }

    const isSame = (a, b) => a.outcome === b.outcome && a.platform === b.platform;

    function runnerUp(now) {
      let next = -1;
      now.totals.forEach((total, i) => {
        if (i !== now.leader && total !== null && (next < 0 || total > now.totals[next])) next = i;
      });
      return next < 0 ? null : { index: next, margin: now.totals[now.leader] - now.totals[next] };
    }

    // With d the leader's lead under the criterion and R its lead under the others, the lead at weight t is t d + (1 - t) R.
    function stability(now) {
      if (now.leader < 0) return [];
      const whole = weights.reduce((a, b) => a + b, 0);
      return weights.map((own, criterion) => {
        const weight = own / whole, others = moved(weights, criterion, 0);
        const interval = { weight: weight * 100, low: 0, high: 100, below: null, above: null };
        contenders.forEach((rival, i) => {
          if (i === now.leader || now.totals[i] === null) return;
          const difference = likely[now.leader][criterion] - likely[i][criterion];
          const rest = sum(likely[now.leader], others) - sum(likely[i], others);
          if (rest === difference) return;
          const flip = rest / (rest - difference);
          if (!(flip >= 0 && flip <= 1)) return;
          if (flip <= weight && flip > hair && difference > rest && (flip * 100 > interval.low || interval.below === null)) {
            interval.low = flip * 100;
            interval.below = rival.option;
          }
          if (flip >= weight && flip < 1 - hair && difference < rest && (flip * 100 < interval.high || interval.above === null)) {
            interval.high = flip * 100;
            interval.above = rival.option;
          }
        });
        return interval;
      });
    }

    function strength(now) {
      if (now.outcome === "undetermined") return "undecided";
      if (unknownChanges(now)) return "undecided";
      if (now.outcome === "tie") return "no-clear-winner";
      const next = runnerUp(now);
      if (now.outcome === "stay" && next && next.margin < leastMargin - hair) return "no-clear-winner";
      return ratingChanges(now) || weightChanges(now) ? "fragile" : "clear";
    }

    function unknownChanges(now) {
      const alone = contenders.flatMap((one, i) => (one.isCertain ? [] : [certain.map((sure, j) => sure || i === j)]));
      for (const present of [...alone, certain.map(() => true)]) if (!isSame(standing(likely, weights, present), now)) return true;
      return changes(now, (part) => part[3] === "missing", (part) => [part[0], part[2]]);
    }

    const ratingChanges = (now) =>
      changes(now, (part) => part[3] !== "missing", (part) => [part[0], part[2], Math.max(0, part[1] - ratingStep), Math.min(10, part[1] + ratingStep)]);

    function changes(now, fits, values) {
      return contenders.some((one, row) =>
        one.parts.some((part, column) => {
          if (!fits(part)) return false;
          return values(part).some((value) => {
            const ratings = likely.slice();
            ratings[row] = likely[row].slice();
            ratings[row][column] = value;
            return !isSame(standing(ratings), now);
          });
        }));
    }

    function weightChanges(now) {
      const whole = weights.reduce((a, b) => a + b, 0);
      return weights.some((own, criterion) => {
        const percent = (own / whole) * 100;
        for (let step = -weightStep; step <= weightStep; step += 1) {
          const at = Math.min(100, Math.max(0, percent + step));
          if (!isSame(standing(likely, moved(weights, criterion, at)), now)) return true;
        }
        return false;
      });
    }

    return { contenders, standing, runnerUp, stability, strength };
  }

  hvdocs.contest = { Contest, sum };
})();
