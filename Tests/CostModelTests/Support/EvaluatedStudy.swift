import Foundation

@testable import CostModel

/// The Värmland sample with an evaluation: its true accounts and its outcomes, few draws, and what a test wants otherwise.
enum EvaluatedStudy {
  private static let sample = Samples.folder + "/varmland-2024"

  /// What the study's own evaluation assumes in these tests: 3 percent, mid-quarter, five years, a tenth lost a year.
  static let assumptions = EvaluationAssumptions(
    counterfactual: .control, discounting: DiscountSchedule(rate: 0.03), timing: .mid, horizon: 5,
    shares: [.dropOff: 0.1], ownShares: [:])

  /// An evaluation of the sample's accounts, by client-years and beside that by clients.
  static func plan(_ assumptions: EvaluationAssumptions = assumptions) -> EvaluationPlan {
    let nowhere = Problem.Place(file: "study.json")
    func range(_ parameter: ParameterRange.Parameter, _ name: String, _ low: Double, _ own: Double, _ high: Double)
      -> ParameterRange
    {
      ParameterRange(
        parameter: parameter, name: name, low: low, own: own, high: high, distribution: .triangular, place: nowhere)
    }
    return EvaluationPlan(
      internalCosts: EvaluationPlan.Internal(
        accounts: source("accounts.csv"), year: 2024,
        denominator: .init(unit: .clientYear, units: DecimalNumber(150), source: "15 per ombud"),
        otherDenominators: [.init(unit: .client, units: DecimalNumber(218), source: "met in 2024")],
        host: Actors().names.firstIndex(of: "kommun") ?? 0),
      assumptions: assumptions,
      outcomes: EvaluationPlan.Outcomes(source: source("outcomes.csv"), clients: 218),
      ranges: [
        range(.units, "units", 120, 150, 218),
        range(.price(service: "slutenvard", post: nil), "price/slutenvard", 0.8, 1, 1.2),
      ],
      scenarios: [
        EvaluationPlan.Scenario(
          id: "wary", pricing: Pricing(mode: .fixed, priceYear: 2024, deflator: "KPI"),
          assumptions: EvaluationAssumptions(
            counterfactual: assumptions.counterfactual, discounting: DiscountSchedule(rate: 0.05), timing: .mid,
            horizon: 5, shares: [.deadweight: 0.3], ownShares: [:]), place: nowhere)
      ], draws: 40, seed: 7, place: nowhere)
  }

  private static func source(_ file: String, folder: String = sample) -> Source {
    Source(
      file: file, path: folder + "/" + file, encoding: .utf8, delimiter: nil, authority: nil, rate: .total,
      columns: [:], services: [:], place: Problem.Place(file: "study.json"))
  }

  /// The results of the sample so evaluated, with its control group or without.
  static func results(
    _ assumptions: EvaluationAssumptions = assumptions, hasControl: Bool = true,
    disclosure: Study.Disclosure = .none, formats: Set<OutputFormat> = [.csv], language: Language = .swedish
  ) throws -> MadeResults {
    let clients = try String(contentsOfFile: sample + "/clients.csv", encoding: .utf8)
      .split(separator: "\n").filter { hasControl || !$0.contains(";control;") }.joined(separator: "\n")
    return try TestFolder.with(["clients.csv": clients + "\n"]) { folder in
      try MadeResults(sample, disclosure: disclosure, formats: formats, language: language) { study in
        study.evaluation = plan(assumptions)
        study.sources.clients = source("clients.csv", folder: folder)
        if !hasControl { study.cohorts.removeAll { $0.group == .control } }
      }
    }
  }
}
