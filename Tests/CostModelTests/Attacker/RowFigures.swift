/// What the figures of a row tell of its hidden counts: means, deviations and shares are of people too.
///
/// No amount is negative in what is concluded here; the attacker drops what the complete tables contradict.
struct RowFigures {
  private let figures: [String: Double]

  init(_ figures: [String: Double]) { self.figures = figures }

  /// The least and the most that each of the row's counts can be, as far as a figure beside it tells.
  func bounds(_ counts: [(AttackedQuantity, String)]) -> [(AttackedQuantity, ClosedRange<Int>)] {
    counts.compactMap { quantity, column in
      let amount: Double?
      switch column {
      case "users": amount = figures["sum"] ?? figures["mean"]
      case "users_base": amount = figures["base"]
      case "n": return present.map { (quantity, $0...$0) }
      case "clients": amount = [figures["base"], figures["after"]].compactMap { $0 }.max()
      default: amount = nil
      }
      var bounds = 0...Int.max
      if let amount { bounds = amount == 0 ? 0...0 : 1...Int.max }
      if column == "clients", amount == 0 { return nil }  // those who never were users cost nothing
      if column == "users" { bounds = bounds.clamped(to: carriers) }
      return bounds == 0...Int.max ? nil : (quantity, bounds)
    }
  }

  /// n as the sum over the mean.
  private var present: Int? {
    guard let sum = figures["sum"], let mean = figures["mean"], mean != 0 else { return nil }
    let count = (sum / mean).rounded()
    return abs(sum / mean - count) < 0.01 ? Int(count) : nil
  }

  /// How many carry the sum: the top k percent hold all of it or not, and one alone has a deviation of √n means.
  private var carriers: ClosedRange<Int> {
    guard let count = figures["n"], count > 0 else { return 0...Int.max }
    var (least, most) = (0, Int.max)
    for (column, percent) in [("top1", 1.0), ("top5", 5.0), ("top10", 10.0)] {
      guard let share = figures[column] else { continue }
      let top = Int((percent * count / 100).rounded(.up))
      if share == 1 { most = min(most, top) } else { least = max(least, top + 1) }
    }
    if let mean = figures["mean"], let deviation = figures["sd"], figures["sum"] != nil, mean > 0 {
      let isOne = abs(deviation / mean / count.squareRoot() - 1) < 1e-6
      if isOne { most = min(most, 1) } else { least = max(least, 2) }
    }
    return least <= most ? least...most : 0...Int.max
  }
}
