/// In which quarters the records of a client at an authority were reviewed whole.
///
/// > Source: method section 2: every day of the quarter lies in the union of the pair's coverage intervals.
public struct Observation: Sendable {
  /// The booked quarters; the bit k of a mask stands for the k-th of them.
  public let quarters: ClosedRange<Int>
  private let authorityCount: Int
  /// 32 quarters a word; one word for each client and authority in most studies, so that many fit a cache.
  private let words: [UInt32]
  private let wordCount: Int
  /// The mask of all booked quarters.
  private let all: UInt128

  init(_ data: CaseData, clock: QuarterClock, starts: [QuarterClock.Start]) {
    let quarters = data.study.bookedQuarters
    let authorityCount = data.study.actors.authorityCount
    self.quarters = quarters
    self.authorityCount = authorityCount
    let wordCount = (quarters.count + 31) / 32
    self.wordCount = wordCount
    let span = 4_096
    let coverage = data.coverage
    let all = ~UInt128(0) >> UInt128(128 - quarters.count)
    self.all = all
    let parts = Parallel.map((starts.count + span - 1) / span) { part in
      let clients = part * span..<min((part + 1) * span, starts.count)
      var words: [UInt32] = []
      words.reserveCapacity(clients.count * authorityCount * wordCount)
      // The first day of each quarter of the client at hand, and of the one after the last.
      var bounds = Array(repeating: Int32(0), count: quarters.count + 1)
      for client in clients {
        for place in bounds.indices {
          bounds[place] = clock.firstDay(of: quarters.lowerBound + place, from: starts[client])
        }
        // Most records were reviewed from before the first quarter to behind the last.
        let (first, last) = (bounds[0], bounds[quarters.count] - 1)
        // Quarters without a day, before 1900 and after 2099, are at the ends.
        let haveDays = first < bounds[1] && bounds[quarters.count - 1] <= last
        for authority in 0..<authorityCount {
          let mask =
            if let only = coverage.onlyInterval(client: client, authority: authority) {
              haveDays && only.lowerBound <= first && only.upperBound >= last ? all : Self.mask(of: only, bounds)
            } else {
              coverage.intervals(client: client, authority: authority).reduce(0) { $0 | Self.mask(of: $1, bounds) }
            }
          for word in 0..<wordCount { words.append(UInt32(truncatingIfNeeded: mask >> UInt128(word * 32))) }
        }
      }
      return words
    }
    words = Array(parts.joined())
  }

  /// The quarters, between neighbouring bounds, that lie whole in an interval; an empty quarter does not.
  ///
  /// Bounds rise, so the quarters are neighbours: those before them and behind them are only passed over.
  private static func mask(of interval: ClosedRange<Int32>, _ bounds: [Int32]) -> UInt128 {
    let last = bounds.count - 1
    var quarter = 0
    while quarter < last, bounds[quarter] < interval.lowerBound { quarter &+= 1 }
    var mask: UInt128 = 0
    while quarter < last, bounds[quarter &+ 1] &- 1 <= interval.upperBound {
      if bounds[quarter] < bounds[quarter &+ 1] { mask |= 1 &<< UInt128(truncatingIfNeeded: quarter) }
      quarter &+= 1
    }
    return mask
  }

  /// The observed quarters of a client at an authority; the bit k stands for the k-th booked quarter.
  @inline(__always)
  func mask(client: Int, authority: Int) -> UInt128 {
    mask(client: client, authority: authority, as: UInt128.self)
  }

  /// The same in as many bits as are asked for, at least as many as there are quarters.
  @inline(__always)
  func mask<Quarters: FixedWidthInteger & UnsignedInteger>(client: Int, authority: Int, as type: Quarters.Type)
    -> Quarters
  {
    let first = (client &* authorityCount &+ authority) &* wordCount
    var mask = Quarters(truncatingIfNeeded: words[first])
    if wordCount > 1 {
      for word in 1..<wordCount {
        mask |= Quarters(truncatingIfNeeded: words[first &+ word]) &<< Quarters(truncatingIfNeeded: word &* 32)
      }
    }
    return mask
  }

  /// Reads a part of a mask, so that it is near when it is read whole; of no other meaning.
  @inline(__always)
  func touch(client: Int, authority: Int) -> Int32 {
    Int32(bitPattern: words[(client &* authorityCount &+ authority) &* wordCount])
  }

  /// The quarters that are observed at all of some authorities.
  func mask(client: Int, authorities: [Int]) -> UInt128 {
    authorities.reduce(all) { $0 & mask(client: client, authority: $1) }
  }

  /// The mask of a range of quarters.
  func mask(of range: ClosedRange<Int>) -> UInt128 {
    range.reduce(0) { $0 | (1 << UInt128($1 - quarters.lowerBound)) }
  }

  /// Whether a client's records at an authority were reviewed in the whole of a relative quarter.
  public func isObserved(client: Int, authority: Int, quarter: Int) -> Bool {
    quarters.contains(quarter)
      && mask(client: client, authority: authority) >> UInt128(quarter - quarters.lowerBound) & 1 == 1
  }
}
