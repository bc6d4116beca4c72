/// What a run left in its results.json, as far as two runs are compared.
public struct RunResults: Sendable {
  /// The folder as it was typed.
  let name: String
  /// The program's version.
  let version: String
  /// The files that the study was read from.
  let inputs: [FileDigest]
  /// The study with its defaults filled in.
  let study: JSONNode
  /// The authorities that each cohort requires, by the cohort's id.
  let requirements: [String: Set<String>]
  /// The prices in use.
  let prices: [ListedPrice]
  /// The tables, in their order.
  let tables: [ComparedTable]

  /// Reads the results of a run.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder that the run wrote.
  ///   - name: The folder's name in messages.
  ///   - problems: Where it is reported that the file is not what a run writes.
  /// - Returns: The results, or `nil` where they cannot be read.
  /// - Throws: ``FileFailure`` where the folder holds no results.json, or it cannot be read.
  public static func read(
    folder: String, name: String, problems: inout ProblemList
  ) throws(FileFailure) -> RunResults? {
    let bytes = try SystemFile.contents(ofFile: folder + "/results.json")
    do {
      return try RunResults(bytes, name: name)
    } catch {
      problems.add(error)
      return nil
    }
  }

  /// The results that the bytes of results.json hold.
  init(_ bytes: [UInt8], name: String) throws(Problem) {
    let root = try JSONReader.read(bytes, file: "\(name)/results.json", keepsDigits: true)
    func part(_ key: String) throws(Problem) -> JSONNode {
      guard let node = root[key] else { throw .missingPart(key, at: root.place) }
      return node
    }
    let schema = try part("schema")
    guard schema.decimal == PlainDecimal("\(Results.schema)") else {
      throw .otherSchema(schema.line, at: schema.place)
    }
    self.name = name
    version = try part("program")["version"]?.text ?? ""
    inputs = try part("inputs").elements.map { node in
      FileDigest(
        file: node["file"]?.text ?? "", bytes: Int(node["bytes"]?.decimal?.text ?? "") ?? 0,
        sha256: node["sha256"]?.text ?? "")
    }
    study = try part("study")
    requirements = Dictionary(
      try part("cohorts").elements.map { ($0["id"]?.text ?? "", Set($0["requires"]?.texts ?? [])) },
      uniquingKeysWith: { first, _ in first })
    prices = try part("prices").elements.map(ListedPrice.init)
    let keys = try part("keys")
    let members = try part("tables").members
    if let table = members.first(where: { keys[$0.key] == nil }) {
      throw .missingPart("keys\" of \"\(table.key)", at: keys.place)
    }
    tables = members.map { ComparedTable($0.key, keys: keys[$0.key]?.texts ?? [], rows: $0.node.elements) }
  }
}

/// A row of a price list that priced something.
struct ListedPrice: Sendable {
  let service: String
  let post: String
  /// The year of the row, by its digits.
  let year: String
  let price: PlainDecimal
  /// What it came to, by calendar year.
  let used: [String: PlainDecimal]
  /// What else the row and its service say, in the order of results.json.
  let words: [(key: String, text: String?)]
  let file: String
  /// The row's file and line.
  let place: String

  init(_ node: JSONNode) {
    service = node["service"]?.text ?? ""
    post = node["post"]?.text ?? ""
    year = node["year"]?.line ?? ""
    price = node["price"]?.decimal ?? PlainDecimal.zero
    used = Dictionary(
      (node["used"]?.elements ?? []).map { ($0["year"]?.line ?? "", $0["price"]?.decimal ?? PlainDecimal.zero) },
      uniquingKeysWith: { first, _ in first })
    words = ["authority", "care_form", "unit", "class", "payer", "receiver", "index", "basis", "source", "note"]
      .map { ($0, node[$0]?.text) }
    file = node["file"]?.text ?? ""
    place = "\(file):\(node["line"]?.line ?? "")"
  }

  /// What the row says under a key, or `nil`.
  subscript(key: String) -> String? { words.first { $0.key == key }?.text }
}

extension Problem {
  static func missingPart(_ key: String, at place: Place) -> Problem {
    Problem(
      .error, .invalidJSON, at: place,
      "\"\(key)\" is missing: this is no result, or one of an earlier version; run the study again")
  }

  static func otherSchema(_ schema: String, at place: Place) -> Problem {
    Problem(
      .error, .invalidJSON, at: place,
      "the schema is \(schema), and this program reads \(Results.schema); compare with the version that wrote it, or run"
        + " the study again")
  }
}
