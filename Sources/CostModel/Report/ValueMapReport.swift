/// What a value map comes to, as text: its rows, its sums, and their ratio to what was put in.
public struct ValueMapReport: Sendable {
  private let map: ValueMap
  private let discounting: DiscountSchedule
  private let timing: EvaluationAssumptions.Timing
  private let invested: Double?

  /// The report on a map.
  ///
  /// - Parameters:
  ///   - outcomes: The outcomes of the map.
  ///   - rate: The discount rate per year, above −1.
  ///   - timing: At which point of a year its value counts.
  ///   - invested: What was put in, in kronor at time 0; `nil` where no ratio is wanted.
  public init(
    _ outcomes: [ValuedOutcome], rate: Double, timing: EvaluationAssumptions.Timing, invested: Double?
  ) {
    discounting = DiscountSchedule(rate: rate)
    map = ValueMap(outcomes, discounting: discounting, timing: timing)
    self.timing = timing
    self.invested = invested
  }

  /// The table `value_map`.
  public var table: Table { Table(map) }

  /// The report as text.
  public var text: String {
    let percent = KronorText.decimal(discounting.rate(ofYear: 1) * 100, decimals: 2)
    var lines = TextTable(table).lines
    lines += [
      "", "Kronor; gross and credited of the first year, present value of all years.",
      "Discounted by \(percent) percent a year, each year at its \(timing == .mid ? "middle" : timing.rawValue).",
    ]
    if map.hasIntangible { lines.append("Intangible outcomes have no kronor: they are shown and not summed.") }
    if let invested {
      let (value, cost) = (KronorText.grouped(map.presentValue), KronorText.grouped(invested))
      lines.append(
        invested > 0
          ? "Present value \(value) / put in \(cost) = SROI \(KronorText.decimal(map.presentValue / invested, decimals: 2))"
          : "Nothing was put in, so there is no ratio.")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
