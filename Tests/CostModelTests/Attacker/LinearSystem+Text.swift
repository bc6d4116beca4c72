/// Systems as a test writes them.
extension LinearSystem {
  /// Reads `a + 2b = 5; a − b ≤ 2`; unknowns get numbers in the order of their names, and all of them these bounds.
  ///
  /// A solution, where one is given, is by name too: `a 1, b 2`.
  init(_ text: String, bounds: ClosedRange<Int> = 0...100, solution: String = "") {
    let statements = text.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    func name(_ word: String) -> String { word.trimmingPrefix(while: \.isNumber).description }
    let names = Set(statements.joined().map(name).filter { $0.first?.isLetter == true }).sorted()
    var values: [String: Int] = [:]
    for pair in solution.split(separator: ",").map({ $0.split(separator: " ") }) {
      values[String(pair[0])] = Int(pair[1])
    }
    self.init()
    for name in names { _ = add(Unknown(bounds: bounds, guess: 1...3, truth: values[name] ?? 0)) }
    self.name = { names[$0] }
    for words in statements {
      var constraint = Constraint(terms: [], isEquality: false, right: 0, source: .steps)
      var sign = 1
      for word in words {
        switch word {
        case "+": sign = 1
        case "−": sign = -1
        case "≤": break
        case "=": constraint.isEquality = true
        default:
          guard let place = names.firstIndex(of: name(word)) else {
            constraint.right = Int(word) ?? 0
            continue
          }
          constraint.terms.append(Term(unknown: place, factor: sign * (Int(word.prefix(while: \.isNumber)) ?? 1)))
        }
      }
      add(constraint)
    }
  }

  /// What the names' unknowns are, in words: `a 1, b 2`.
  func words(_ values: [(unknown: Int, value: String)]) -> String {
    values.sorted { $0.unknown < $1.unknown }.map { "\(name($0.unknown)) \($0.value)" }.joined(separator: ", ")
  }
}
