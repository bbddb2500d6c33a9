import HVDiagnostics

/// Explanations of the findings about probes and other descriptions of hosts.
enum ProbePages {
    static let all = [
        CheckPage(
            "json.syntax", .error, "A JSON file is well-formed.", why: "A file that was cut off would describe half a host.",
            before: "{\"schema\": \"hvdocs.probe/1\", \"cpu\": {", after: "{\"schema\": \"hvdocs.probe/1\", \"name\": \"node-1\"}"),
        CheckPage(
            "probe.schema", .error, "A probe says which version of the format it has.", why: "Another version may mean something else by the same names.",
            before: "\"schema\": \"hvdocs.probe/9\"", after: "\"schema\": \"hvdocs.probe/1\""),
        CheckPage(
            "probe.missing", .error, "What makes a value usable is there.", why: "Facts of a group without a status could be guesses.",
            before: "\"tpm\": {\"present\": true}", after: "\"tpm\": {\"status\": \"ok\", \"from\": {}, \"present\": true}"),
        CheckPage(
            "probe.wrong-type", .error, "Values of a probe have their type and size.", why: "A number of cores that is text cannot be counted with.",
            before: "\"sockets\": \"two\"", after: "\"sockets\": 2"),
        CheckPage(
            "probe.range", .error, "Numbers of a probe are within what a machine can have.", why: "A million sockets would be paid for.",
            before: "\"sockets\": -1", after: "\"sockets\": 1"),
        CheckPage(
            "probe.choice", .error, "A value from a closed list is one of them.", why: "A word that nobody knows decides nothing.",
            before: "\"status\": \"fine\"", after: "\"status\": \"ok\""),
        CheckPage(
            "probe.control-character", .error, "Texts of a probe are free of control characters.", why: "They could steer a terminal, or hide text in a report.",
            before: "\"name\": \"node\\u001b[31m\"", after: "\"name\": \"node\""),
        CheckPage(
            "probe.unknown-member", .warning, "Members of a probe are known.", why: "A misspelt fact would be unknown without anybody noticing.",
            before: "\"socket\": 2", after: "\"sockets\": 2"),
        CheckPage(
            "probe.topology", .error, "Sockets, cores and threads fit together.", why: "Licences are counted from them.",
            before: "\"sockets\": 4, \"cores\": 2", after: "\"sockets\": 2, \"cores\": 4"),
        CheckPage(
            "probe.unrecognised", .error, "A description of hosts is in one of the formats that can be read.",
            why: "Guessing at a format would make up facts.",
            before: "hvdocs probe --from notes.txt",
            after: "a probe, lscpu -J, Ansible facts, virsh capabilities, or a vHost or vInfo sheet of RVTools as CSV"),
        CheckPage(
            "probe.foreign", .error, "A foreign description of hosts is well-formed.", why: "Half a table describes half an estate.",
            before: "(a table whose header lacks the column of host names)", after: "(the whole sheet, exported again)"),
        CheckPage(
            "probe.conflict", .warning, "Descriptions of one host agree.", why: "Which of two values is right cannot be told from here; the fact is unknown until somebody looks.",
            before: "one file says 2 sockets, the other 4", after: "leave out the file that is wrong"),
    ]
}
