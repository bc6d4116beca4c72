/// What `check` says of a study: every problem with its place, and what was read.
public struct CheckReport: Sendable {
  private let reading: StudyReading
  private let found: ProblemList
  private let showsWarnings: Bool

  /// The report on a study that was read.
  ///
  /// - Parameters:
  ///   - reading: The study.
  ///   - problems: All that was found in it, where that is more than reading it found.
  ///   - showsWarnings: Whether warnings and the closing lines are part of it.
  public init(_ reading: StudyReading, problems: ProblemList? = nil, showsWarnings: Bool = true) {
    self.reading = reading
    found = problems ?? reading.problems
    self.showsWarnings = showsWarnings
  }

  /// The report as text, a line feed at its end; empty where there is nothing to say.
  public var text: String {
    var problems = found
    if showsWarnings {
      for finding in reading.schablon?.lint() ?? [] { problems.add(finding) }
    }
    var lines = problems.lines
    if showsWarnings {
      lines += rows
      lines.append(
        "\(KronorText.counted(problems.errorCount, "error")), \(KronorText.counted(problems.warningCount, "warning"))")
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private var rows: [String] {
    guard let ledger = reading.ledger else { return [] }
    var lines = [
      "\(ledger.data.study.sources.clients.file): \(KronorText.counted(ledger.data.clients.count, "client"))"
    ]
    let unknown = ledger.data.unknownCoverageClients.count
    let ofUnknown = unknown > 0 ? "; coverage_unknown_client \(KronorText.grouped(unknown))" : ""
    lines.append(
      "\(ledger.data.study.sources.coverage.file): \(KronorText.counted(ledger.data.coverageRows, "row"))\(ofUnknown)")
    for source in ledger.rowCounts {
      let found = source.problems.filter { $0.count > 0 }.map { "\($0.name) \(KronorText.grouped($0.count))" }
      let rest = found.isEmpty ? "" : "; " + found.joined(separator: ", ")
      lines.append("\(source.file): \(KronorText.counted(source.rows, "row"))\(rest)")
    }
    return lines
  }
}
