/// Ticks of an axis of numbers: steps of 1, 2, 2.5 or 5 times a power of ten.
struct RoundTicks: Hashable, Sendable {
  /// The ticks from the lowest; at least two.
  private(set) var values: [Double]
  /// Where the axis begins: the first tick, or a little below what it shows where that is well above the tick before.
  private(set) var low: Double
  /// Where the axis ends.
  private(set) var high: Double

  /// Ticks around a range, at most as many as told.
  ///
  /// A range without width, or one that is none, gets ticks around its number, or around 0.
  init(around low: Double, _ high: Double, atMost count: Int) {
    // No figure of a study comes near the bounds, and the ticks stay few whatever is asked.
    var low = low.isFinite ? min(max(low, -1e15), 1e15) : 0
    var high = high.isFinite ? min(max(high, -1e15), 1e15) : low
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
        (self.low, self.high) = (values[0], values[values.count - 1])
        trim(to: low, high, step: step)
        return
      }
    }
    values = [low, high]
    (self.low, self.high) = (low, high)
  }

  /// Leaves out a first or last tick that is more than half a step from what the axis shows.
  private mutating func trim(to low: Double, _ high: Double, step: Double) {
    let margin = (high - low) / 50
    if values.count > 2, values[0] < 0, low - margin > values[0] + step / 2 {
      values.removeFirst()
      self.low = low - margin
    }
    if values.count > 2, let last = values.last, last > 0, high + margin < last - step / 2 {
      values.removeLast()
      self.high = high + margin
    }
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
