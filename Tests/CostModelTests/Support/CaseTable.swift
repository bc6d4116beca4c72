/// Cases of a test as a table of words, so that a reader sees them side by side.
enum CaseTable {
  /// One case a line.
  static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  /// One case a paragraph, for numbers too long for a line.
  static func paragraphs(_ text: String) -> [[String]] {
    var cases: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        cases.append([])
      } else {
        cases[cases.count - 1] += line.split(separator: " ").map(String.init)
      }
    }
    return cases.filter { !$0.isEmpty }
  }
}
