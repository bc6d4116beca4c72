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
  struct OfService: Sendable {
    let authority: Int
    let unit: Unit
    /// All lines of priced posts.
    let priced: Range<Int>
    /// Those of them that are booked also where an amount was observed: the first ones.
    let pricedBesideAmount: Range<Int>
    /// The lines of observed costs, one for each real post; none for the unit kr.
    let observed: Range<Int>
    /// The line of the volume of events that are priced, where volumes are booked.
    let volume: Int?
    /// The line of the volume of events whose amount was observed, where volumes are booked.
    let observedVolume: Int?

    /// The lines that an event is booked on at its volume × price: of a service whose cost was observed those of the
    /// other classes.
    @inline(__always)
    func pricedLines(of event: CaseEvent) -> Range<Int> {
      event.amount == nil ? priced : pricedBesideAmount
    }

    /// The lines that an event's observed cost is booked on; none where there is none.
    @inline(__always)
    func observedLines(of event: CaseEvent) -> Range<Int> {
      event.amount == nil ? observed.lowerBound..<observed.lowerBound : observed
    }

    /// The line that an event's volume is booked on, where volumes are booked.
    @inline(__always)
    func volumeLine(of event: CaseEvent) -> Int? {
      event.amount == nil ? volume : observedVolume
    }
  }

  private(set) var lines: [LedgerLine] = []
  private(set) var services: [OfService] = []
  private var authorities: [Int] = []
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
      let priced = lines.count..<lines.count + service.posts.count
      let pricedBesideAmount = lines.count..<lines.count + others.count
      lines += (others + real).map { LedgerLine(service: number, kind: .priced(post: $0)) }
      let observed = lines.count..<lines.count + real.count
      lines += real.map { LedgerLine(service: number, kind: .observed(post: $0)) }
      let volume = lines.count
      if hasVolumes {
        lines.append(LedgerLine(service: number, kind: .volume))
        lines.append(LedgerLine(service: number, kind: .observedVolume))
      }
      authorities.append(service.authority)
      services.append(
        OfService(
          authority: service.authority, unit: service.unit, priced: priced, pricedBesideAmount: pricedBesideAmount,
          observed: observed, volume: hasVolumes ? volume : nil, observedVolume: hasVolumes ? volume + 1 : nil))
    }
    rates.reserveCapacity(lines.count * yearCount)
    for line in lines {
      for year in years {
        let rate = try? Self.rate(of: line, in: year, schablon, pricing)
        rates.append((rate?.numerator ?? 0, rate?.denominator ?? 0))
      }
    }
  }

  /// The place of a service's authority in ``Actors``.
  @inline(__always)
  func authority(ofService service: Int) -> Int {
    authorities[service]
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
