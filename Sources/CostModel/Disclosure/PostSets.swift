/// The sets of posts that a cohort's tables sum over, and how they lie in each other.
///
/// What two keys of a table sum is the same number where their posts are the same: a care form with a single service and
/// that service. Posts that nobody in the cohort has are left out of every set.
struct PostSets: Sendable {
  /// That a set holds others: the users of each are at most its own.
  struct Union: Sendable {
    let whole: Int
    let parts: [Int]
    /// Whether they are all of it: its users are then at most theirs together.
    let isWhole: Bool
    /// Whether no post is in two of the parts, so that sums add up.
    let isPartition: Bool
    /// The figure whose series they are, or `nil` for the keys of the period tables.
    let figure: String?
  }

  /// The numbers of sets by the texts of the keys that name them.
  private(set) var ofKey: [[String]: Int] = [:]
  /// The numbers of the sets of series, by figure and series.
  private(set) var ofSeries: [[String]: Int] = [:]
  /// The numbers of the sets of other measures.
  private(set) var ofMeasure: [Measure: Int] = [:]
  /// How they lie in each other.
  private(set) var unions: [Union] = []
  /// The places in ``unions`` of each set.
  private(set) var unionsOfSet: [Int: [Int]] = [:]
  /// The sets whose users the table of decompositions divides into groups.
  private(set) var decomposed: Set<Int> = []
  private var numbers: [Set<PostNumber>: Int] = [:]
  private var sets: [Set<PostNumber>] = []

  /// No sets yet.
  init() {}

  /// Adds what the period tables of a cohort sum.
  ///
  /// - Parameters:
  ///   - comparison: The cohort, over all of its clients.
  ///   - tables: The tables that name the keys.
  mutating func add(_ comparison: PeriodComparison, named tables: GroupTables) {
    let posts = comparison.bookedPosts
    var levels: [[String]: [Int]] = [:]
    var wholes: [Int] = []
    for measure in comparison.bookedMeasures {
      let number = number(of: posts[measure] ?? [])
      ofMeasure[measure] = number
      wholes.append(number)
      switch measure {
      case .cost(let key, let postClass):
        let level = tables.level(of: key)
        ofKey[[level, tables.name(of: key), postClass.rawValue]] = number
        levels[[level, postClass.rawValue], default: []].append(number)
        if postClass == .real { decomposed.insert(number) }
      case .flow: levels[["flow"], default: []].append(number)
      case .transfersIn, .transfersOut: break
      }
    }
    for level in levels.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for whole in distinct(wholes) { addUnion(whole, of: levels[level] ?? [], figure: nil) }
    }
  }

  /// Adds what the series of a figure sum.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - posts: The posts of each series, the total's last.
  ///   - booked: The posts that its clients have, or `nil` where that is not known.
  mutating func add(_ figure: Figure, posts: [Set<PostNumber>], booked: Set<PostNumber>?) {
    let ids = figure.series.map(\.id) + ["total"]
    let series = posts.map { number(of: booked?.intersection($0) ?? $0) }
    for (id, number) in zip(ids, series) { ofSeries[[figure.id, id]] = number }
    guard let total = series.last else { return }
    addUnion(total, of: Array(series.dropLast()), figure: figure.id)
  }

  private mutating func addUnion(_ whole: Int, of candidates: [Int], figure: String?) {
    let parts = distinct(candidates).filter { $0 != whole && !sets[$0].isEmpty && sets[$0].isSubset(of: sets[whole]) }
    let union = parts.reduce(into: Set<PostNumber>()) { $0.formUnion(sets[$1]) }
    guard !parts.isEmpty else { return }
    let isWhole = union == sets[whole]
    let isPartition = isWhole && parts.reduce(0) { $0 + sets[$1].count } == union.count
    for set in [whole] + parts { unionsOfSet[set, default: []].append(unions.count) }
    unions.append(Union(whole: whole, parts: parts, isWhole: isWhole, isPartition: isPartition, figure: figure))
  }

  private func distinct(_ numbers: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return numbers.filter { seen.insert($0).inserted }
  }

  private mutating func number(of posts: Set<PostNumber>) -> Int {
    if let known = numbers[posts] { return known }
    numbers[posts] = sets.count
    sets.append(posts)
    return sets.count - 1
  }
}
