/// A figure of a perspective that has intervals.
public enum EvaluationStatistic: String, CaseIterable, Sendable {
  /// The net present value.
  case npv
  /// The present value of what is credited.
  case benefit
  /// Benefit over cost.
  case bcr
  /// Benefit and valued outcomes over cost.
  case sroi
  /// The change per client and year in the last period.
  case change

  /// The statistics of all perspectives of an appraisal: perspective by perspective, in the order of the cases.
  static func values(_ appraisal: Appraisal) -> [Double?] {
    appraisal.costs.indices.flatMap { place in allCases.map { $0.value(appraisal, place) } }
  }

  /// The statistic of a perspective of an appraisal.
  private func value(_ appraisal: Appraisal, _ place: Int) -> Double? {
    switch self {
    case .npv: appraisal.benefits[place] - appraisal.costs[place]
    case .benefit: appraisal.benefits[place]
    case .bcr: appraisal.benefitCostRatio(place)
    case .sroi: appraisal.socialReturn(place)
    case .change: appraisal.changes[place]
    }
  }
}
