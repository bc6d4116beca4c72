/// Into which row of a roll-up each row of a ledger goes.
struct LedgerGroups: Sendable {
  /// What names a row of the roll-up.
  ///
  /// What a line decides is one number, so that a row of the ledger is put in its place quickly; −1 or the lowest
  /// quarter stand where rows are not told apart.
  struct Key: Hashable, Sendable {
    var fixed: Int32
    var client: Int32 = -1
    var relative = Int32.min
    var firstDay: Int32 = -1
    var lastDay: Int32 = -1

    /// The same client and quarter in another group.
    func inGroup(_ group: Int) -> Key {
      var key = self
      key.fixed = Int32(group)
      return key
    }
  }

  /// The columns, in the order of the ledger.
  let columns: [LedgerColumn]
  /// By line: the number of what its columns hold, the same for lines that hold the same; −1 for one that is not asked
  /// for.
  let groupOfLine: [Int]
  /// By line: whether its row's volume counts in its group, so that a service's counts once.
  let carriesVolume: [Bool]
  /// By group: what its columns hold.
  private let names: [[LedgerNames.Name]]
  private let units: [Table.Cell]
  private let hasClient: Bool
  private let hasQuarter: Bool
  private let hasRelative: Bool

  init(_ parts: LedgerParts, by columns: [LedgerColumn]) {
    let (ledger, all) = (parts.ledger, LedgerNames(parts.ledger))
    let services = ledger.data.schablon.services
    self.columns = columns
    hasClient = columns.contains(.client)
    hasQuarter = columns.contains(.quarter)
    hasRelative = columns.contains(.relative)
    var numbers: [[LedgerNames.Name]: Int] = [:]
    var names: [[LedgerNames.Name]] = []
    var units: [Set<Table.Cell>] = []
    groupOfLine = ledger.lines.indices.map { line in
      guard parts.selection.includes(ledger.lines[line], in: services) else { return -1 }
      let name = all.names(ofLine: line, in: columns)
      let number = numbers[name] ?? names.count
      if number == names.count {
        numbers[name] = number
        names.append(name)
        units.append([])
      }
      units[number].formUnion(all.names(ofLine: line, in: [.unit]).map(\.cell))
      return number
    }
    self.names = names
    self.units = units.map { $0.count == 1 ? $0.first ?? .undefined : .undefined }
    carriesVolume = Self.firstPosts(of: ledger.lines, in: groupOfLine)
  }

  /// Which lines are of the first post of their service in their group.
  private static func firstPosts(of lines: [LedgerLine], in groups: [Int]) -> [Bool] {
    struct Place: Hashable {
      let service: Int
      let group: Int
    }
    var first: [Place: Int] = [:]
    for (line, group) in zip(lines, groups) {
      guard let post = line.post else { continue }
      let place = Place(service: line.service, group: group)
      first[place] = min(first[place] ?? post, post)
    }
    return zip(lines, groups).map { line, group in
      line.post != nil && first[Place(service: line.service, group: group)] == line.post
    }
  }

  /// The row of the roll-up that a row of the ledger goes into.
  func key(of row: LedgerRow) -> Key {
    key(group: groupOfLine[row.line], client: row.client, relative: row.relative, days: row.days)
  }

  /// The row of the roll-up for a group, a client and a quarter.
  func key(group: Int, client: Int, relative: Int, days: ClosedRange<Day>) -> Key {
    var key = Key(fixed: Int32(group))
    if hasClient { key.client = Int32(client) }
    if hasRelative { key.relative = Int32(relative) }
    if hasQuarter { (key.firstDay, key.lastDay) = (days.lowerBound.number, days.upperBound.number) }
    return key
  }

  /// The unit of a group; not defined where several meet.
  func unit(ofGroup group: Int32) -> Table.Cell {
    units[Int(group)]
  }

  /// What rows are put in order by: the columns from the first, each in the study's order.
  func order(of key: Key) -> [Int] {
    var fixed = names[Int(key.fixed)][...]
    return columns.flatMap { column -> [Int] in
      switch column {
      case .client: [Int(key.client)]
      case .quarter: [Int(key.firstDay), Int(key.lastDay)]
      case .relative: [Int(key.relative)]
      default: [fixed.popFirst()?.place ?? -1]
      }
    }
  }

  /// The cells of a row's columns.
  func cells(of key: Key, ids: [String], quarters: Study.QuarterKind) -> [Table.Cell] {
    var fixed = names[Int(key.fixed)][...]
    return columns.map { column in
      switch column {
      case .client: .text(ids[Int(key.client)])
      case .quarter:
        .text(LedgerRow.name(ofQuarter: Day(number: key.firstDay)...Day(number: key.lastDay), quarters))
      case .relative: .whole(Int(key.relative))
      default: fixed.popFirst()?.cell ?? .undefined
      }
    }
  }
}
