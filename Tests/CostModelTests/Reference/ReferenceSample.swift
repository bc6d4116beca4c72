/// One value per client in ticks, and what the tables show of them.
struct ReferenceSample {
  let values: [ReferenceInteger]
  let ticksPerKrona: ReferenceInteger
  let total: ReferenceInteger

  init(values: [ReferenceInteger], ticksPerKrona: ReferenceInteger) {
    self.values = values
    self.ticksPerKrona = ticksPerKrona
    total = values.reduce(.zero, +)
  }

  var users: Int { values.filter { !$0.isZero }.count }

  /// The sum in kr.
  var sum: Double { ReferenceFraction.double(total, over: ticksPerKrona) }

  /// The mean in kr; `nil` without clients.
  var mean: Double? {
    values.isEmpty ? nil : ReferenceFraction.double(total, over: ticksPerKrona * ReferenceInteger(values.count))
  }

  /// The standard deviation with n − 1, from the exact distances to the mean; `nil` where n < 2.
  var deviation: Double? {
    guard values.count >= 2 else { return nil }
    if users == 0 { return 0 }
    let count = ReferenceInteger(values.count)
    let unit = ticksPerKrona * count
    let ofNothing = ReferenceFraction.double(-total, over: unit)
    var squares = 0.0
    for value in values {
      let distance = value.isZero ? ofNothing : ReferenceFraction.double(value * count - total, over: unit)
      squares += distance * distance
    }
    return (squares / Double(values.count - 1)).squareRoot()
  }

  /// The 95 percent interval of the mean; `nil` where n < 2.
  ///
  /// `quantiles` holds t(0.975) by degrees of freedom.
  func interval(_ quantiles: [Double]) -> (low: Double, high: Double)? {
    guard let mean, let deviation else { return nil }
    let half = quantiles[values.count - 1] * deviation / Double(values.count).squareRoot()
    return (mean - half, mean + half)
  }
}
