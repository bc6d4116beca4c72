/// Ticks of an axis of numbers: steps of 1, 2, 2.5 or 5 times a power of ten.
struct RoundTicks: Hashable, Sendable {
  /// The ticks from the lowest; at least two.
  let values: [Double]

  /// Ticks around a range, at most about as many as told; the first and the last hold the range between them.
  ///
  /// A range without width, or one that is none, gets ticks around its number, or around 0.
  init(around low: Double, _ high: Double, atMost count: Int) {
    var low = low.isFinite ? low : 0
    var high = high.isFinite ? high : low
    if low > high { swap(&low, &high) }
    let largest = max(abs(low), abs(high))
    if high - low <= largest * 1e-9 || high - low < 1e-9 {
      if low > 0 { low = 0 } else if high < 0 { high = 0 } else { high = 1 }
    }
    let wanted = Double(max(count, 2) - 1)
    var power = 0
    while (high - low) / wanted >= Self.ten(power + 1), power < 300 { power += 1 }
    while (high - low) / wanted < Self.ten(power), power > -12 { power -= 1 }
    // Quarters of a step keep 2.5 whole, and multiples of whole numbers end in no stray digits.
    for quarters in [4, 8, 10, 20, 40, 80] as [Double] {
      let step = quarters / 4 * Self.ten(power)
      let first = (low / step + 1e-9).rounded(.down)
      let last = (high / step - 1e-9).rounded(.up)
      if last - first <= wanted || quarters == 80 {
        values = (0...max(Int(last - first), 1)).map { Self.multiple(first + Double($0), quarters, power) }
        return
      }
    }
    values = [low, high]
  }

  private static func ten(_ power: Int) -> Double {
    (0..<abs(power)).reduce(1.0) { value, _ in power > 0 ? value * 10 : value / 10 }
  }

  /// A number of steps, exactly as the nearest number to its decimals.
  private static func multiple(_ steps: Double, _ quarters: Double, _ power: Int) -> Double {
    let whole = steps * quarters
    let value = power >= 0 ? whole * ten(power) / 4 : whole / (4 * ten(-power))
    return value == 0 ? 0 : value
  }
}
