extension PeriodSums {
  /// The sums of the clients of one kind, of one measure in one period beside the base.
  ///
  /// The kind says which of a client's two sums are not 0, by number: neither, that of the base, that of the period,
  /// both.
  ///
  /// No sum of money can leave its 127 bits: those of a client have 63 at most, and clients are counted in machine words.
  struct KindSums: Sendable {
    /// The number of kinds.
    static let count = 4
    /// The kind of a client with a sum in the base only.
    static let ended = 1
    /// The kind of one with a sum in the period only.
    static let new = 2
    /// The kind of one with both.
    static let both = 3

    var clients = 0
    var base: Int128 = 0
    var period: Int128 = 0
    /// The sum of those changes that are positive; of those who have both, and of those who have ended, together.
    var increase: Int128 = 0

    @inline(__always)
    mutating func add(_ clients: Int, _ base: Int128, _ period: Int128, _ increase: Int128) {
      self.clients &+= clients
      self.base &+= base
      self.period &+= period
      self.increase &+= increase
    }

    mutating func add(_ other: KindSums) {
      add(other.clients, other.base, other.period, other.increase)
    }
  }

  /// The two sums of each client of a batch who counts in a period, one behind another.
  ///
  /// What they come to is found in several short loops: one for all would need more numbers at hand than a processor has
  /// registers. Nothing is asked of a client, what does not count is masked: nobody can guess who has which sums. A batch
  /// has 64 clients, and in a period in which a client counts its sum has ``Money/cellBits``: sums of them fit a word.
  enum ClientPairs {
    /// Adds the clients to the sums of the kinds, which begin at `first`, and to those of the changes.
    @inline(__always)
    static func add(
      _ bases: Span<Int64>, _ values: Span<Int64>, to kinds: inout MutableSpan<KindSums>, at first: Int,
      _ changes: inout ChangeSums, _ baseLength: Int64, _ length: Int64
    ) {
      let count = min(bases.count, values.count)
      var (base, period, endedBase, newPeriod) = (Int64(0), Int64(0), Int64(0), Int64(0))
      var (withoutBase, withoutPeriod, withoutBoth) = (0, 0, 0)
      for place in 0..<count {
        let (one, other) = (bases[place], values[place])
        let hasNoBase: Int64 = one == 0 ? -1 : 0
        let hasNoPeriod: Int64 = other == 0 ? -1 : 0
        base &+= one
        period &+= other
        endedBase &+= one & hasNoPeriod
        newPeriod &+= other & hasNoBase
        withoutBase &-= Int(hasNoBase)
        withoutPeriod &-= Int(hasNoPeriod)
        withoutBoth &-= Int(hasNoBase & hasNoPeriod)
      }
      var squares = WordSquares()
      var (least, largest) = (changes.least, changes.largest)
      var (increase, newIncrease) = (UInt128(0), UInt128(0))
      for place in 0..<count {
        let change = PeriodSums.change(from: bases[place], to: values[place], baseLength, length)
        squares.add(change)
        least = min(least, change)
        largest = max(largest, change)
        let rise = UInt64(truncatingIfNeeded: max(change, 0))
        increase &+= UInt128(rise)
        newIncrease &+= UInt128(bases[place] == 0 ? rise : 0)
      }
      (changes.least, changes.largest) = (least, largest)
      changes.moments.add(
        sum: Int128(period) &* Int128(baseLength) &- Int128(base) &* Int128(length), squares)
      kinds[first &+ KindSums.ended].add(withoutPeriod &- withoutBoth, Int128(endedBase), 0, 0)
      kinds[first &+ KindSums.new].add(
        withoutBase &- withoutBoth, 0, Int128(newPeriod), Int128(truncatingIfNeeded: newIncrease))
      kinds[first &+ KindSums.both].add(
        count &- withoutBase &- withoutPeriod &+ withoutBoth, Int128(base &- endedBase),
        Int128(period &- newPeriod), Int128(truncatingIfNeeded: increase &- newIncrease))
    }
  }

  /// Of period × base quarters − base × period quarters, each client by itself.
  struct ChangeSums: Sendable {
    var moments = Moments()
    /// The least change of a client with a row.
    var least = Int64.max
    /// The largest change of such a client.
    var largest = Int64.min

    mutating func add(_ other: ChangeSums) {
      moments.add(other.moments)
      least = min(least, other.least)
      largest = max(largest, other.largest)
    }
  }

  /// The sums of one measure in one period beside the base, over the clients who are observed in both.
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
    /// The least change of the clients whose sums are not both 0, or 0 where it is less and a client has neither.
    var leastChange = Int64.max
    /// The largest change of such clients, or 0 where it is more and a client has neither.
    var largestChange = Int64.min

    /// No client at all.
    init() {}

    /// The sums of all kinds of clients together.
    init(_ kinds: ArraySlice<KindSums>, _ changes: ChangeSums) {
      let kinds = Array(kinds)
      let (ended, new, both) = (kinds[KindSums.ended], kinds[KindSums.new], kinds[KindSums.both])
      base = ended.base + both.base
      period = new.period + both.period
      (baseUsers, users, continuing) = (ended.clients + both.clients, new.clients + both.clients, both.clients)
      (endedBase, newPeriod) = (ended.base, new.period)
      increase = ended.increase + new.increase + both.increase
      newIncrease = new.increase
      (change, leastChange, largestChange) = (changes.moments, changes.least, changes.largest)
    }
  }
}
