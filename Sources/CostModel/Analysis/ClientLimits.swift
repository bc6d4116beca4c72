/// Whether the sums of one client fit their numbers, worked out in wider ones.
///
/// The pass adds up in machine words that wrap around. It asks here about the few clients, if any, whose bookings are so
/// large that a sum of them might have: the answer is exact, and the same for every order of the bookings.
struct ClientLimits {
  private let periodCount: Int
  private let quarterCount: Int
  private let cells: [(line: Int, quarter: Int, sum: Int128)]
  /// By line, the columns of its row as ``CellSums/rows`` has them.
  private let rows: [Int: [Int128]]

  /// Adds up a client's bookings.
  init(_ client: Int, of ledger: Ledger) {
    let (study, quarters) = (ledger.data.study, ledger.quarters)
    var sums: [Int: Int128] = [:]
    var reader = ledger.reader()
    reader.forEachBooking(ofClient: client) { number, amount in sums[Int(number), default: 0] += Int128(amount) }
    cells = sums.map { ($0 / quarters.count, $0 % quarters.count, $1) }
    periodCount = study.periods.count
    quarterCount = quarters.count
    let weights = LeastSquares.weights(of: study.base.range)
    rows = cells.reduce(into: [:]) { rows, cell in
      let quarter = quarters.lowerBound + cell.quarter
      guard study.window.contains(quarter) else { return }
      var row = rows[cell.line] ?? Array(repeating: 0, count: study.periods.count + 2)
      for place in study.periods.indices where study.periods[place].range.contains(quarter) { row[place] += cell.sum }
      row[study.periods.count] += cell.sum * Int128(weights[quarter] ?? 0)
      row[study.periods.count + 1] += cell.sum
      rows[cell.line] = row
    }
  }

  private static func isWord(_ sum: Int128) -> Bool { Int64(exactly: sum) != nil }

  /// Whether the sums by cell and by line fit a machine word.
  var areCellsWithin: Bool {
    cells.allSatisfy { Self.isWord($0.sum) } && rows.values.joined().allSatisfy(Self.isWord)
  }

  /// Whether the sums of the measures that some cohorts have fit: a machine word, and in the periods in which the client
  /// counts ``Money/cellBits``.
  func areWithin(_ setting: PeriodSums.Setting, observed: UInt128) -> Bool {
    var sums: [Int: [Int128]] = [:]
    let measures = setting.measures
    for (line, row) in rows {
      for measure in measures.ofLines[measures.lineStarts[line]..<measures.lineStarts[line + 1]] {
        sums[measure] = zip(sums[measure] ?? row.map { _ in 0 }, row).map { $0 + $1 }
      }
    }
    let counted = setting.masks.indices.filter { observed & setting.masks[$0] == setting.masks[$0] }
    return sums.values.allSatisfy { row in
      row.prefix(periodCount + 1).allSatisfy(Self.isWord)
        && counted.allSatisfy { row[$0].magnitude >> UInt128(Money.cellBits) == 0 }
    }
  }

  /// Whether the sums of a figure's series fit a machine word in the quarters in which the client is observed.
  func areWithin(_ setting: TrajectorySums.Setting, observed: UInt128) -> Bool {
    var sums: [Int: Int128] = [:]
    for cell in cells where (observed & setting.windowMask) >> UInt128(cell.quarter) & 1 == 1 {
      for series in setting.series[setting.lineStarts[cell.line]..<setting.lineStarts[cell.line + 1]] {
        sums[series * quarterCount + cell.quarter, default: 0] += cell.sum
      }
    }
    return sums.values.allSatisfy(Self.isWord)
  }
}
