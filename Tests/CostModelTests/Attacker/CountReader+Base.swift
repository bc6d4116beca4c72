extension CountReader {
  /// The tables with counts of people.
  enum Base: String, CaseIterable {
    case cohort, trajectory, correlation, decomposition, concentration, trend, representativeness
    case beforeAfter = "before_after"

    /// How many columns name a row.
    var keyCount: Int {
      switch self {
      case .cohort: 2
      case .trajectory: 3
      case .beforeAfter: 5
      case .correlation, .concentration, .trend: 4
      case .decomposition: 5
      case .representativeness: 1
      }
    }

    /// The columns whose content tells that the row is about somebody.
    var evidence: (_ column: String) -> Bool {
      switch self {
      case .representativeness: { $0.hasPrefix("sample_") || $0 == "difference" }
      default: { _ in true }
      }
    }

    /// Its place among all.
    var place: Int {
      switch self {
      case .cohort: 0
      case .trajectory: 1
      case .correlation: 2
      case .decomposition: 3
      case .concentration: 4
      case .trend: 5
      case .representativeness: 6
      case .beforeAfter: 7
      }
    }

    /// It alone in a set.
    var bit: UInt16 { 1 << UInt16(place) }
  }
}
