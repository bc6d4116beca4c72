/// Finds the name that someone probably meant.
enum EditDistance {
  /// The candidate nearest to a word, or `nil` where none is nearer than four edits and the word's own length.
  ///
  /// Of equally near candidates the first wins.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let limit = min(4, word.count)
    let ranked = candidates.map { (candidate: $0, distance: between(word, $0)) }
    let best = ranked.min { $0.distance < $1.distance }
    guard let best, best.distance < limit else { return nil }
    return best.candidate
  }

  /// The number of letters to insert, delete or replace to make one word of the other.
  ///
  /// - Complexity: O(n · m), for words of n and m letters.
  static func between(_ first: String, _ second: String) -> Int {
    let letters = Array(second)
    var row = Array(0...letters.count)
    for (line, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in letters.indices {
        let replaced = diagonal + (letters[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[letters.count]
  }
}
