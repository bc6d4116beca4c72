/// What is wrong with price lists, and what a careful keeper would mend: every problem with its place.
public struct SchablonLintReport: Sendable {
  /// All problems, those of reading and those of the lint.
  public let problems: ProblemList
  private let counts: [String]

  /// The report on price lists that were read.
  public init(_ reading: PriceListReading) {
    var problems = reading.problems
    for finding in reading.schablon?.lint() ?? [] { problems.add(finding) }
    self.problems = problems
    let services = reading.schablon?.services ?? []
    let rows = services.reduce(0) { $0 + $1.posts.reduce(0) { $0 + $1.prices.count } }
    counts = [
      "\(reading.folders.joined(separator: ", ")): \(KronorText.counted(services.count, "service"))"
        + ", \(KronorText.counted(rows, "price")), \(reading.schablon?.indices.count ?? 0) index series",
      "\(KronorText.counted(problems.errorCount, "error")), \(KronorText.counted(problems.warningCount, "warning"))",
    ]
  }

  /// The report as text: the problems, what was read, and how many problems there are.
  public var text: String { (problems.lines + counts).joined(separator: "\n") + "\n" }
}
