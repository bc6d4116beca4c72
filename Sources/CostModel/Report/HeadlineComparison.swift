/// What two price lists make of a study's headline figures.
///
/// The study is run twice, with A and with B in place of the first folder that its `schablon` names; later folders stay
/// over it. The figures are the change in real costs (`before_after`, level `all`, class `real`) and society's net, as
/// the tables may be shown: what is hidden with one of the price lists is hidden with both. Under `strict` there are no
/// figures at all, since the difference of two runs would give back sums that each run by itself hides.
public struct HeadlineComparison: Sendable {
  /// A figure of both runs.
  struct Figure: Sendable {
    /// The table that holds it.
    let table: String
    /// The cohort's id.
    let cohort: String
    /// The period's id.
    let period: String
    /// The column of the table.
    let column: String
    /// The figure with A.
    let a: Table.Cell
    /// The figure with B.
    let b: Table.Cell

    /// B − A.
    var difference: Table.Cell {
      switch (a, b) {
      case (.money(let a), .money(let b)): .money(b - a)
      case (.hidden, _): a
      case (_, .hidden): b
      default: .undefined
      }
    }

    /// B − A in percent of the size of A, so that its sign is the difference's; not defined where A is 0.
    var percent: Table.Cell {
      guard case .money(let a) = a, case .money(let b) = b, a != .zero else {
        if case .hidden = difference { return difference }
        return .undefined
      }
      return .number(100 * (b - a).kronor / abs(a.kronor))
    }
  }

  /// The folders that study.json names, of which the first is replaced.
  let folders: [String]
  /// The figures, by cohort.
  let figures: [Figure]
  /// The cohorts without figures: without clients, or of too few.
  let cohortsWithoutFigures: [String]
  /// Whether the figures are withheld, since the study hides all that few clients carry.
  let isWithheld: Bool

  /// What keeps a study from being run with one of the price lists.
  public struct Failure: Error, Sendable {
    /// The folder of price lists in use.
    public let folder: String
    /// What is wrong; all errors, and warnings too.
    public let problems: ProblemList
  }

  /// Runs a study with each of two price lists.
  ///
  /// - Parameters:
  ///   - study: The study's folder.
  ///   - a: The old price list: its path, and what it is called.
  ///   - b: The new price list.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - disclosure: What is hidden, where it is not what study.json says.
  ///   - progress: Is told how far each of the two runs is.
  /// - Throws: ``Failure`` where the study has errors with one of them, ``FileFailure`` where study.json cannot be read.
  public init(
    _ study: StudyFolder, a: (path: String, name: String), b: (path: String, name: String), threads: Int,
    disclosure: Study.Disclosure? = nil, progress: ProgressListener? = nil
  ) throws {
    let first = try PricedRun(study, a, threads: threads, disclosure, progress)
    folders = first.folders
    isWithheld = first.isStrict
    guard !isWithheld else {
      (figures, cohortsWithoutFigures) = ([], [])
      return
    }
    let second = try PricedRun(study, b, threads: threads, disclosure, progress)
    let both = first.cohorts.map { ($0, first.figures(of: $0, besides: second)) }
    figures = both.flatMap(\.1)
    cohortsWithoutFigures = both.filter(\.1.isEmpty).map(\.0)
  }
}

/// A run of a study with another price list in place of its first.
private struct PricedRun {
  let folders: [String]
  let isStrict: Bool
  let cohorts: [String]
  private let tables: [Table]

  init(
    _ folder: StudyFolder, _ prices: (path: String, name: String), threads: Int, _ disclosure: Study.Disclosure?,
    _ progress: ProgressListener?
  ) throws {
    var folders: [String] = []
    let reading = try StudyReading(folder, threads: threads, disclosure: disclosure, progress: progress) { study in
      folders = study.schablon.map(\.name)
      guard let first = study.schablon.first else { return }
      study.schablon[0] = Schablon.FolderReference(path: prices.path, name: prices.name, place: first.place)
    }
    var problems = reading.problems
    guard let analysis = reading.analysis(threads: threads, problems: &problems) else {
      throw HeadlineComparison.Failure(folder: prices.name, problems: problems)
    }
    let study = analysis.ledger.data.study
    self.folders = folders
    isStrict = study.disclosure == .strict
    cohorts = study.analysedCohorts.map(\.id)
    tables = isStrict ? [] : analysis.disclosedTables
  }

  /// The figures of a cohort beside those of another run.
  func figures(of cohort: String, besides other: PricedRun) -> [HeadlineComparison.Figure] {
    let change: KeyValuePairs = ["cohort": cohort, "level": "all", "class": "real"]
    return figures(of: "before_after", where: change, ["base", "mean", "change"], besides: other)
      + figures(of: "society", where: ["cohort": cohort], ["net"], besides: other)
  }

  private func figures(
    of table: String, where keys: KeyValuePairs<String, String>, _ columns: [String], besides other: PricedRun
  ) -> [HeadlineComparison.Figure] {
    let others = other.tables.rows(of: table, where: keys)
    return tables.rows(of: table, where: keys).flatMap { row -> [HeadlineComparison.Figure] in
      let period = row.text("period")
      guard let same = others.first(where: { $0.text("period") == period }) else { return [] }
      return columns.map { column in
        var (a, b) = (row[column], same[column])
        if case .hidden = b { a = b } else if case .hidden = a { b = a }
        return HeadlineComparison.Figure(
          table: table, cohort: row.text("cohort"), period: period, column: column, a: a, b: b)
      }
    }
  }
}
