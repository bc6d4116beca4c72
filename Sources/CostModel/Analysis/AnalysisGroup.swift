/// The analyses of all clients, or of those with one value of a column.
public struct AnalysisGroup: Sendable {
  /// The value of the column that divides the clients; `nil` for all of them.
  public let value: String?
  /// All cohorts, the figures' first.
  public let cohorts: [Cohort]
  /// The figures, in the study's order.
  public let trajectories: [Trajectory]
  /// The cohorts that are compared before and after, in the study's order.
  public let comparisons: [PeriodComparison]

  init(_ plan: AnalysisPlan, _ sums: AnalysisPass.Sums, ledger: Ledger) {
    value = plan.value
    cohorts = plan.cohorts
    trajectories = zip(plan.figures, sums.trajectories).map { figure, sums in
      Trajectory(figure.figure, cohortSize: figure.cohort.members.count, sums: sums, ledger: ledger)
    }
    comparisons = zip(plan.compared, sums.comparisons).map { compared, sums in
      PeriodComparison(compared.cohort, sums: sums, setting: compared.setting)
    }
  }
}

/// What is to be summed for a group of clients.
struct AnalysisPlan: Sendable {
  let value: String?
  let cohorts: [Cohort]
  let figures: [(figure: Figure, cohort: Cohort, setting: TrajectorySums.Setting)]
  let compared: [(cohort: Cohort, setting: PeriodSums.Setting)]

  /// The plan for all clients, or for those with a value.
  ///
  /// - Parameters:
  ///   - value: The value; `nil` for all clients.
  ///   - ledger: The study's ledger.
  ///   - whole: The plan for all clients, whose settings hold for those with a value too.
  ///   - isIncluded: Whether a client, by number, has the value.
  init(value: String?, ledger: Ledger, like whole: AnalysisPlan? = nil, where isIncluded: (Int) -> Bool) {
    let study = ledger.data.study
    let cohorts = study.allCohorts.map { Cohort($0, in: ledger, where: isIncluded) }
    func cohort(_ id: String) -> Cohort? { cohorts.first { $0.definition.id == id } }
    self.value = value
    self.cohorts = cohorts
    figures = study.figures.enumerated().compactMap { place, figure in
      cohort(figure.id).map {
        (figure, $0, whole?.figures[place].setting ?? TrajectorySums.Setting(figure, ledger: ledger))
      }
    }
    compared = study.analysedCohorts.enumerated().compactMap { place, definition in
      cohort(definition.id).map { ($0, PeriodSums.Setting($0, ledger: ledger, like: whole?.compared[place].setting)) }
    }
  }

  /// The plan for the control groups of the cohorts of group intervention, where the study has an evaluation: none
  /// without clients.
  init(controlsOf ledger: Ledger) {
    let study = ledger.data.study
    let definitions = study.evaluation == nil ? [] : study.analysedCohorts.filter { $0.group == .intervention }
    value = nil
    cohorts = definitions.map { Cohort($0.ofControl, in: ledger) }.filter { !$0.members.isEmpty }
    figures = []
    compared = cohorts.map { ($0, PeriodSums.Setting($0, ledger: ledger)) }
  }
}
