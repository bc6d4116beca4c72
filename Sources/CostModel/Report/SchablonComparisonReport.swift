/// What a new price list changes, for reading and as one table, with a study's headline figures where they were made.
public struct SchablonComparisonReport: Sendable {
  private let names: (a: String, b: String)
  private let comparison: SchablonComparison
  private let headline: HeadlineComparison?

  /// The report on two price lists, called A and B, and on what they make of a study.
  public init(
    _ comparison: SchablonComparison, a: String, b: String, headline: HeadlineComparison? = nil
  ) {
    names = (a, b)
    self.comparison = comparison
    self.headline = headline
  }

  // MARK: - The table

  /// All that differs, a row each, and then the figures of the study, equal ones too.
  ///
  /// `part` is service, post, price or index, or the table that holds a figure; `name` the service, index series or
  /// cohort; `detail` the post or period; `difference` and `percent` are B − A, the percent those of A's size.
  public var table: Table {
    var table = Table(
      "schablon_comparison", keys: "part;name;detail;year;column", figures: "change;a;b;difference;percent")
    for change in comparison.changes {
      table.add(
        .text(change.part.rawValue), .text(change.name), .text(change.post ?? ""),
        change.year.map { .whole($0) } ?? .undefined, .text(change.column), .text(change.kind.rawValue),
        .text(change.old ?? ""), .text(change.new ?? ""), .undefined, .number(change.percent?.approximation))
    }
    for figure in headline?.figures ?? [] {
      table.add(
        .text(figure.table), .text(figure.cohort), .text(figure.period), .undefined, .text(figure.column),
        .text(figure.a == figure.b ? "same" : "changed"), figure.a, figure.b, figure.difference, figure.percent)
    }
    return table
  }

  // MARK: - The text

  /// All of it for reading.
  public var text: String {
    var lines = ["A: \(names.a)", "B: \(names.b)", ""]
    if comparison.changes.isEmpty { lines += ["The price lists are the same.", ""] }
    lines += section("Services", .service, columns: ["service", "column"]) { [$0.name, $0.column] }
    lines += section("Posts", .post, columns: ["service", "post", "column"]) { [$0.name, $0.post ?? "", $0.column] }
    lines += section("Prices", .price, columns: ["service", "post", "year", "column"]) {
      [$0.name, $0.post ?? "", $0.year.map(String.init) ?? "", $0.column]
    }
    lines += section("Index values", .index, columns: ["index", "year"]) {
      [$0.name, $0.year.map(String.init) ?? ""]
    }
    if let headline { lines += HeadlineText(headline).lines + [""] }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  /// The changes of a part below its title; nothing where there are none.
  private func section(
    _ title: String, _ part: SchablonComparison.Change.Part, columns: [String],
    _ keys: (SchablonComparison.Change) -> [String]
  ) -> [String] {
    let changes = comparison.changes.filter { $0.part == part }
    guard !changes.isEmpty else { return [] }
    let hasNumbers = part == .price || part == .index
    let side = hasNumbers ? TextTable.Column.right : TextTable.Column.left
    var table = TextTable(
      columns.map(TextTable.Column.left) + [.left("change"), side("A"), side("B")]
        + (hasNumbers ? [.right("percent")] : []))
    // Texts are long: they stand below the table, so that the numbers stay in sight.
    var texts: [String] = []
    for change in changes {
      if part == .price, change.column != "price" {
        let name = keys(change).joined(separator: " ")
        texts += ["  \(name)", "    A: \(Self.shown(change.old))", "    B: \(Self.shown(change.new))"]
        continue
      }
      let percent = change.percent.map { Self.percent($0.approximation) } ?? ""
      table.add(
        keys(change) + [change.kind.rawValue, change.old ?? "", change.new ?? ""] + (hasNumbers ? [percent] : []))
    }
    let lines = table.isEmpty ? [] : table.lines.map { "  " + $0 }
    return ["\(title): \(KronorText.counted(changes.count, "change"))"] + lines + texts + [""]
  }

  /// A field on one line.
  private static func shown(_ field: String?) -> String {
    let text = TextTable.text(.text(field ?? ""))
    return text.isEmpty ? "(empty)" : text
  }

  /// A percentage with its sign and one decimal: `+3.0`.
  static func percent(_ value: Double) -> String {
    let text = KronorText.decimal(value, decimals: 1)
    return value > 0 && text != "0.0" ? "+" + text : text
  }
}
