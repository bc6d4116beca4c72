/// A comparison of two runs as a page of text: what changed, which figures differ, what can explain which.
struct ComparisonText {
  private let comparison: RunComparison

  /// How many of a table's differences are shown by their amount, and how many more by their percent.
  private static let shown = 3

  /// The page of a comparison.
  init(_ comparison: RunComparison) {
    self.comparison = comparison
  }

  /// The page, with a line feed at its end.
  var text: String {
    (heading + changes + counts + largest + verdict).joined(separator: "\n") + "\n"
  }

  /// A percentage with its sign and one decimal at least: `+10.0 percent`.
  static func percent(_ value: Double) -> String {
    let decimals = abs(value) >= 0.1 ? 1 : 6
    return (value > 0 ? "+" : "") + KronorText.decimal(value, decimals: decimals) + " percent"
  }

  private var heading: [String] {
    let runs = [("A", comparison.a), ("B", comparison.b)].map { letter, run in
      "\(letter)  \(run.name)  (\(run.study["title"]?.text ?? ""), version \(run.version))"
    }
    let tolerance = comparison.tolerance.map {
      ["Amounts that differ by at most \($0.kronor.text) kronor are left out."]
    }
    return runs + (tolerance ?? []) + [""]
  }

  // MARK: - What changed

  private var changes: [String] {
    ChangedInput.Kind.allCases.flatMap { kind in
      let places = comparison.changes.indices.filter { comparison.changes[$0].kind == kind }
      guard !places.isEmpty else { return ["\(Self.title(of: kind)): the same"] }
      return ["\(Self.title(of: kind)) that changed"] + places.flatMap { lines(ofChange: $0) }
    } + [""]
  }

  private static func title(of kind: ChangedInput.Kind) -> String {
    switch kind {
    case .program: "Program"
    case .file: "Input files"
    case .price: "Prices"
    case .study: "Study keys"
    }
  }

  private func lines(ofChange place: Int) -> [String] {
    let change = comparison.changes[place]
    let name = change.name.dropFirst(change.kind.rawValue.count + 1)
    let head = "  \(change.kind == .program ? "version" : name)  \(change.text)"
    guard !comparison.differences.isEmpty else { return [head] }
    let explained = comparison.differences.filter { $0.changes.contains(place) }
    // The tables of all clients by their names, those by subgroups together: there are many of them.
    let whole = explained.filter { $0.difference.subgroupColumn == nil }
    var tables = comparison.counts.compactMap { count in
      let number = whole.count { $0.difference.table == count.table }
      return number > 0 ? "\(count.table) \(KronorText.grouped(number))" : nil
    }
    if whole.count < explained.count {
      tables.append("tables by subgroups \(KronorText.grouped(explained.count - whole.count))")
    }
    switch explained.count {
    case 0 where change.name == "file study.json": return [head, "    see the study keys"]
    case 0: return [head, "    can explain none of the figures that differ"]
    case comparison.differences.count: return [head, "    can explain every figure that differs"]
    default: return [head, "    can explain \(tables.joined(separator: ", "))"]
    }
  }

  // MARK: - What differs

  private var counts: [String] {
    let all = comparison.counts.reduce(0) { $0 + $1.cells }
    guard !comparison.differences.isEmpty else {
      return ["No figure differs, of \(KronorText.grouped(all))."]
    }
    var table = TextTable([.left("table"), .right("differ"), .right("of")])
    for count in comparison.counts where count.differing > 0 {
      table.add(count.table, KronorText.grouped(count.differing), KronorText.grouped(count.cells))
    }
    return ["\(KronorText.grouped(comparison.differences.count)) of \(KronorText.grouped(all)) figures differ"]
      + table.lines.map { "  " + $0 } + [""]
  }

  private var largest: [String] {
    comparison.counts.filter { $0.differing > 0 }.flatMap { count in
      let found = comparison.differences.map(\.difference).filter { $0.table == count.table }
      let shown = Self.largest(of: found)
      let title = shown.count < found.count ? "\(count.table), the largest" : count.table
      return [title] + shown.map { line(found[$0]) } + [""]
    }
  }

  /// The places of the differences with the largest amounts, then of those with the largest percentages, then of the
  /// first that have neither.
  private static func largest(of found: [FigureDifference]) -> [Int] {
    func top(_ size: (FigureDifference) -> Double?, besides taken: [Int]) -> ArraySlice<Int> {
      let sized = found.indices.compactMap { place in size(found[place]).map { (place: place, size: abs($0)) } }
      return sized.filter { !taken.contains($0.place) }
        .sorted { ($1.size, $0.place) < ($0.size, $1.place) }.map(\.place).prefix(shown)
    }
    var places = Array(top({ $0.difference?.approximation }, besides: []))
    places += top(\.percent, besides: places)
    places += found.indices.filter { found[$0].difference == nil }.prefix(shown)
    return places
  }

  private func line(_ found: FigureDifference) -> String {
    let (a, b) = (shown(found.a), shown(found.b))
    var text = "  \(found.row.text)  \(found.column): \(a) → \(b)"
    if let difference = found.difference {
      text += "  (\(difference.text.hasPrefix("-") ? "" : "+")\(difference.text)"
      text += found.percent.map { ", \(Self.percent($0))" } ?? ""
      text += ")"
    }
    return text
  }

  private func shown(_ cell: ComparedTable.Cell) -> String {
    switch cell {
    case .undefined, .text(""): "empty"
    case .absent: "no row"
    case .number, .text: cell.text
    }
  }

  // MARK: - What explains it

  private var verdict: [String] {
    let (all, unexplained) = (comparison.differences.count, comparison.unexplained)
    guard all > 0 else { return [] }
    guard let first = unexplained.first else {
      return ["Each difference can be explained by something that changed."]
    }
    let noun = unexplained.count == 1 ? "figure differs" : "figures differ"
    return [
      "\(KronorText.grouped(unexplained.count)) \(noun) that nothing which changed can explain; the first:",
      "  \(first.table)" + line(first),
    ]
  }
}
