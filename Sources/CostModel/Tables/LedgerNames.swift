/// What the line of a ledger's row decides of its cells, worked out once for all rows.
struct LedgerNames: Sendable {
  /// What a line has in a column: the text, and its place in the study's order, −1 where there is none.
  struct Name: Hashable, Sendable {
    let place: Int
    let cell: Table.Cell
  }

  /// The columns that the line decides, in the order of the table.
  static let columns: [LedgerColumn] = [.authority, .service, .post, .postClass, .payer, .receiver, .unit]

  /// By line and column; lines of volumes have none.
  private let names: [[Name]]

  init(_ ledger: Ledger) {
    let (services, actors) = (ledger.data.schablon.services, ledger.data.study.actors.names)
    var posts: [String: Int] = [:]
    for post in services.flatMap(\.posts) where posts[post.id] == nil { posts[post.id] = posts.count }
    func name(_ place: Int?, _ text: String) -> Name { Name(place: place ?? -1, cell: .text(text)) }
    func actor(_ place: Int?) -> Name { place.map { name($0, actors[$0]) } ?? Name(place: -1, cell: .undefined) }
    names = ledger.lines.map { line in
      let service = services[line.service]
      guard let post = line.post.map({ service.posts[$0] }) else { return [] }
      return [
        actor(service.authority), name(line.service, service.id), name(posts[post.id], post.id),
        name(PostClass.allCases.firstIndex(of: post.postClass), post.postClass.rawValue), actor(post.payer),
        actor(post.receiver), name(Unit.allCases.firstIndex(of: service.unit), service.unit.rawValue),
      ]
    }
  }

  /// The names of a line in ``columns``; none for a line of volumes.
  func names(ofLine line: Int) -> [Name] {
    names[line]
  }

  /// The names of a line in some of ``columns``.
  func names(ofLine line: Int, in columns: [LedgerColumn]) -> [Name] {
    zip(Self.columns, names[line]).filter { columns.contains($0.0) }.map(\.1)
  }
}
