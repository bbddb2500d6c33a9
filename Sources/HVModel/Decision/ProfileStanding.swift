/// Who leads on each side with the weights of a profile, on the hosts that it is for.
public struct ProfileStanding: Sendable {
    public struct Leader: Sendable {
        public var platform: ID<Platform>
        public var option: ID<Option>
        /// Likely total, 0 to 10.
        public var points: Double

        public init(platform: ID<Platform>, option: ID<Option>, points: Double) {
            self.platform = platform
            self.option = option
            self.points = points
        }
    }

    /// Best first; a platform none of whose options is possible is not in it.
    public var leaders: [Leader]
    /// The row of the architecture that the profile is for; nil: for any.
    public var host: ID<SupportRow>?

    public init(leaders: [Leader], host: ID<SupportRow>?) {
        self.leaders = leaders
        self.host = host
    }
}
