@testable import CostModel

/// A small results.json made by hand, to compare with another: each part can be another text.
struct MadeRun {
  var version = "1.0"
  var inputs = [
    "study.json": "11", "clients.csv": "22", "coverage.csv": "33", "population.csv": "44", "kommun.csv": "55",
    "vard.csv": "66", "schablon/insatser.csv": "77", "schablon/priser.csv": "88", "schablon/index.csv": "99",
  ]
  /// Keys of the study beside its sources, figures and cohorts.
  var study = #""title": "t", "window": [-4, 4], "prices": "fixed", "price_year": 2013, "minimum_cell": 4"#
  var periods = #"{"base": [-4, -1], "year1": [1, 4], "year2": [2, 3]}"#
  var figures = """
    [{"id": "f", "title": "F", "requires": ["kommun"], "class": ["real"],
      "series": [{"id": "stod", "title": "S", "services": ["stod"]}, {"id": "rest", "title": "R", "rest_of": ["kommun"]}]},
     {"id": "g", "title": "G", "requires": ["landsting"], "class": ["real"],
      "series": [{"id": "vard", "title": "V", "services": ["vard/sjukhus"]}]}]
    """
  /// Rows of prices: service, authority, care form, post, class, payer, receiver, price.
  var prices = """
    stod kommun - kommun real kommun - 200
    bistand kommun - pengar transfer kommun klient 1
    bistand kommun - arbete real kommun - 0.1
    vard landsting sluten sjukhus real landsting - 5000
    lon skatteverket - lon production - - 1
    """
  /// Tables by name: a text of words, header first, keys before a bar.
  var tables: KeyValuePairs<String, String> = [:]

  /// The results as the library reads them.
  func results(_ name: String = "a") throws -> RunResults { try RunResults(Array(json.utf8), name: name) }

  /// The text of results.json.
  var json: String {
    """
    {"schema": 1, "program": {"name": "cost-analysis", "version": "\(version)"},
     "inputs": [\(inputs.keys.sorted().map { #"{"file": "\#($0)", "bytes": 1, "sha256": "\#(inputs[$0] ?? "")"}"# }.joined(separator: ", "))],
     "study": {\(study), "periods": \(periods), "schablon": ["schablon"], "figures": \(figures),
       "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
         "population": {"file": "population.csv"},
         "events": [{"file": "kommun.csv", "authority": "kommun"}, {"file": "vard.csv", "authority": "landsting"}]},
       "cohorts": [{"id": "k", "requires": ["kommun"]}, {"id": "alla", "requires": ["kommun", "landsting", "skatteverket"]}]},
     "cohorts": [{"id": "f", "requires": ["kommun"]}, {"id": "g", "requires": ["landsting"]},
       {"id": "k", "requires": ["kommun"]}, {"id": "alla", "requires": ["kommun", "landsting", "skatteverket"]}],
     "prices": [\(CaseTable.lines(prices).map(Self.price).joined(separator: ",\n"))],
     "keys": {\(tables.map { #""\#($0.key)": [\#(Self.header($0.value).keys.map { "\"\($0)\"" }.joined(separator: ", "))]"# }.joined(separator: ", "))},
     "tables": {\(tables.map { "\"\($0.key)\": [\(Self.rows($0.value).joined(separator: ",\n"))]" }.joined(separator: ",\n"))}}
    """
  }

  private static func price(_ words: [String]) -> String {
    let names = ["service", "authority", "care_form", "post", "class", "payer", "receiver"]
    let texts = zip(names, words).map { "\"\($0)\": \($1 == "-" ? "null" : "\"\($1)\"")" }
    return
      "{\(texts.joined(separator: ", ")), \"year\": 2013, \"price\": \(words[7]), \"index\": null, \"source\": \"\","
      + " \"basis\": null, \"note\": \"\", \"file\": \"schablon/priser.csv\", \"line\": 2,"
      + " \"used\": [{\"year\": 2013, \"factor\": 1, \"price\": \(words[7])}]}"
  }

  private static func header(_ table: String) -> (keys: [String], figures: [String]) {
    let words = CaseTable.lines(table).first ?? []
    let bar = words.firstIndex(of: "|") ?? words.count
    return (Array(words[..<bar]), Array(words[bar...].dropFirst()))
  }

  private static func rows(_ table: String) -> [String] {
    let (keys, figures) = header(table)
    return CaseTable.lines(table).dropFirst().map { words in
      let cells = zip(keys + figures, words).map { "\"\($0)\": \(cell($1))" }
      return "{\(cells.joined(separator: ", "))}"
    }
  }

  private static func cell(_ word: String) -> String {
    word == "-" ? "null" : PlainDecimal(word) != nil ? word : "\"\(word)\""
  }
}
