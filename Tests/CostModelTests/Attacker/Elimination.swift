/// Exact Gaussian elimination of equations with whole factors.
///
/// Each equation in turn, the shortest first, loses one unknown to all others (Gauss and Jordan), so that in the end
/// an unknown that the equations determine stands alone in a row, whatever the order was. Rows stay in whole numbers,
/// divided by their greatest common divisor. A step whose numbers would not fit in 64 bits is left out, which can
/// lose a conclusion but never makes a wrong one.
struct Elimination {
  /// An equation, its terms by ascending unknown.
  struct Row {
    var unknowns: [Int]
    var factors: [Int]
    var right: Int
    /// The equations that it is made of.
    var origins: [Int]
  }

  private(set) var rows: [Row]

  /// Eliminates the equations among some constraints.
  init(_ constraints: [LinearSystem.Constraint]) {
    rows = []
    for (place, constraint) in constraints.enumerated() where constraint.isEquality {
      let terms = constraint.terms.sorted { $0.unknown < $1.unknown }
      rows.append(
        Row(
          unknowns: terms.map(\.unknown), factors: terms.map(\.factor), right: constraint.right, origins: [place]))
    }
    var waiting = Waiting(rows)
    var rowsOfUnknown: [Int: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      for unknown in row.unknowns { rowsOfUnknown[unknown, default: []].append(place) }
    }
    while let place = waiting.popShortest(rows) {
      let row = rows[place]
      let counts = row.unknowns.map { rowsOfUnknown[$0]?.count ?? 0 }
      guard let pivot = counts.indices.min(by: { counts[$0] < counts[$1] }) else { continue }
      let unknown = row.unknowns[pivot]
      var holders = [place]
      for other in rowsOfUnknown[unknown] ?? [] where other != place {
        guard let at = rows[other].unknowns.firstIndex(of: unknown) else { continue }
        guard let difference = Self.difference(rows[other], row.factors[pivot], row, rows[other].factors[at]) else {
          holders.append(other)
          continue
        }
        let known = Set(rows[other].unknowns)
        for new in difference.unknowns where !known.contains(new) { rowsOfUnknown[new, default: []].append(other) }
        rows[other] = difference
        waiting.add(other, length: difference.unknowns.count)
      }
      rowsOfUnknown[unknown] = holders
    }
  }

  /// Rows that have not yet taken their turn, by their length.
  private struct Waiting {
    private var places: [[Int]] = Array(repeating: [], count: 65)
    private var isDone: [Bool]

    init(_ rows: [Row]) {
      isDone = Array(repeating: false, count: rows.count)
      for (place, row) in rows.enumerated() { add(place, length: row.unknowns.count) }
    }

    mutating func add(_ place: Int, length: Int) {
      if !isDone[place] { places[min(length, 64)].append(place) }
    }

    mutating func popShortest(_ rows: [Row]) -> Int? {
      for length in 1...64 {
        while let place = places[length].popLast() {
          if isDone[place] || min(rows[place].unknowns.count, 64) != length { continue }
          isDone[place] = true
          return place
        }
      }
      return nil
    }
  }

  /// What single unknowns are, with the equations that tell it.
  var values: [(unknown: Int, value: Int, origins: [Int])] {
    rows.compactMap { row in
      guard row.unknowns.count == 1, row.right % row.factors[0] == 0 else { return nil }
      return (row.unknowns[0], row.right / row.factors[0], row.origins)
    }
  }

  /// Rows that no equation had at first and that are short enough to reason with.
  func derived(longest: Int) -> [LinearSystem.Constraint] {
    rows.filter { $0.origins.count > 1 && (1...longest).contains($0.unknowns.count) }.map { row in
      LinearSystem.Constraint(
        terms: zip(row.unknowns, row.factors).map { LinearSystem.Term(unknown: $0, factor: $1) }, isEquality: true,
        right: row.right, source: .elimination)
    }
  }

  /// `factor × row − otherFactor × other`, in lowest terms; `nil` where a number does not fit.
  private static func difference(_ row: Row, _ factor: Int, _ other: Row, _ otherFactor: Int) -> Row? {
    var result = Row(unknowns: [], factors: [], right: 0, origins: row.origins)
    var divisor = 0
    func combined(_ a: Int, _ b: Int) -> Int? {
      let (left, isLeftTooLarge) = a.multipliedReportingOverflow(by: factor)
      let (right, isRightTooLarge) = b.multipliedReportingOverflow(by: otherFactor)
      let (sum, isTooLarge) = left.subtractingReportingOverflow(right)
      return isLeftTooLarge || isRightTooLarge || isTooLarge ? nil : sum
    }
    var (i, j) = (0, 0)
    while i < row.unknowns.count || j < other.unknowns.count {
      let a = i < row.unknowns.count ? row.unknowns[i] : Int.max
      let b = j < other.unknowns.count ? other.unknowns[j] : Int.max
      guard let sum = combined(a <= b ? row.factors[i] : 0, b <= a ? other.factors[j] : 0) else { return nil }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
      if sum == 0 { continue }
      result.unknowns.append(min(a, b))
      result.factors.append(sum)
      divisor = greatestCommonDivisor(divisor, sum)
    }
    guard let right = combined(row.right, other.right) else { return nil }
    divisor = max(1, greatestCommonDivisor(divisor, right))
    result.right = right / divisor
    if divisor > 1 { result.factors = result.factors.map { $0 / divisor } }
    for origin in other.origins where !result.origins.contains(origin) { result.origins.append(origin) }
    return result
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (abs(a), abs(b))
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
