/// The keys of a JSON object while they are read: what is asked for is ticked off, the rest is unknown.
struct JSONKeys {
  private let name: String
  private let members: [JSONNode.Member]
  private let numbers: [String: Int]
  private var asked: [String] = []
  private var taken: Set<String> = []
  /// Where the object begins.
  let place: Problem.Place

  /// The keys of an object called `name` in messages, or `nil` where the node is none, which is reported.
  init?(_ node: JSONNode, of name: String, problems: inout ProblemList) {
    guard case .object(let members) = node.value else {
      problems.add(.wrongKind(of: name, wanted: "an object", got: node))
      return nil
    }
    self.name = name
    self.members = members
    numbers = Dictionary(members.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    place = node.place
  }

  /// The keys in the order of the text that nobody has asked for yet.
  var remaining: [String] {
    members.map(\.key).filter { !taken.contains($0) }
  }

  /// Where a key stands.
  func place(_ key: String) -> Problem.Place? {
    numbers[key].map { members[$0].node.place }
  }

  /// Whether a key's value is null; it is ticked off.
  mutating func isNull(_ key: String) -> Bool {
    guard let number = numbers[key], case .null = members[number].node.value else { return false }
    taken.insert(key)
    return true
  }

  /// Reports every key that was not asked for, with the nearest one that was.
  func reportUnknown(_ problems: inout ProblemList) {
    for member in members where !taken.contains(member.key) {
      problems.add(.unknownKey(member.key, of: name, among: asked, at: member.place))
    }
  }

  /// The value of a key, whatever its kind; the key is ticked off.
  mutating func node(_ key: String) -> JSONNode? { take(key) }

  private mutating func take(_ key: String) -> JSONNode? {
    asked.append(key)
    taken.insert(key)
    return numbers[key].map { members[$0].node }
  }

  // MARK: - Values by kind

  mutating func text(_ key: String, _ problems: inout ProblemList) -> String? {
    guard let node = take(key) else { return nil }
    if case .string(let text) = node.value { return text }
    problems.add(.wrongKind(of: key, wanted: "a text", got: node))
    return nil
  }

  mutating func requiredText(_ key: String, _ problems: inout ProblemList) -> String? {
    guard has(key, &problems) else { return nil }
    guard let text = text(key, &problems) else { return nil }
    guard !text.isEmpty else {
      problems.add(.invalidStudy("\"\(key)\" is empty; give it a text", at: place(key) ?? place))
      return nil
    }
    return text
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Word.Type, _ problems: inout ProblemList
  ) -> Word? where Word.RawValue == String {
    guard let text = text(key, &problems) else { return nil }
    return word(text, key, at: place(key) ?? place, &problems)
  }

  mutating func words<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Word.Type, _ problems: inout ProblemList
  ) -> [Word]? where Word.RawValue == String {
    guard let nodes = list(key, &problems) else { return nil }
    var words: [Word] = []
    for node in nodes {
      if case .string(let text) = node.value {
        if let word: Word = word(text, key, at: node.place, &problems) { words.append(word) }
      } else {
        problems.add(.wrongKind(of: key, wanted: "texts", got: node))
      }
    }
    return words
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ text: String, _ key: String, at place: Problem.Place, _ problems: inout ProblemList
  ) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: text) { return word }
    problems.add(.unknownWord(text, what: "value of \"\(key)\"", among: Word.allCases.map(\.rawValue), at: place))
    return nil
  }

  mutating func texts(_ key: String, _ problems: inout ProblemList) -> [String]? {
    guard let nodes = list(key, &problems) else { return nil }
    return nodes.compactMap { node in
      if case .string(let text) = node.value, !text.isEmpty { return text }
      problems.add(.wrongKind(of: key, wanted: "texts", got: node))
      return nil
    }
  }

  mutating func list(_ key: String, _ problems: inout ProblemList) -> [JSONNode]? {
    guard let node = take(key) else { return nil }
    if case .array(let nodes) = node.value { return nodes }
    problems.add(.wrongKind(of: key, wanted: "a list", got: node))
    return nil
  }

  mutating func objects(_ key: String, _ problems: inout ProblemList) -> [JSONKeys] {
    (list(key, &problems) ?? []).compactMap { JSONKeys($0, of: key, problems: &problems) }
  }

  mutating func object(_ key: String, _ problems: inout ProblemList) -> JSONKeys? {
    guard let node = take(key) else { return nil }
    return JSONKeys(node, of: key, problems: &problems)
  }

  mutating func requiredObject(_ key: String, _ problems: inout ProblemList) -> JSONKeys? {
    guard has(key, &problems) else { return nil }
    return object(key, &problems)
  }

  mutating func whole(_ key: String, in range: ClosedRange<Int>, _ problems: inout ProblemList) -> Int? {
    guard let node = take(key) else { return nil }
    if case .string = node.value {
      problems.add(.invalidStudy("\"\(key)\" must be a number, not a text; remove the quotes", at: node.place))
      return nil
    }
    guard let number = Self.whole(node), range.contains(number) else {
      problems.add(
        .invalidStudy(
          "\"\(key)\" must be a whole number from \(range.lowerBound) to \(range.upperBound)", at: node.place))
      return nil
    }
    return number
  }

  mutating func requiredWhole(_ key: String, in range: ClosedRange<Int>, _ problems: inout ProblemList) -> Int? {
    guard has(key, &problems) else { return nil }
    return whole(key, in: range, &problems)
  }

  mutating func range(_ key: String, _ problems: inout ProblemList) -> ClosedRange<Int>? {
    guard let nodes = list(key, &problems) else { return nil }
    let numbers = nodes.compactMap(Self.whole)
    guard nodes.count == 2, numbers.count == 2, numbers[0] <= numbers[1],
      numbers.allSatisfy({ abs($0) <= 1_000 })
    else {
      problems.add(
        .invalidStudy("\"\(key)\" must be two whole quarters, first and last, as [-4, 12]", at: place(key) ?? place))
      return nil
    }
    return numbers[0]...numbers[1]
  }

  /// The whole numbers of a key, each above the one before it; `nil` where the key is missing or has others.
  mutating func rising(_ key: String, in range: ClosedRange<Int>, _ problems: inout ProblemList) -> [Int]? {
    guard let nodes = list(key, &problems) else { return nil }
    let numbers = nodes.compactMap(Self.whole)
    let isRising = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    guard numbers.count == nodes.count, !numbers.isEmpty, isRising, numbers.allSatisfy(range.contains) else {
      problems.add(
        .invalidStudy(
          "\"\(key)\" must be rising whole numbers from \(range.lowerBound) to \(range.upperBound), each the first age of"
            + " a group, as [18, 30, 65]", at: place(key) ?? place))
      return nil
    }
    return numbers
  }

  private static func whole(_ node: JSONNode) -> Int? {
    guard case .number(let number) = node.value, number.scale == 6, number.significand % 1_000_000 == 0 else {
      return nil
    }
    return Int(number.significand / 1_000_000)
  }

  private mutating func has(_ key: String, _ problems: inout ProblemList) -> Bool {
    if numbers[key] != nil { return true }
    asked.append(key)
    problems.add(.missingKey(key, of: name, at: place))
    return false
  }
}
