/// The files that two runs do not share, by name and by SHA-256.
struct FileChanges {
  private let a: RunResults
  private let b: RunResults
  private let outline: StudyOutline
  private let prices: PriceChanges

  /// The files of two runs.
  init(_ a: RunResults, _ b: RunResults, _ outline: StudyOutline, _ prices: PriceChanges) {
    self.a = a
    self.b = b
    self.outline = outline
    self.prices = prices
  }

  /// What changed: files of both with another content, files under another name, files of one run alone.
  var changes: [ChangedInput] {
    let (mine, its) = (Self.byName(a.inputs), Self.byName(b.inputs))
    var added = b.inputs.filter { mine[$0.file] == nil }
    var changes: [ChangedInput] = []
    for old in a.inputs {
      if let new = its[old.file] {
        guard old.sha256 != new.sha256 else { continue }
        changes.append(change(old.file, "\(short(old)) → \(short(new))", reach(of: old.file)))
      } else if let place = added.firstIndex(where: { $0.sha256 == old.sha256 }) {
        let new = added.remove(at: place)
        let isNamed = Reach.table("quality").and(.rows("source", in: [old.file, new.file]))
        changes.append(change(old.file, "the same, as \(new.file)", isNamed))
      } else {
        changes.append(change(old.file, "\(short(old)), only in A", reach(of: old.file)))
      }
    }
    changes += added.map { change($0.file, "\(short($0)), only in B", reach(of: $0.file)) }
    return changes
  }

  private static func byName(_ files: [FileDigest]) -> [String: FileDigest] {
    Dictionary(files.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func change(_ file: String, _ text: String, _ reach: Reach) -> ChangedInput {
    ChangedInput(kind: .file, name: "file \(file)", text: text, reach: reach)
  }

  private func short(_ file: FileDigest) -> String { file.sha256.prefix(12) + "…" }

  /// What a file can explain, by what the studies read from it.
  private func reach(of file: String) -> Reach {
    var reach = Reach.nothing
    for run in [a, b] {
      let sources = run.study["sources"]
      if ["clients", "coverage"].contains(where: { sources?[$0]?["file"]?.text == file }) { reach = .everything }
      if sources?["population"]?["file"]?.text == file { reach = reach.or(.table("representativeness")) }
      for source in sources?["events"]?.elements ?? [] where source["file"]?.text == file {
        reach = reach.or(Self.reach(ofEvents: source, outline))
      }
      for folder in run.study["schablon"]?.texts ?? [] where file.hasPrefix(folder + "/") {
        reach = reach.or(self.reach(ofPriceFile: file, named: String(file.dropFirst(folder.count + 1)), in: run))
      }
    }
    // What study.json says is compared key by key.
    return file == "published.csv" ? reach.or(.table("verification")) : reach
  }

  /// What the rows of a source of events can explain: costs where its authority is reviewed, and its own counts.
  static func reach(ofEvents source: JSONNode, _ outline: StudyOutline) -> Reach {
    let authority = source["authority"]?.text
    let costs = Reach.costs.or(.table("representativeness")).and(
      Reach { difference in authority.map { outline.reviews($0, in: difference.row) } ?? true })
    // A stay may overlap one of another source, and is then counted there.
    let own = Reach.rows("source", in: [source["file"]?.text ?? ""]).or(.rows("problem", in: ["overlapping_stay"]))
    return costs.or(Reach.table("quality").and(own))
  }

  private func reach(ofPriceFile file: String, named name: String, in run: RunResults) -> Reach {
    if name == "insatser.csv" { return Reach.costs.or(.table("representativeness")) }
    if name == "index.csv" { return .costs }
    let listed = prices.changes.filter { $0.files.contains(file) }.map(\.change.reach)
    // Under current prices, years with few clients are not listed.
    let isWhole = run.study["prices"]?.text == "fixed" || run.study["disclosure"]?.text == "none"
    return (listed + (isWhole ? [] : [prices.reach(ofFile: file)])).reduce(.nothing) { $0.or($1) }
  }
}
