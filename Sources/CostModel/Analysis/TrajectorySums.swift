/// What a figure's clients cost by series and quarter, as exact sums.
struct TrajectorySums: Sendable {
  /// The setting that all threads share.
  struct Setting: Sendable {
    let requires: [Int]
    let seriesCount: Int
    /// The series of each line of the ledger, one line after another; the last series is the total.
    let series: [Int]
    /// Where each line's series begin.
    let lineStarts: [Int]
    let windowMask: UInt128

    init(_ figure: Figure, ledger: Ledger) {
      let data = ledger.data
      requires = figure.requires
      seriesCount = figure.series.count + 1
      windowMask = ledger.observation.mask(of: data.study.window)
      let named = figure.series.flatMap { series -> [String] in
        guard case .services(let references) = series.content else { return [] }
        return references.map(\.service)
      }
      let total = figure.series.count
      let ofLine = ledger.lines.map { line -> [Int] in
        let service = data.schablon.services[line.service]
        guard let post = line.post.map({ service.posts[$0] }), figure.classes.contains(post.postClass) else {
          return []
        }
        let series = figure.series.indices.filter { place in
          switch figure.series[place].content {
          case .services(let references):
            references.contains { $0.service == service.id && ($0.post == nil || $0.post == post.id) }
          case .restOf(let authorities):
            authorities.contains(service.authority) && !named.contains(service.id)
          }
        }
        return series.isEmpty ? [] : series + [total]
      }
      series = Array(ofLine.joined())
      lineStarts = ofLine.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    }
  }

  /// The posts that each series of a figure sums, the total's last.
  static func posts(of figure: Figure, in ledger: Ledger) -> [Set<PostNumber>] {
    let setting = Setting(figure, ledger: ledger)
    var posts = Array(repeating: Set<PostNumber>(), count: setting.seriesCount)
    for (number, line) in ledger.lines.enumerated() {
      guard let post = line.post else { continue }
      for place in setting.lineStarts[number]..<setting.lineStarts[number + 1] {
        posts[setting.series[place]].insert(PostNumber(service: line.service, post: post))
      }
    }
    return posts
  }

  /// The sums of a series in a quarter.
  struct Point: Sendable {
    private(set) var users = 0
    private var sum: Int128 = 0
    private var squares = WordSquares()

    /// The moments of the clients' sums.
    var moments: Moments {
      var moments = Moments()
      moments.add(sum: sum, squares)
      return moments
    }

    /// Adds a client.
    @inline(__always)
    mutating func add(_ sum: Int64) {
      users &+= sum == 0 ? 0 : 1
      self.sum &+= Int128(sum)
      squares.add(sum)
    }

    /// Adds the clients of another thread.
    mutating func add(_ other: Point) {
      users += other.users
      sum += other.sum
      squares.add(other.squares)
    }
  }

  /// By series × booked quarters + quarter.
  private(set) var points: [Point]
  /// The number of clients observed in each booked quarter.
  private(set) var counts: [Int]
  /// Millionths of a krona over the window by line of the ledger, of the lines that any series sums.
  private(set) var lineSums: [Int128]

  init(_ setting: Setting, quarterCount: Int) {
    points = Array(repeating: Point(), count: setting.seriesCount * quarterCount)
    counts = Array(repeating: 0, count: quarterCount)
    lineSums = Array(repeating: 0, count: setting.lineStarts.count - 1)
  }

  /// Adds a client of the figure's cohort.
  mutating func add(_ client: SeriesSums) {
    client.quarters.forEachBit { counts[$0] &+= 1 }
    Self.add(client, to: &points, &lineSums, quarterCount: counts.count)
  }

  private static func add(
    _ client: SeriesSums, to points: inout [Point], _ lineSums: inout [Int128], quarterCount: Int
  ) {
    let (sums, booked, lines, ofLine) = (
      client.sums.span, client.booked.span, client.lines.span, client.lineSums.span
    )
    var points = points.mutableSpan
    var lineSums = lineSums.mutableSpan
    for series in booked.indices {
      let row = series &* quarterCount
      booked[series].forEachBit { points[row &+ $0].add(sums[row &+ $0]) }
    }
    for place in 0..<client.lineCount { lineSums[Int(lines[place])] &+= Int128(ofLine[place]) }
  }

  /// Adds what another thread has summed.
  mutating func add(_ other: TrajectorySums) {
    for place in points.indices { points[place].add(other.points[place]) }
    for quarter in counts.indices { counts[quarter] += other.counts[quarter] }
    for line in lineSums.indices { lineSums[line] += other.lineSums[line] }
  }
}
