extension JSONKeys {
  /// A number inside a range, with what the range is in words for messages.
  mutating func number(
    _ key: String, in range: ClosedRange<Double>, _ words: String, _ problems: inout ProblemList
  ) -> Double? {
    decimal(key, words, &problems) { range.contains($0) }?.approximation
  }

  /// A number as it is written, where `allows` lets it pass; `words` say in messages what would.
  mutating func decimal(
    _ key: String, _ words: String, _ problems: inout ProblemList, where allows: (Double) -> Bool
  ) -> DecimalNumber? {
    guard let node = node(key) else { return nil }
    guard case .number(let number) = node.value, allows(number.approximation) else {
      problems.add(.invalidStudy("\"\(key)\" must be \(words)", at: node.place))
      return nil
    }
    return number
  }

  /// How a file is encoded; UTF-8 where nothing is said.
  mutating func encoding(_ problems: inout ProblemList) -> TextEncoding {
    guard let name = text("encoding", &problems) else { return .utf8 }
    if let named = TextEncoding(name: name) { return named }
    let names = TextEncoding.allCases.map(\.rawValue)
    problems.add(.unknownWord(name, what: "encoding", among: names, at: place("encoding") ?? place))
    return .utf8
  }

  /// The byte between a file's fields, or `nil` to find it from the header.
  mutating func delimiter(_ problems: inout ProblemList) -> UInt8? {
    guard let text = text("delimiter", &problems) else { return nil }
    guard [";", ",", "\t"].contains(text), let byte = text.utf8.first else {
      problems.add(
        .invalidStudy(
          "a delimiter is \";\", \",\" or a tab, \"\\t\"; leave it out to find it from the header",
          at: place("delimiter") ?? place))
      return nil
    }
    return byte
  }
}
