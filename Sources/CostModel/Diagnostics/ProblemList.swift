/// The problems found so far: per file and kind the first twenty, and how many there were in all.
///
/// Lists made by several threads merge into the same list that one thread would have made.
public struct ProblemList: Sendable {
  /// How many problems of a kind in a file are shown with their place.
  public static let limit = 20
  /// How many are kept: some more, since a row names its faults in no order of columns.
  private static let kept = limit + 12

  private struct Group: Hashable {
    var file: String
    var kind: Problem.Kind
    var severity: Problem.Severity
  }

  private struct Found {
    var problems: [Problem] = []
    var count = 0
  }

  private var groups: [Group: Found] = [:]

  /// A list without problems.
  public init() {}

  /// Adds a problem; of its kind in its file the first twenty by place are kept, beyond that only the count grows.
  public mutating func add(_ problem: Problem) {
    let group = Group(file: problem.place.file, kind: problem.kind, severity: problem.severity)
    var found = groups[group] ?? Found()
    found.count += 1
    let place = found.problems.firstIndex { Self.standsBefore(problem, $0) } ?? found.problems.count
    if place < Self.kept {
      found.problems.insert(problem, at: place)
      found.problems.removeLast(max(0, found.problems.count - Self.kept))
    }
    groups[group] = found
  }

  /// Whether no more errors of a kind in a file are kept.
  func isFull(_ kind: Problem.Kind, in file: String) -> Bool {
    let group = Group(file: file, kind: kind, severity: .error)
    return (groups[group]?.problems.count ?? 0) >= Self.kept
  }

  /// Counts an error without keeping it.
  mutating func countOnly(_ kind: Problem.Kind, in file: String) {
    groups[Group(file: file, kind: kind, severity: .error), default: Found()].count += 1
  }

  /// Adds the problems of another list; the earliest places are kept.
  public mutating func add(_ other: ProblemList) {
    for (group, found) in other.groups {
      var merged = groups[group] ?? Found()
      merged.count += found.count
      merged.problems += found.problems
      merged.problems.sort(by: Self.standsBefore)
      merged.problems.removeLast(max(0, merged.problems.count - Self.kept))
      groups[group] = merged
    }
  }

  /// Whether any of the problems is an error.
  public var hasErrors: Bool {
    groups.keys.contains { $0.severity == .error }
  }

  /// Whether a file could not be read.
  public var hasUnreadableFiles: Bool {
    groups.keys.contains { $0.kind == .unreadableFile && $0.severity == .error }
  }

  /// Whether there is no problem at all.
  public var isEmpty: Bool { groups.isEmpty }

  /// How many errors there are, those without a place of their own in the list included.
  public var errorCount: Int {
    groups.reduce(0) { $0 + ($1.key.severity == .error ? $1.value.count : 0) }
  }

  /// How many warnings there are.
  public var warningCount: Int {
    groups.reduce(0) { $0 + ($1.key.severity == .warning ? $1.value.count : 0) }
  }

  /// The problems that are kept, by file, line and column.
  public var problems: [Problem] {
    groups.values.flatMap { $0.problems.prefix(Self.limit) }.sorted(by: Self.standsBefore)
  }

  /// One line for each problem, and one for each kind that has more than are kept.
  public var lines: [String] {
    var lines: [String] = []
    let files = Set(groups.keys.map(\.file)).sorted()
    for file in files {
      let ofFile = groups.filter { $0.key.file == file }
      lines += ofFile.values.flatMap { $0.problems.prefix(Self.limit) }.sorted(by: Self.standsBefore).map(\.description)
      let beyond = ofFile.filter { $0.value.count > Self.limit }
      for (group, found) in beyond.sorted(by: { $0.key.kind.rawValue < $1.key.kind.rawValue }) {
        let more = found.count - Self.limit
        lines.append("\(file): \(group.severity.rawValue): \(more) more like these (\(group.kind.rawValue))")
      }
    }
    return lines
  }

  private static func standsBefore(_ a: Problem, _ b: Problem) -> Bool {
    (a.place.file, a.place.line, a.place.column, a.kind.rawValue, a.message)
      < (b.place.file, b.place.line, b.place.column, b.kind.rawValue, b.message)
  }
}

extension ProblemList {
  /// Counts an error of a kind in a file, and asks for its words only where they will be kept.
  ///
  /// Finding a place costs a walk through the block, which a file with a million faulty rows could not afford.
  mutating func report(_ kind: Problem.Kind, in file: String, _ problem: () -> Problem) {
    if isFull(kind, in: file) {
      countOnly(kind, in: file)
    } else {
      add(problem())
    }
  }
}
