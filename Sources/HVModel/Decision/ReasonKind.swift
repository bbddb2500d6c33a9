/// Every sentence that a decision can hold, with the placeholders of its words (`reason_<kind>` in `Templates/strings.yml`).
public enum ReasonKind: String, Hashable, Sendable, CaseIterable {
    // Hosts.
    /// {product} {row}
    case hostSupported = "host-supported"
    /// {product} {row}
    case hostPartial = "host-partial"
    /// {product} {row}
    case hostNotSupported = "host-not-supported"
    /// {product} {row}
    case hostRemoved = "host-removed"
    /// {product} {row}
    case hostRequirementUnmet = "host-requirement-unmet"
    /// {product} {row}
    case hostRequirementUnknown = "host-requirement-unknown"
    /// {product} {row} {option}
    case hostByComponent = "host-by-component"
    /// {product} {row}
    case hostIsGuest = "host-is-guest"
    /// No placeholders.
    case hostArchitectureUnknown = "host-architecture-unknown"
    /// {option} {row}
    case hostNoStatement = "host-no-statement"
    /// {architecture}
    case architectureNoRow = "architecture-no-row"
    // Guests.
    /// {product} {row}
    case guestAccelerated = "guest-accelerated"
    /// {product} {row}
    case guestEmulated = "guest-emulated"
    /// {product} {row}
    case guestReplatform = "guest-replatform"
    /// {option} {row}
    case guestRebuild = "guest-rebuild"
    /// {option} {row}
    case guestImpossible = "guest-impossible"
    /// {product} {row}
    case guestEmulationRefused = "guest-emulation-refused"
    /// {option} {row}
    case guestUnknown = "guest-unknown"
    /// {product} {row} {option}
    case guestByComponent = "guest-by-component"
    // Must-haves.
    /// {product} {row}
    case mustHaveMet = "must-have-met"
    /// {product} {row}
    case mustHavePartialAccepted = "must-have-partial-accepted"
    /// {product} {row}
    case mustHavePartialOpen = "must-have-partial-open"
    /// {product} {row}
    case mustHavePartialRefused = "must-have-partial-refused"
    /// {product} {row}
    case mustHaveNotMet = "must-have-not-met"
    /// {product} {row}
    case mustHaveNotApplicable = "must-have-not-applicable"
    /// {product} {row} {option}
    case mustHavePartialByComponent = "must-have-partial-by-component"
    /// {option} {row}
    case mustHaveUnknown = "must-have-unknown"
    /// {product} {row} {option}
    case mustHaveByComponent = "must-have-by-component"
    /// {product} {row}
    case mustHaveHostUnmet = "must-have-host-unmet"
    /// {product} {row}
    case mustHaveHostUnknown = "must-have-host-unknown"
    /// {name}
    case conditionMet = "condition-met"
    /// {name}
    case conditionUnmet = "condition-unmet"
    /// {name}
    case conditionUnknown = "condition-unknown"
    /// {requirement}
    case complianceBrought = "compliance-brought"
    /// {requirement}
    case complianceMissing = "compliance-missing"
    /// {requirement}
    case complianceOpen = "compliance-open"
    // The answer.
    /// {group}
    case groupIsGuest = "group-is-guest"
    /// {group}
    case groupWithoutKVM = "group-without-kvm"
    /// {platform}
    case onlyPlatformLeft = "only-platform-left"
    /// {platform} {groups}
    case splitPossible = "split-possible"
    /// {platform} {options}
    case platformExcluded = "platform-excluded"
    /// `{count}` `{requirement}`: how many options nothing else excludes.
    case excludedByCompliance = "excluded-by-compliance"
    /// `{count}` `{row}`
    case excludedByMustHave = "excluded-by-must-have"
    /// No placeholders.
    case allExcluded = "all-excluded"
    /// {options}
    case optionsUndetermined = "options-undetermined"
    /// No placeholders.
    case allUndetermined = "all-undetermined"
    /// {options}
    case groupsDiffer = "groups-differ"
    /// {option} {points}
    case leadsAlone = "leads-alone"
    /// {option} {points} {margin}
    case wouldLead = "would-lead"
    /// {option} {other} {points}
    case wouldBeLevel = "would-be-level"
    /// {option} {points} {other} {margin}
    case leads
    /// {option} {points} {other}
    case level
    /// {option} {points} {other} {margin}
    case withinMargin = "within-margin"
    /// {option}
    case staysBest = "stays-best"
    /// {option} {criterion} {points} {other}
    case strongest
    /// {option} {criterion} {points} {other}
    case weakest
    /// {option} {count}
    case ratingsMissing = "ratings-missing"
    /// No placeholders.
    case survivesWithoutRatings = "survives-without-ratings"
    /// No placeholders.
    case dependsOnRatings = "depends-on-ratings"
    /// No placeholders.
    case generalReport = "general-report"
    /// {option} {version} {date}
    case lifecycleCovers = "lifecycle-covers"
    /// {option} {version} {date}
    case lifecycleEnds = "lifecycle-ends"
    /// {option} {version} {date}
    case lifecycleEnded = "lifecycle-ended"
    /// {option}
    case lifecycleUnknown = "lifecycle-unknown"
    /// {option} {range}
    case costTotal = "cost-total"
    /// {option} {range}
    case costPartial = "cost-partial"
    /// {option} {from} {to}
    case costNoRate = "cost-no-rate"
    /// {option}
    case costUnknown = "cost-unknown"
    /// {count} {of}
    case guestsAccelerated = "guests-accelerated"
    /// {count} {row}
    case guestsEmulated = "guests-emulated"
    /// {count} {row}
    case guestsReplatform = "guests-replatform"
    // Looking again.
    /// {option} {criterion}
    case reviewRating = "review-rating"
    /// {row}
    case reviewStatement = "review-statement"
    /// {option}
    case reviewPrice = "review-price"
    /// {option}
    case reviewSupport = "review-support"
}

extension Reason {
    public init(_ kind: ReasonKind, _ values: [String: Value] = [:]) {
        self.init(kind.rawValue, values)
    }
}
