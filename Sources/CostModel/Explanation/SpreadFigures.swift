/// The figures that follow from one value a client: mean, standard deviation and the interval of the mean.
struct SpreadFigures {
  /// The numerators of the values, in millionths of a krona.
  let values: [Int128]
  /// What each is multiplied with.
  let factor: Int
  /// What each is divided by.
  let divisor: Int
  /// What formulas call a client's value: `sum`, `change`.
  let name: String

  private var count: Int { values.count }

  /// The values in kronor.
  private var kronor: [Double] {
    values.map { Double($0 * Int128(factor)) / Double(divisor) / 1_000_000 }
  }

  private var mean: Double { Double(values.reduce(0, +) * Int128(factor)) / Double(divisor * count) / 1_000_000 }

  /// Standard deviation, lower and upper end of the interval, in the columns that the row has of them.
  func figures(_ row: ExplainedRow) -> [ExplainedFigure] {
    guard count >= 2 else {
      return ["sd", "low", "high"].map { row.figure($0, "not defined for fewer than two clients") }
    }
    let squares = kronor.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(count - 1)).squareRoot()
    let quantile = StudentT.quantile(0.975, degreesOfFreedom: count - 1)
    func end(_ sign: String) -> String {
      "\(FormulaNumber.plain(mean)) \(sign) \(FormulaNumber.plain(quantile)) × \(FormulaNumber.plain(deviation))"
        + " / √(\(count))"
    }
    return [
      row.figure(
        "sd", "√(Σ(\(name) − mean)² / (n − 1)), over the clients",
        "√(\(FormulaNumber.plain(squares)) / (\(count) − 1))"),
      row.figure("low", "mean − t(0.975, n − 1) × sd / √n", end("−")),
      row.figure("high", "mean + t(0.975, n − 1) × sd / √n", end("+")),
    ]
  }
}
