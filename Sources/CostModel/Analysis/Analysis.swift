/// All analyses of a study, worked out from its ledger in one pass over the clients.
public struct Analysis: Sendable {
  /// The ledger that everything was worked out from.
  public let ledger: Ledger
  /// The analyses of all clients.
  public let whole: AnalysisGroup
  /// The analyses of each value of each column that the study names, in its order.
  public let subgroups: [(column: String, groups: [AnalysisGroup])]
  /// The clients beside the control group, where the study has an evaluation and a control group.
  public let differences: [GroupDifferences]
  /// What the intervention cost and what came back, where the study has an evaluation.
  public let evaluation: Evaluation?
  /// The sample beside the population, in the order of the population's file.
  public let representativeness: [Representativeness]
  /// The prices that the tables rest on, of the cohorts of ``whole`` that are shown.
  let prices: PriceUse

  /// Works out all analyses.
  ///
  /// - Parameters:
  ///   - ledger: A ledger without errors.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - problems: Where a sum that does not fit is reported.
  public init(_ ledger: Ledger, threads: Int, problems: inout ProblemList) {
    self.ledger = ledger
    let study = ledger.data.study
    ledger.data.progress?(ProgressStage(.worksOutTables))
    let columns = study.subgroups.map { Subgroups(by: $0, of: ledger.data.clients, ageGroups: study.ageGroups) }
    let whole = AnalysisPlan(value: nil, ledger: ledger) { _ in true }
    let parts = columns.map { column in
      column.values.indices.map { place in
        AnalysisPlan(value: column.values[place], ledger: ledger, like: whole) { column.valueOfClient[$0] == place }
      }
    }
    let controls = AnalysisPlan(controlsOf: ledger)
    let pass = AnalysisPass(
      ledger: ledger, whole: whole, controls: controls, columns: zip(columns, parts).map { ($0, $1) })
    let sums = pass.run(threads: threads)
    if sums.hasOverflowed { problems.add(.cellOverflow(in: ledger.data)) }
    var groups = zip(pass.plans, sums.plans).map { AnalysisGroup($0, $1, ledger: ledger) }
    self.whole = groups.removeFirst()
    let controlGroup = groups.removeFirst()
    subgroups = columns.map { column in
      let ofColumn = Array(groups.prefix(column.values.count))
      groups.removeFirst(column.values.count)
      return (column.column, ofColumn)
    }
    differences = self.whole.comparisons.compactMap { comparison in
      guard !comparison.cohort.members.isEmpty else { return nil }
      return controlGroup.comparisons.first { $0.cohort.definition.id == comparison.cohort.definition.id }
        .map { GroupDifferences(comparison, beside: $0, ledger: ledger, threads: threads) }
    }
    evaluation = Evaluation(ledger, threads: threads, problems: &problems)
    representativeness = zip(ledger.data.population?.items ?? [], sums.sample.counts).map {
      Representativeness($0, $1)
    }
    prices = sums.prices
    if let failure = ledger.data.storage.failure { problems.add(.noTemporaryFile(failure)) }
  }

  /// All cohorts, the figures' first.
  public var cohorts: [Cohort] { whole.cohorts }
  /// The figures, in the study's order.
  public var trajectories: [Trajectory] { whole.trajectories }
  /// The cohorts that are compared before and after, in the study's order.
  public var comparisons: [PeriodComparison] { whole.comparisons }
}
