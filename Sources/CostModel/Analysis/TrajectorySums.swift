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
    var users = 0
    var moments = Moments()
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
    var left = client.quarters
    while left != 0 {
      counts[left.trailingZeroBitCount] &+= 1
      left &= left &- 1
    }
    for place in client.touched {
      let sum = client.sum(ofPlace: place)
      guard sum != 0 else { continue }
      points[place].users &+= 1
      points[place].moments.add(word: sum)
    }
    for line in client.touchedLines { lineSums[line] &+= Int128(client.sum(ofLine: line)) }
  }

  /// Adds what another thread has summed.
  mutating func add(_ other: TrajectorySums) {
    for place in points.indices {
      points[place].users += other.points[place].users
      points[place].moments.add(other.points[place].moments)
    }
    for quarter in counts.indices { counts[quarter] += other.counts[quarter] }
    for line in lineSums.indices { lineSums[line] += other.lineSums[line] }
  }
}
