/// Which days of which authority's records were reviewed for which client.
///
/// The intervals of a pair are united: those that overlap or touch count as one.
public struct Coverage: Sendable {
  private let authorityCount: Int
  /// The first day of a pair's only interval, or of its first one.
  private var firsts: [Int32]
  /// The last day of the same interval; before the first day where the pair has none.
  private var lasts: [Int32]
  /// All intervals of the pairs that have several apart.
  private var several: [Int32: [ClosedRange<Int32>]] = [:]

  /// Coverage that covers nothing.
  init(clients: Int, authorities: Int) {
    authorityCount = authorities
    firsts = Array(repeating: 0, count: clients * authorities)
    lasts = Array(repeating: -1, count: clients * authorities)
  }

  /// The united intervals of a client's records at an authority, in the order of time.
  @inline(__always)
  public func intervals(client: Int, authority: Int) -> [ClosedRange<Int32>] {
    let pair = client * authorityCount + authority
    if lasts[pair] < firsts[pair] { return [] }
    return several[Int32(pair)] ?? [firsts[pair]...lasts[pair]]
  }

  /// The only interval of a client's records at an authority; `nil` where there is none or several apart.
  @inline(__always)
  func onlyInterval(client: Int, authority: Int) -> ClosedRange<Int32>? {
    let pair = client * authorityCount + authority
    guard lasts[pair] >= firsts[pair] else { return nil }
    if !several.isEmpty, several[Int32(pair)] != nil { return nil }
    return firsts[pair]...lasts[pair]
  }

  /// The last reviewed day of a client's records at an authority, or `nil` where none was reviewed.
  @inline(__always)
  public func lastDay(client: Int, authority: Int) -> Day? {
    let pair = client * authorityCount + authority
    guard lasts[pair] >= firsts[pair] else { return nil }
    if !several.isEmpty, let intervals = several[Int32(pair)], let last = intervals.last {
      return Day(number: last.upperBound)
    }
    return Day(number: lasts[pair])
  }

  /// A row of the coverage file.
  struct Interval: Sendable {
    let pair: Int32
    let first: Int32
    let last: Int32
  }

  /// Unites intervals, given in any order.
  mutating func add(_ intervals: [[Interval]]) {
    var more: [Int32: [ClosedRange<Int32>]] = [:]
    for interval in intervals.joined() {
      let pair = Int(interval.pair)
      if lasts[pair] < firsts[pair] {
        firsts[pair] = interval.first
        lasts[pair] = interval.last
      } else {
        more[interval.pair, default: []].append(interval.first...interval.last)
      }
    }
    for (pair, intervals) in more {
      let united = Self.united(intervals + [firsts[Int(pair)]...lasts[Int(pair)]])
      firsts[Int(pair)] = united[0].lowerBound
      lasts[Int(pair)] = united[0].upperBound
      if united.count > 1 { several[pair] = united }
    }
  }

  /// The union of intervals as intervals that neither overlap nor touch, in the order of time.
  static func united(_ intervals: [ClosedRange<Int32>]) -> [ClosedRange<Int32>] {
    var united: [ClosedRange<Int32>] = []
    for interval in intervals.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = united.last, interval.lowerBound <= last.upperBound + 1 {
        united[united.count - 1] = last.lowerBound...max(last.upperBound, interval.upperBound)
      } else {
        united.append(interval)
      }
    }
    return united
  }
}
