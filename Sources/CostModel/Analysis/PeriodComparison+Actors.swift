extension PeriodComparison {
  /// What an actor bears, pays and receives, per client and year.
  ///
  /// > Source: method section 5, analysis 3.
  public struct ActorFlows: Sendable {
    /// Real costs that the actor bears.
    public let real: Money
    /// Transfers that the actor pays.
    public let transfersOut: Money
    /// Transfers that the actor receives.
    public let transfersIn: Money
    /// Transfers in − transfers out − real, rounded once.
    public let net: Money
  }

  /// The actors that have rows: the required authorities, and all who bear, pay or receive anything that was booked.
  public var involvedActors: [Int] {
    var actors = Set(cohort.definition.requires)
    for measure in bookedMeasures {
      switch measure {
      case .cost(.authority(let actor), .real), .transfersOut(let actor), .transfersIn(let actor):
        actors.insert(actor)
      default: break
      }
    }
    return actors.sorted()
  }

  /// What an actor bears, pays and receives in a period; `nil` where nobody counts.
  public func actorFlows(of actor: Int, in period: Int) -> ActorFlows? {
    let real = Measure.cost(.authority(actor), .real)
    guard let realMean = mean(of: real, in: period),
      let out = mean(of: .transfersOut(actor), in: period),
      let received = mean(of: .transfersIn(actor), in: period)
    else { return nil }
    let net =
      total(of: .transfersIn(actor), in: period, ofBase: false)
      - total(of: .transfersOut(actor), in: period, ofBase: false) - total(of: real, in: period, ofBase: false)
    return ActorFlows(
      real: realMean, transfersOut: out, transfersIn: received,
      net: perYear(net, over: period, count: count(in: period)))
  }

  /// What society spends and gains, per client and year: transfers cancel.
  public struct Society: Sendable {
    /// All real costs.
    public let real: Money
    /// The value produced.
    public let production: Money
    /// Production − real.
    public let net: Money
    /// The change of the net against the base, over the same clients.
    public let change: Money
  }

  /// What society spends and gains in a period; `nil` where nobody counts.
  public func society(in period: Int) -> Society? {
    let (real, production) = (Measure.cost(.all, .real), Measure.cost(.all, .production))
    guard let realMean = mean(of: real, in: period), let productionMean = mean(of: production, in: period) else {
      return nil
    }
    func net(ofBase: Bool) -> Int128 {
      total(of: production, in: period, ofBase: ofBase) - total(of: real, in: period, ofBase: ofBase)
    }
    // change = 4 (net × base quarters − base net × quarters) / (quarters × base quarters × n), rounded once
    let (quarters, baseQuarters) = (periods[period].range.count, periods[base].range.count)
    let change = net(ofBase: false) * Int128(baseQuarters) - net(ofBase: true) * Int128(quarters)
    return Society(
      real: realMean, production: productionMean,
      net: perYear(net(ofBase: false), over: period, count: count(in: period)),
      change: Money(millionths: change).scaled(by: 4, over: quarters * baseQuarters * count(in: period)))
  }

  private func perYear(_ total: Int128, over period: Int, count: Int) -> Money {
    Money(millionths: total).scaled(by: 4, over: periods[period].range.count * count)
  }
}
