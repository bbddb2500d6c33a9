import HVModel

/// The questions that the matrix asks of each platform.
enum MatrixColumn: String, CaseIterable, Sendable {
    case host, accelerated, emulated, feature

    static func of(_ kind: SupportRow.Kind) -> [MatrixColumn] {
        switch kind {
        case .architecture: [.host, .accelerated, .emulated]
        case .feature: [.feature]
        }
    }

    func answers(_ statement: SupportStatement) -> Bool {
        switch (self, statement.role, statement.mode) {
        // A machine that only runs the emulator is no host of the hypervisor; its statement stands on the page of the row.
        case (.host, .host, .emulated): false
        case (.host, .host, _), (.feature, .feature, _), (.accelerated, .guest, .accelerated), (.emulated, .guest, .emulated): true
        default: false
        }
    }
}
