/// All analyses of a study, worked out from its ledger in one pass over the clients.
public struct Analysis: Sendable {
  /// The ledger that everything was worked out from.
  public let ledger: Ledger
  /// All cohorts, the figures' first.
  public let cohorts: [Cohort]
  /// The figures, in the study's order.
  public let trajectories: [Trajectory]
  /// The cohorts that are compared before and after, in the study's order.
  public let comparisons: [PeriodComparison]

  /// Works out all analyses.
  ///
  /// - Parameters:
  ///   - ledger: A ledger without errors.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - problems: Where a sum that does not fit is reported.
  public init(_ ledger: Ledger, threads: Int, problems: inout ProblemList) {
    self.ledger = ledger
    let study = ledger.data.study
    let cohorts = study.allCohorts.map { Cohort($0, in: ledger) }
    self.cohorts = cohorts
    func cohort(_ id: String) -> Cohort? { cohorts.first { $0.definition.id == id } }
    let pass = AnalysisPass(
      ledger: ledger, figures: study.figures.compactMap { figure in cohort(figure.id).map { (figure, $0) } },
      compared: study.analysedCohorts.compactMap { cohort($0.id) })
    let sums = pass.run(threads: threads)
    if sums.hasOverflowed { problems.add(.cellOverflow(in: ledger.data)) }
    trajectories = zip(pass.figures, sums.trajectories).map { figure, sums in
      Trajectory(figure.figure, cohortSize: figure.cohort.members.count, sums: sums, ledger: ledger)
    }
    comparisons = zip(zip(pass.compared, pass.comparisonSettings), sums.comparisons).map { pair, sums in
      PeriodComparison(pair.0, sums: sums, setting: pair.1)
    }
  }
}
