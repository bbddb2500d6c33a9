// What can exclude an option, as HVDecision/KnockOuts decides it: each with its result and the key of its reason.
(() => {
  "use strict";
  const { truth, compareVersions, necessary } = hvdocs.conditions;
  const { machine } = hvdocs.hosts;
  const isGood = (state) => state === "yes" || state === "partial";

  // `8.0 U2` is an update of `8.0`, and comes with it.
  const isUpdate = (version, line) => version.startsWith(line + " ") || version.startsWith(line + ".");

  function stateFor(statement, option) {
    if (statement.product !== option.product || statement.mirrors || !option.version || !isGood(statement.state)) return statement.state;
    if (statement.until && compareVersions(statement.until, option.version) <= 0) return "no";
    if (statement.since && compareVersions(statement.since, option.version) > 0 && !isUpdate(statement.since, option.version)) return "no";
    return statement.state;
  }

  const ranks = { yes: [3, 6, 8], partial: [3, 5, 7], no: [2, 2, 2], removed: [1, 1, 1], "not-applicable": [1, 1, 1], unknown: [0, 0, 0] };
  const rank = (answer) => (answer.isBorrowed ? 4 : ranks[answer.state][answer.truth + 1]);

  // The vendor chooses what of a component's is in the option: of a suite everything, of a distribution the architectures it builds for.
  function leansOnOthers(option, statement, products) {
    const own = products[option.product], other = products[statement.product];
    if (statement.product === option.product || !own || (other && other.vendor === own.vendor)) return false;
    return own.kind === "suite" || (own.kind === "distribution" && (statement.role === "host" || statement.mode === "emulated"));
  }

  const runsOnly = (statement, row) => statement.requires && necessary(statement.requires).some((test) => test.fact === "cpu.architecture" && test.operator === "In" && test.values.every((value) => row.machines.includes(value)));

  // The statement that decides: the option's own product before its components, those of its vendor before others, the best among equals.
  function answerOf(option, row, role, mode, host, products) {
    const seen = host ? machine(host) : { facts: {} };
    const answers = [];
    for (const statement of row.statements) {
      if (statement.role !== role || (role === "guest" ? statement.mode !== mode : role === "host" && statement.mode === "emulated")) continue;
      if (statement.product !== option.product && !option.components.includes(statement.product)) continue;
      // Guests that only hosts of their own architecture accelerate are as the product is on such hosts, whatever its components could do.
      const isTied = mode === "accelerated" && statement.product !== option.product && runsOnly(statement, row);
      const there = isTied && answerOf(option, row, "host", null, host, products);
      if (there && ["no", "removed"].includes(there.state)) {
        answers.push({ ...there, truth: 1 });
        continue;
      }
      const found = { statement, state: stateFor(statement, option), truth: statement.requires ? truth(statement.requires, seen) : 1 };
      answers.push({ ...found, isBorrowed: isGood(found.state) && found.truth !== -1 && (leansOnOthers(option, statement, products) || (isTied && (!there || there.isBorrowed || there.state === "unknown"))) });
    }
    const own = answers.filter((one) => one.statement.product === option.product), mine = answers.filter((one) => !leansOnOthers(option, one.statement, products));
    let best;
    for (const one of own.length ? own : mine.length ? mine : answers) if (!best || rank(one) > rank(best)) best = one;
    return best;
  }

  function canRun(found) {
    if (isGood(found.state)) return found.isBorrowed ? 0 : found.truth;
    return found.state === "unknown" ? 0 : -1;
  }

  const architecture = (host) => (typeof host.facts["cpu.architecture"] === "string" ? host.facts["cpu.architecture"] : undefined);

  function Judge(data, brief, hosts) {
    const answer = (...asked) => answerOf(...asked, data.products), rowByMachine = new Map();
    for (const row of data.rows) for (const name of row.machines) if (!rowByMachine.has(name.toLowerCase())) rowByMachine.set(name.toLowerCase(), row);
    const rowFor = (name) => (name === undefined ? undefined : rowByMachine.get(name.toLowerCase()));
    const rowById = new Map(data.rows.map((row) => [row.id, row]));

    // What runs today proves what the hosts have.
    const current = data.options.find((option) => option.id === brief.current);
    const groups = hosts.map((host) => {
      const row = rowFor(architecture(host));
      const found = current && row && answer(current, row, "host", null, host);
      if (!found || canRun(found) === -1) return host;
      return { ...host, proven: new Set((found.statement.requires ? necessary(found.statement.requires) : []).map((test) => JSON.stringify(test))) };
    });

    function knockOut(requirement, group, result, reason, row, found) {
      return { requirement, group: group && group.name, result, reason, row: row && row.id, product: found && found.statement.product };
    }

    function onHost(option, group) {
      const name = architecture(group), requirement = { kind: "host", architecture: name || null };
      if (name === undefined) return knockOut(requirement, group, "unknown", "host_architecture_unknown");
      const row = rowFor(name);
      if (!row) return knockOut(requirement, group, "unknown", "architecture_no_row");
      const found = answer(option, row, "host", null, group);
      if (!found) return knockOut(requirement, group, "unknown", "host_no_statement", row);
      const told = (result, reason) => knockOut(requirement, group, result, reason, row, found);
      if (found.isBorrowed) return told("unknown", "host_by_component");
      if (group.describes === "guest" && canRun(found) !== -1) return told("unknown", "host_is_guest");
      if (isGood(found.state)) {
        if (found.truth === 1) return told("passed", found.state === "yes" ? "host_supported" : "host_partial");
        return found.truth === 0 ? told("unknown", "host_requirement_unknown") : told("failed", "host_requirement_unmet");
      }
      if (found.state === "removed") return told("failed", "host_removed");
      return found.state === "unknown" ? told("unknown", "host_no_statement") : told("failed", "host_not_supported");
    }

    function guestsOn(group) {
      return (brief.guests || []).filter((guests) => {
        if (guests.hosts) return guests.hosts === group.name;
        const row = guests.architecture ? rowFor(guests.architecture) : undefined;
        if (!row) return true;
        const native = groups.filter((one) => rowFor(architecture(one)) === row);
        return native.length === 0 || native.some((one) => one.name === group.name);
      });
    }

    const hasHosts = (row) => row.statements.some((one) => one.role === "host" && one.state === "yes" && one.mode !== "emulated");

    function fit(guests, option, group) {
      const name = guests.architecture || architecture(group);
      const told = (way, result, reason, row, found) => ({ way, result, reason, row, found });
      if (!name) return told("unknown", "unknown", "host_architecture_unknown");
      const row = rowFor(name);
      if (!row) return told("unknown", "unknown", "architecture_no_row");
      const accelerated = answer(option, row, "guest", "accelerated", group), emulated = answer(option, row, "guest", "emulated", group);
      if (accelerated && canRun(accelerated) === 1) return told("accelerated", "passed", "guest_accelerated", row, accelerated);
      const unknown = (found) => told("unknown", "unknown", found.isBorrowed ? "guest_by_component" : "guest_unknown", row, found);
      if (accelerated && canRun(accelerated) === 0) return unknown(accelerated);
      const hostRow = rowFor(architecture(group)), isForeign = hostRow !== undefined && hostRow !== row;
      const emulates = emulated ? canRun(emulated) : undefined;
      if (guests.emulation === "accept" && isForeign && hasHosts(row) && emulates !== 1) return told("replatform", "passed", "guest_rebuild", row, emulated || accelerated);
      if (emulates === 1) {
        if (guests.emulation === "refuse") return told("emulated", "failed", "guest_emulation_refused", row, emulated);
        return guests.emulation === "accept" && hasHosts(row) ? told("replatform", "passed", "guest_replatform", row, emulated) : told("emulated", "passed", "guest_emulated", row, emulated);
      }
      if (emulates === 0) return unknown(emulated);
      if (emulates === -1) return told("impossible", "failed", "guest_impossible", row, emulated);
      return accelerated ? told("impossible", "failed", "guest_impossible", row, accelerated) : told("unknown", "unknown", "guest_unknown", row);
    }

    function onGuests(option, group) {
      return guestsOn(group).map((guests) => {
        const found = fit(guests, option, group);
        return knockOut({ kind: "guest", guests }, group, found.result, found.reason, found.row, found.found);
      });
    }

    function feature(option, row, found, group) {
      const told = (result, reason) => knockOut({ kind: "must-have", row: row.id }, group, result, reason, row, found);
      if (!found) return told("unknown", "must_have_unknown");
      if (found.isBorrowed) return told("unknown", found.state === "partial" ? "must_have_partial_by_component" : "must_have_by_component");
      if (isGood(found.state)) {
        if (found.truth === 0) return told("unknown", "must_have_host_unknown");
        if (found.truth === -1) return told("failed", "must_have_host_unmet");
        if (found.state === "yes") return told("passed", "must_have_met");
        if (brief.partial === "accept") return told("passed", "must_have_partial_accepted");
        return brief.partial === "refuse" ? told("failed", "must_have_partial_refused") : told("unknown", "must_have_partial_open");
      }
      if (found.state === "not-applicable") return told("passed", "must_have_not_applicable");
      return found.state === "unknown" ? told("unknown", "must_have_unknown") : told("failed", "must_have_not_met");
    }

    function onMustHaves(option) {
      const seen = new Set(), found = [];
      for (const id of brief.must_haves || []) {
        const row = rowById.get(id);
        if (!row || seen.has(id)) continue;
        seen.add(id);
        const general = answer(option, row, "feature", null, null);
        // Only what asks something of a host is held against each of them.
        if (!general || !general.statement.requires || canRun(general) === -1 || groups.length === 0) found.push(feature(option, row, general));
        else for (const group of groups) found.push(feature(option, row, answer(option, row, "feature", null, group), group));
      }
      for (const { name, condition } of brief.conditions || []) {
        for (const group of groups) {
          const held = truth(condition, machine(group));
          found.push(knockOut({ kind: "condition", name }, group, ["failed", "unknown", "passed"][held + 1], ["condition_unmet", "condition_unknown", "condition_met"][held + 1]));
        }
      }
      return found;
    }

    // Evidence for others and none for this one excludes it; no evidence at all is an open question.
    function onCompliance(option) {
      return (brief.compliance || []).map((item) => {
        const isNamed = item.options.includes(option.id);
        const [result, reason] = isNamed && item.certificate ? ["passed", "compliance_brought"] : isNamed || item.options.length === 0 ? ["unknown", "compliance_open"] : ["failed", "compliance_missing"];
        return knockOut({ kind: "compliance", name: item.requirement }, undefined, result, reason);
      });
    }

    const knockOuts = (option) => groups.flatMap((group) => [onHost(option, group), ...onGuests(option, group)]).concat(onMustHaves(option), onCompliance(option));

    // How a row stands for an option on these hosts; on the host that is worst off.
    function cell(option, row, role, mode) {
      const mine = groups.filter((group) => row.kind === "feature" || role === "guest" || rowFor(architecture(group)) === row);
      const answers = (mine.length ? mine : [null]).map((host) => answer(option, row, role, mode, host));
      const first = answers[0];
      if (!first) return { state: "unknown" };
      if (first.isBorrowed) return { state: "unknown", statement: first.statement };
      const isUnmet = mine.length > 0 && answers.some((one) => one && one.truth === -1);
      return { state: isUnmet && isGood(first.state) ? "no" : first.state, statement: first.statement };
    }

    return { groups, knockOuts, cell, rowFor, architecture };
  }

  function eligibility(knockOuts) {
    if (knockOuts.some((one) => one.result === "failed")) return "excluded";
    return knockOuts.some((one) => one.result === "unknown") ? "undetermined" : "eligible";
  }

  hvdocs.knockOuts = { Judge, eligibility };
})();
