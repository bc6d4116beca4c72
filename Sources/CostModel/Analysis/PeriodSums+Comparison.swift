extension PeriodSums {
  /// The sums of one measure in one period beside the base, over the clients who are observed in both.
  ///
  /// No sum of money can leave its 127 bits: those of a client have 63 at most, and clients are counted in machine words.
  struct Comparison: Sendable {
    var base: Int128 = 0
    var period: Int128 = 0
    var baseUsers = 0
    var users = 0
    /// How many clients have both a base sum and a period sum that are not 0.
    var continuing = 0
    /// The period sums of clients without a base sum.
    var newPeriod: Int128 = 0
    /// The base sums of clients without a period sum.
    var endedBase: Int128 = 0
    /// Of period × base quarters − base × period quarters, each client by itself.
    var change = Moments()
    /// The sum of those changes that are positive.
    var increase: Int128 = 0
    /// The same over clients without a base sum.
    var newIncrease: Int128 = 0
    /// The least change of a client whose sums are not both 0.
    var leastChange = Int64.max
    /// The largest change of such a client.
    var largestChange = Int64.min

    /// Adds a client whose sums are not both 0.
    @inline(__always)
    mutating func add(base: Int64, period: Int64, change: Int64) {
      if period == 0 {
        self.base &+= Int128(base)
        endedBase &+= Int128(base)
        baseUsers &+= 1
      } else {
        self.period &+= Int128(period)
        users &+= 1
        if base == 0 {
          newPeriod &+= Int128(period)
          if change > 0 { newIncrease &+= Int128(change) }
        } else {
          self.base &+= Int128(base)
          baseUsers &+= 1
          continuing &+= 1
        }
      }
      if change > 0 { increase &+= Int128(change) }
      self.change.add(word: change)
      if change < leastChange { leastChange = change }
      if change > largestChange { largestChange = change }
    }

    /// Adds a client to the base beside itself, where nothing changes; the sum is not 0.
    @inline(__always)
    mutating func add(unchanged base: Int64) {
      self.base &+= Int128(base)
      period &+= Int128(base)
      baseUsers &+= 1
      users &+= 1
      continuing &+= 1
      leastChange = min(leastChange, 0)
      largestChange = max(largestChange, 0)
    }

    mutating func add(_ other: Comparison) {
      base += other.base
      period += other.period
      baseUsers += other.baseUsers
      users += other.users
      continuing += other.continuing
      newPeriod += other.newPeriod
      endedBase += other.endedBase
      change.add(other.change)
      increase += other.increase
      newIncrease += other.newIncrease
      leastChange = min(leastChange, other.leastChange)
      largestChange = max(largestChange, other.largestChange)
    }
  }
}
