import Foundation

/// What a krona of a later time is worth at time 0.
struct ReferenceDiscounting {
  var rates: [ReferenceEvaluationPlan.RateStep]
  /// `start`, `mid` or `end`.
  var timing: String

  /// κ: where in a quarter, or a year, its money lies.
  var place: Double { timing == "start" ? 0 : timing == "mid" ? 0.5 : 1 }

  /// The rate of year `year`, counted from 1.
  func rate(ofYear year: Int) -> Double {
    for step in rates where step.toYear >= year { return step.rate }
    return rates[rates.count - 1].rate
  }

  /// D(t): a factor for every whole year, and one for what is left.
  func factor(_ time: Double) -> Double {
    let years = Int(time.rounded(.down))
    var factor = 1.0
    for year in 0..<years { factor /= 1 + rate(ofYear: year + 1) }
    return factor * pow(1 + rate(ofYear: years + 1), -(time - Double(years)))
  }

  func factor(ofQuarter quarter: Int) -> Double { factor((Double(quarter) + place) / 4) }

  /// What an outcome is worth in its years, or in those of them up to `years`.
  func presentValue(of outcome: ReferenceEvaluationPlan.Outcome, years: Int? = nil) -> Double {
    guard let proxy = outcome.proxy else { return 0 }
    var (value, sum) = (outcome.quantity * proxy * outcome.shares.credit, 0.0)
    for year in 1...outcome.duration {
      if let years, year > years { break }
      sum += value * factor(Double(year - 1) + place)
      value *= 1 - outcome.shares.dropOff
    }
    return sum
  }
}
