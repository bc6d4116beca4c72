/// Words in drawers, run by run: each run holds some words of each drawer, one drawer after another.
///
/// A thread gathers words as they come, puts them in order and adds them as a run. Runs stay in memory up to a limit;
/// the others go to a temporary file. To read a drawer is to read its part of every run.
struct DrawerRuns: Sendable {
  private struct Run: Sendable {
    /// The place of each drawer's first word, and of the end.
    let starts: [Int32]
    /// The words, or none where they are in the file.
    let words: [UInt64]
    /// The place of the first word in the file.
    let place: Int
  }

  private let storage: RunStorage
  private let limit: Int
  private var runs: [Run] = []
  private var held = 0

  /// No runs, of which so many words may be held in memory.
  init(_ storage: RunStorage, limit: Int) {
    self.storage = storage
    self.limit = limit
  }

  /// Adds a run.
  ///
  /// - Parameters:
  ///   - words: The words of all drawers, one after another.
  ///   - starts: The place of each drawer's first word, and the number of words.
  mutating func add(_ words: [UInt64], starts: [Int32]) {
    guard held + words.count > limit else {
      held += words.count
      runs.append(Run(starts: starts, words: words, place: 0))
      return
    }
    guard let place = storage.append(words) else { return }
    runs.append(Run(starts: starts, words: [], place: place))
  }

  /// The number of words of a drawer.
  func count(of drawer: Int) -> Int {
    runs.reduce(0) { $0 + Int($1.starts[drawer + 1] - $1.starts[drawer]) }
  }

  /// Adds the words of a drawer to others, run by run.
  func appendWords(of drawer: Int, to words: inout [UInt64]) {
    for run in runs {
      let places = Int(run.starts[drawer])..<Int(run.starts[drawer + 1])
      guard !places.isEmpty else { continue }
      if run.words.isEmpty {
        storage.read(run.place + places.lowerBound..<run.place + places.upperBound, onto: &words)
      } else {
        words.append(contentsOf: run.words[places])
      }
    }
  }
}
