extension Ledger {
  /// The rows of the events that have a problem: those that a count of the table `quality` is about.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - problems: Where a file is reported that cannot be read any more, or has become faulty.
  /// - Returns: The rows by source and line.
  func rows(with problem: RowProblem, threads: Int, problems: inout ProblemList) -> [SourceRow] {
    let setting = LedgerSetting(data, hasVolumes: false)
    let count = max(1, threads)
    let stays = GatheredStays(
      setting.layout, data.storage, limit: data.memory.stayWords / count,
      capacity: data.memory.gatheredWords(threads: count) / 8)
    var sinks = (0..<count).map { _ in ProblemRowSink(setting: setting, wanted: problem, stays: stays) }
    _ = data.readEvents(into: &sinks, problems: &problems)
    switch problem {
    case .duplicateRow: return ProblemRowSink.repetitions(in: sinks).sorted()
    case .overlappingStay:
      return StayOverlaps.overlapping(in: sinks.map(\.stays))
        .map { SourceRow(source: Int($0.source), line: Int($0.line)) }.sorted()
    default: return sinks.flatMap(\.rows).sorted()
    }
  }
}

/// Collects the rows with one problem.
private struct ProblemRowSink: EventSink {
  let setting: LedgerSetting
  let wanted: RowProblem
  private(set) var rows: [SourceRow] = []
  private(set) var stays: GatheredStays
  private var contents: [(fingerprint: UInt64, row: SourceRow)] = []

  init(setting: LedgerSetting, wanted: RowProblem, stays: GatheredStays) {
    self.stays = stays
    self.setting = setting
    self.wanted = wanted
  }

  mutating func leaveOut(_ row: SourceRow, as problem: RowProblem) {
    if problem == wanted { rows.append(row) }
  }

  mutating func note(_ first: SourceRow, fingerprints: Span<UInt64>) {
    guard wanted == .duplicateRow else { return }
    for place in fingerprints.indices {
      contents.append((fingerprints[place], SourceRow(source: first.source, line: first.line + place)))
    }
  }

  /// Of rows with equal content in one source all but the first.
  static func repetitions(in sinks: [ProblemRowSink]) -> [SourceRow] {
    let contents = sinks.flatMap(\.contents).sorted {
      ($0.row.source, $0.fingerprint, $0.row.line) < ($1.row.source, $1.fingerprint, $1.row.line)
    }
    return contents.indices.dropFirst().filter { place in
      let (before, this) = (contents[place - 1], contents[place])
      return before.row.source == this.row.source && before.fingerprint == this.fingerprint
    }.map { contents[$0].row }
  }

  mutating func receive(_ events: Span<CaseEvent>) {
    for index in events.indices { receive(events[index]) }
  }

  private mutating func receive(_ event: CaseEvent) {
    let row = SourceRow(source: event.source, line: event.line)
    let service = setting.lines.services[event.service]
    guard let last = setting.lastDay(of: event, service) else {
      leaveOut(row, as: .openWithoutCoverage)
      return
    }
    if wanted == .overlappingStay, service.unit == .dygn {
      stays.append(Stay(event, to: last, setting))
    }
    let placement = setting.placement(
      of: event, to: last, service, setting.starts[event.client],
      observed: setting.observation.mask(client: event.client, authority: service.authority))
    if let problem = placement.problem { leaveOut(row, as: problem) }
  }
}
