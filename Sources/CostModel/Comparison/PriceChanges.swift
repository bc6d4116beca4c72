/// The prices in use that two runs do not share.
struct PriceChanges: Sendable {
  /// A price of one of the runs or of both, and what changed.
  struct PriceChange: Sendable {
    let change: ChangedInput
    /// The files that its row stands in.
    let files: Set<String>
  }

  /// What changed, by the order of the first run's prices; then what only the second has.
  private(set) var changes: [PriceChange] = []
  private let all: [ListedPrice]
  private let outline: StudyOutline

  /// The differences of two lists of prices.
  init(_ a: [ListedPrice], _ b: [ListedPrice], _ outline: StudyOutline) {
    all = a + b
    self.outline = outline
    let (mine, its) = (Self.byName(a), Self.byName(b))
    for price in a + b.filter({ mine[Self.name(of: $0)] == nil }) {
      let name = Self.name(of: price)
      add(mine[name], its[name], name: "price \(name)")
    }
  }

  /// Where the services can be seen that a file prices.
  func reach(ofFile file: String) -> Reach {
    let reaches = all.filter { $0.file == file }.map { PriceReach($0, among: all, outline).reach }
    return reaches.reduce(.nothing) { $0.or($1) }
  }

  private static func name(of price: ListedPrice) -> String { "\(price.service)/\(price.post) \(price.year)" }

  private static func byName(_ prices: [ListedPrice]) -> [String: ListedPrice] {
    Dictionary(prices.map { (name(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func add(_ a: ListedPrice?, _ b: ListedPrice?, name: String) {
    guard let price = b ?? a else { return }
    var texts: [String] = []
    var reach = PriceReach(price, among: all, outline).reach
    if let a, let b {
      if a.price != b.price { texts.append(Self.moved(a.price, b.price)) }
      for year in a.used.keys.sorted() where a.price == b.price {
        guard let old = a.used[year], let new = b.used[year], old != new else { continue }
        texts.append("in use \(year): \(Self.moved(old, new))")
      }
      let words = zip(a.words, b.words).filter { $0.text != $1.text }
      // Basis, source and note say what a price rests on, and change nothing that is booked.
      let isBooked = !texts.isEmpty || words.contains { !["basis", "source", "note"].contains($0.0.key) }
      if !isBooked { reach = .nothing }
      texts += words.map { "\($0.key): \($0.text ?? "none") → \($1.text ?? "none")" }
    } else {
      texts.append("\(price.price.text), in use only in \(a == nil ? "B" : "A")")
    }
    guard !texts.isEmpty else { return }
    let change = ChangedInput(
      kind: .price, name: name, text: "\(texts.joined(separator: "; ")); \(price.place)", reach: reach)
    changes.append(PriceChange(change: change, files: Set([a, b].compactMap { $0?.file })))
  }

  private static func moved(_ old: PlainDecimal, _ new: PlainDecimal) -> String {
    let percent = old.isZero ? nil : 100 * new.subtracting(old).approximation / abs(old.approximation)
    return "\(old.text) → \(new.text)" + (percent.map { " (\(ComparisonText.percent($0)))" } ?? "")
  }
}
