/// The word that a writer most likely meant.
public enum NearestWord {
  /// The candidate nearest to `word` by edit distance, or `nil` where none is near.
  ///
  /// Near is a distance of at most a third of the longer word and at least one; letter case does not count.
  /// Of candidates equally near the first one is taken.
  ///
  /// - Complexity: O(candidates × length²).
  public static func to(_ word: String, in candidates: some Sequence<String>) -> String? {
    let target = Array(word.lowercased())
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      let distance = editDistance(target, letters)
      guard distance <= max(1, max(target.count, letters.count) / 3) else { continue }
      if let found = best, found.distance <= distance { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// The hint `did you mean "x"?` where a candidate is near, else the list of what is allowed, or nothing
  /// where that list is long.
  ///
  /// A code of digits has no near one: 41 is no misspelt 11.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - candidates: What is allowed.
  ///   - list: Where a list that is too long for a message stands.
  /// - Returns: The end of a message.
  public static func hint(for word: String, in candidates: [String], list: String = "its list") -> String {
    let isCode = word.allSatisfy(\.isNumber)
    if !isCode, let near = to(word, in: candidates) { return "did you mean \"\(near)\"?" }
    guard candidates.count <= 12, !candidates.isEmpty else { return "see \(list)" }
    return "use one of " + candidates.joined(separator: ", ")
  }

  /// The least number of letters to insert, remove or replace that turns one word into the other.
  ///
  /// > Source: Wagner and Fischer, "The String-to-String Correction Problem", 1974.
  static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}
