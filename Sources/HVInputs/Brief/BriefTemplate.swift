public import HVModel

/// The commented brief that `hvdocs init --brief` writes: every key, what it is for, and what holds without it.
public enum BriefTemplate {
    public static func text(for catalog: Catalog) -> String {
        func list(_ ids: [String]) -> String {
            var lines: [String] = [], line = "#   "
            for (index, id) in ids.enumerated() {
                let word = id + (index + 1 < ids.count ? ", " : "")
                if line.count + word.count > 118 {
                    lines.append(String(line.dropLast()))
                    line = "#   "
                }
                line += word
            }
            return (lines + [line]).joined(separator: "\n")
        }
        let weights = EqualShares.of(100, among: catalog.criteria.map(\.id.text))
        return before + "\n\n"
            + """
            # Whose weights and must-haves to start from. 以哪一类用户的权重与必备项为起点。One of, 可选：
            \(list(catalog.profiles.map(\.id.text)))
            # profile: \(catalog.profiles.first?.id.text ?? "small-team")

            # What is in use today; "stay as we are" is then one of the options. 目前使用的方案；“维持现状”随之成为选项之一。One of, 可选：
            \(list(catalog.options.map(\.id.text)))
            # current: \(catalog.options.last?.id.text ?? "an-option")

            # What to compare; left out: everything above. 要比较的方案；省略则比较以上全部。
            # options: [\(catalog.options.prefix(2).map(\.id.text).joined(separator: ", "))]

            # What an option cannot do without. 必备项。Any of, 可选：
            \(list(catalog.support.filter { $0.kind == .feature }.map(\.id.text)))
            # must_haves: [\(catalog.support.first { $0.kind == .feature }?.id.text ?? "a-row")]

            # Your own weights, in percent, instead of the profile's; agree on them before you look at scores, and lock them with
            # --weights-locked. 自定权重（百分比），代替上面的权重；请在查看评分之前商定，并用 --weights-locked 锁定。
            # weights:
            \(weights.map { "#   - {criterion: \($0.name), weight: \($0.share)}" }.joined(separator: "\n"))
            """ + "\n\n" + after(catalog.options.first?.id.text ?? "an-option")
    }

    private static let before = """
        # A brief: what is decided, for which hosts, and what matters. Every key is optional. Use: hvdocs report --brief THIS-FILE
        # 需求说明：要决定什么、针对哪些主机、看重什么。每个键都可省略。用法：hvdocs report --brief 本文件

        # What is decided; shown as the report's title. 要决定的事项；作为报告标题。
        title: Which virtualization platform

        # The ticket the report is attached to. 报告所附的工单。
        # ticket: INFRA-1234

        # Who decides. 由谁决定。
        # decision_makers: [Head of infrastructure, Purchasing]

        # Last day the decision has to hold for; left out: five years from the report's day. 决定须适用到哪一天；省略则为报告日期起五年。
        # horizon: 2031-12-31
        """

    private static func after(_ option: String) -> String {
        """
        # What an option has in part: accept it, ask (an open question, the default), or refuse it. 部分满足时：accept 接受，ask 待确认（默认），refuse 不接受。
        # partial: ask

        # Groups of like hosts. 'probe' is the name of a probed host or a probe file's name without extension; without a probe tell the rest.
        # 同类主机分组。probe 为探测文件名（不含扩展名）或主机名；没有探测文件时请填写其余各项。
        # hosts:
        #   - {name: rack-a, count: 12, probe: node-1}
        #   - {name: rack-b, count: 4, architecture: x86_64, sockets: 2, cores_per_socket: 32, facts: [{fact: cpu.virtualization, value: vmx}]}

        # Conditions of your own on every host, over facts of the probe. 对每台主机的自定条件，基于探测所得的事实。
        # host_conditions:
        #   - {name: IOMMU switched on, condition: {fact: iommu.enabled, op: IsTrue}}

        # Groups of like guests. Emulation: accept (the default; rebuilding for another architecture would do too),
        # keep (they cannot be rebuilt) or refuse. 同类客户机分组。emulation（模拟）：accept 接受（默认，也可为其他架构重建）、keep 不可重建或 refuse 不接受。
        # guests:
        #   - {os: openEuler 24.03, architecture: aarch64, count: 40, hosts: rack-a}
        #   - {os: an old appliance, architecture: armv7l, count: 1, emulation: accept}

        # Currency that costs are added up in (default USD), tax to add in percent, and rates for prices in other currencies.
        # 汇总成本所用的货币（默认 USD）、需加的税率（百分比），以及其他货币的汇率。
        # currency: USD
        # tax_percent: 0
        # exchange_rates:
        #   - {from: EUR, rate: 1.1, on: 2026-11-01, source: central bank}

        # Prices agreed with vendors; they stand in for published ones. Units: core-year, socket-year, server-year, node-year,
        # subscription-year, one-time. 与厂商商定的价格，代替公开价格。单位同上。
        # prices:
        #   - {option: \(option), low: 100, likely: 120, high: 150, unit: socket-year, tax: excluded, on: 2026-11-01, source: offer 42}

        # What a move costs besides licences; no figure is assumed for you. A missing line keeps the break-even month from being told.
        # Kinds: migration-labour, downtime, parallel-running, training, backup-and-monitoring, later-exit. Every: once (default), year.
        # 除许可证外的迁移成本；不会替您假定任何数字。缺少任一项则不给出盈亏平衡月份。
        # 种类：migration-labour 迁移人力、downtime 停机、parallel-running 并行运行、training 培训、
        # backup-and-monitoring 备份与监控替换、later-exit 日后退出。every：once 一次性（默认）、year 每年。
        # costs:
        #   - {kind: migration-labour, low: 20000, likely: 30000, high: 60000, note: 3 people for 2 months}
        #   - {kind: training, amount: 8000}

        # Compliance must-haves with the evidence you have: a 信创 list, an 等保 level, 密评, offline operation, data residency, a local
        # support contract. It is shown as you bring it; hvdocs asserts nothing about it.
        # 合规必备项及您掌握的证据：信创名录、等保级别、密评、离线运行、数据驻留、本地支持合同。报告原样展示，hvdocs 不作任何断言。
        # compliance:
        #   - {requirement: local support contract, options: [\(option)], certificate: contract 17, date: 2026-10-01, must: yes}

        # What is taken for granted, who disagrees, and what a reader should know of the authors. 假设、异议与利益冲突声明。
        # assumptions: [The hosts stay in service until 2031]
        # dissent:
        #   - {who: Operations, what: Windows drivers are extra work, answer: Counted under training}
        # conflicts_of_interest: [The author is certified by one of the vendors]

        # Names for the signature lines. 签署栏的姓名。
        # prepared_by: A. Author
        # reviewed_by: R. Reviewer
        # approved_by: B. Buyer

        """
    }
}

/// A whole divided into whole shares as equal as they can be, larger ones first.
enum EqualShares {
    static func of(_ whole: Int, among names: [String]) -> [(name: String, share: Int)] {
        guard !names.isEmpty else { return [] }
        let share = whole / names.count, rest = whole % names.count
        return names.enumerated().map { ($0.element, share + ($0.offset < rest ? 1 : 0)) }
    }
}
