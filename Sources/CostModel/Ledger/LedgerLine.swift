/// A line of the ledger: one post of a service, priced by its schablon or as it was observed.
///
/// Observed costs stand apart, since they rest on no price.
public struct LedgerLine: Hashable, Sendable {
  /// What a line's figures are.
  public enum Kind: Hashable, Sendable {
    /// Kronor of the post with this place in the service: volume × price.
    case priced(post: Int)
    /// Kronor of the post with this place in the service: observed amounts.
    case observed(post: Int)
    /// The volume, in the service's unit, of events that are priced.
    case volume
    /// The volume, in the service's unit, of events whose amount was observed.
    case observedVolume
  }

  /// The service's number in ``Schablon``.
  public let service: Int
  /// What the line's figures are.
  public let kind: Kind

  /// The place of the post in its service, or `nil` for a volume.
  public var post: Int? {
    switch kind {
    case .priced(let post), .observed(let post): post
    case .volume, .observedVolume: nil
    }
  }
}

/// The lines of a study's ledger, and what a unit of each costs in each year that can occur.
struct LedgerLines: Sendable {
  /// The lines that a service's events are booked on.
  ///
  /// They follow one another: priced posts, those that are booked also beside an observed amount first; observed
  /// costs; volumes. So a few small numbers tell them, which every event reads.
  struct OfService: Sendable {
    private let first: Int32
    private let besideAmountEnd: Int32
    private let pricedEnd: Int32
    private let observedEnd: Int32
    private let authorityNumber: Int16
    /// Whether volumes are booked.
    let hasVolumes: Bool
    let unit: Unit

    /// - Parameters:
    ///   - service: The service.
    ///   - first: The number of its first line.
    ///   - besideAmount: The number of posts that are booked also where an amount was observed.
    ///   - real: The number of posts that are not, but replaced by it.
    ///   - hasVolumes: Whether volumes are booked.
    init(_ service: Service, first: Int, besideAmount: Int, real: Int, hasVolumes: Bool) {
      self.first = Int32(first)
      besideAmountEnd = Int32(first + besideAmount)
      pricedEnd = Int32(first + besideAmount + real)
      observedEnd = Int32(first + besideAmount + 2 * real)
      authorityNumber = Int16(service.authority)
      self.hasVolumes = hasVolumes
      unit = service.unit
    }

    /// The place of the service's authority in ``Actors``.
    @inline(__always)
    var authority: Int { Int(authorityNumber) }

    /// The lines that an event is booked on at its volume × price: of a service whose cost was observed those of the
    /// other classes.
    @inline(__always)
    func pricedLines(of event: CaseEvent) -> Range<Int> {
      Int(first)..<Int(event.amount == nil ? pricedEnd : besideAmountEnd)
    }

    /// The lines that an event's observed cost is booked on, one for each real post; none where there is none, or for
    /// the unit kr.
    @inline(__always)
    func observedLines(of event: CaseEvent) -> Range<Int> {
      Int(pricedEnd)..<Int(event.amount == nil ? pricedEnd : observedEnd)
    }

    /// The line that an event's volume is booked on, where volumes are booked.
    @inline(__always)
    func volumeLine(of event: CaseEvent) -> Int? {
      guard hasVolumes else { return nil }
      return Int(observedEnd) + (event.amount == nil ? 0 : 1)
    }
  }

  private(set) var lines: [LedgerLine] = []
  private(set) var services: [OfService] = []
  private let firstYear: Int
  private let yearCount: Int
  /// Kronor per unit by line and year; the denominator 0 where the price cannot be worked out.
  private var rates: [(numerator: Int64, denominator: Int64)] = []

  init(_ schablon: Schablon, pricing: Pricing, years: ClosedRange<Int>, hasVolumes: Bool) {
    firstYear = years.lowerBound
    yearCount = years.count
    for (number, service) in schablon.services.enumerated() {
      let real = service.posts.indices.filter { service.posts[$0].postClass == .real && service.unit != .kr }
      let others = service.posts.indices.filter { !real.contains($0) }
      services.append(
        OfService(
          service, first: lines.count, besideAmount: others.count, real: real.count, hasVolumes: hasVolumes))
      lines += (others + real).map { LedgerLine(service: number, kind: .priced(post: $0)) }
      lines += real.map { LedgerLine(service: number, kind: .observed(post: $0)) }
      if hasVolumes {
        lines.append(LedgerLine(service: number, kind: .volume))
        lines.append(LedgerLine(service: number, kind: .observedVolume))
      }
    }
    rates.reserveCapacity(lines.count * yearCount)
    for line in lines {
      for year in years {
        let rate = try? Self.rate(of: line, in: year, schablon, pricing)
        rates.append((rate?.numerator ?? 0, rate?.denominator ?? 0))
      }
    }
  }

  /// Kronor per unit of a line in a year; the denominator is 0 where the price cannot be worked out.
  @inline(__always)
  func rate(_ line: Int, year: Int) -> (numerator: Int64, denominator: Int64) {
    rates[line &* yearCount &+ (year &- firstYear)]
  }

  /// Kronor per unit of a line, or per krona observed.
  ///
  /// Several real posts share an observed amount in the proportion of their prices, and equally where all are 0.
  static func rate(
    of line: LedgerLine, in year: Int, _ schablon: Schablon, _ pricing: Pricing
  ) throws(Pricing.Failure) -> Ratio {
    let service = schablon.services[line.service]
    switch line.kind {
    case .volume, .observedVolume: return .one
    case .priced(let post):
      return try pricing.price(of: service.posts[post], unit: service.unit, in: year, from: schablon).value
    case .observed(let post):
      let real = service.posts.filter { $0.postClass == .real }
      let factor = try pricing.amountFactor(in: year, from: schablon)
      guard real.count > 1 else { return factor }
      var whole = Ratio.zero
      for other in real {
        let price = try pricing.price(of: other, unit: service.unit, in: year, from: schablon).value
        guard let sum = whole.adding(price) else { throw .overflow }
        whole = sum
      }
      guard whole.numerator > 0 else {
        guard let equal = Ratio(numerator: 1, denominator: Int128(real.count))?.multiplied(by: factor) else {
          throw .overflow
        }
        return equal
      }
      let own = try pricing.price(of: service.posts[post], unit: service.unit, in: year, from: schablon).value
      guard let share = own.divided(by: whole)?.multiplied(by: factor) else { throw .overflow }
      return share
    }
  }
}
