// A probe's JSON to the facts that conditions name, as HVInputs/Probe reads it and HVDecision/Hosts completes it.
(() => {
  "use strict";
  const { truth } = hvdocs.conditions;
  const notFacts = ["status", "from", "devices", "cores_by_socket"];

  // Reads hvdocs.probe/1. Throws a key of the page's words for what is no probe.
  function readProbe(text) {
    let probe;
    try { probe = JSON.parse(text); } catch (error) { throw new Error("drop_no_json"); }
    if (!probe || typeof probe !== "object" || probe.schema !== "hvdocs.probe/1") throw new Error("drop_no_probe");
    const facts = {};
    for (const [group, members] of Object.entries(probe)) {
      if (members && typeof members === "object" && !Array.isArray(members)) {
        for (const [key, value] of Object.entries(members)) if (!notFacts.includes(key)) flatten(group + "." + key, value, facts);
      }
    }
    const conflicts = (Array.isArray(probe.conflicts) ? probe.conflicts : []).map((conflict) => String(conflict && conflict.fact));
    for (const name of conflicts) delete facts[name];
    return { name: String(probe.name || "").slice(0, 200), count: 1, facts, conflicts, describes: String(probe.describes || "host"), fromBrief: [] };
  }

  function flatten(name, value, facts) {
    if (value && typeof value === "object" && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) flatten(name + "." + key, inner, facts);
    } else {
      facts[name] = Array.isArray(value) ? value.map(String) : value;
    }
  }

  // Adds what is known per CPU model and the probe does not say; the first model that knows a fact tells it.
  function completed(host, cpus) {
    const facts = { ...host.facts };
    for (const cpu of cpus) {
      if (truth(cpu.match, host) !== 1) continue;
      for (const [name, value] of Object.entries(cpu.facts)) {
        if (facts[name] === undefined && !(host.conflicts || []).includes(name)) facts[name] = value;
      }
    }
    return { ...host, facts };
  }

  // A guest sees what the layer below lets it see: of its facts only the architecture is the machine's.
  function machine(host) {
    if (host.describes !== "guest") return host;
    const facts = {};
    for (const name of Object.keys(host.facts)) {
      if (name === "cpu.architecture" || (host.fromBrief || []).includes(name)) facts[name] = host.facts[name];
    }
    return { ...host, facts };
  }

  // A partition of a mainframe is what people call the machine, and Xen's first domain looks after all of it.
  const isInside = (host) => /^(guest|container)$/.test(host.describes) || !/^(none|lpar|xen|null|undefined)$/.test(host.facts["running_under.kind"]);

  hvdocs.hosts = { readProbe, completed, machine, isInside };
})();
