/// Linear programming: the least and the most that an unknown can be, fractions allowed.
///
/// The primal simplex method with bounded variables on a dense tableau, in two phases. Each unknown is counted from its
/// lower bound, and from its upper one while it sits there.
struct Simplex {
  private let width: Int
  private var cells: [Double] = []
  private var right: [Double] = []
  /// The column that is basic in each row; from `width` on, a row's artificial one.
  private var basis: [Int] = []
  private var upper: [Double]
  private var isFlipped: [Bool]
  private let lower: [Double]
  private static let tolerance = 1e-9

  /// Finds a solution; `nil` where there is none, or none is found in time.
  init?(_ bounds: [ClosedRange<Int>], _ constraints: [LinearSystem.Constraint]) {
    let slacks = constraints.filter { !$0.isEquality }.count
    width = bounds.count + slacks
    lower = bounds.map { Double($0.lowerBound) }
    upper = bounds.map { Double($0.upperBound - $0.lowerBound) } + Array(repeating: .infinity, count: slacks)
    upper += Array(repeating: .infinity, count: constraints.count)
    isFlipped = Array(repeating: false, count: width + constraints.count)
    var slack = bounds.count
    for (row, constraint) in constraints.enumerated() {
      var line = [Double](repeating: 0, count: width)
      var rest = Double(constraint.right)
      for term in constraint.terms {
        line[term.unknown] += Double(term.factor)
        rest -= Double(term.factor) * lower[term.unknown]
      }
      if !constraint.isEquality {
        line[slack] = 1
        slack += 1
      }
      let isNegative = rest < 0
      if isNegative { line = line.map { -$0 } }
      cells += line
      right.append(abs(rest))
      basis.append(constraint.isEquality || isNegative ? width + row : slack - 1)
    }
    var costs = [Double](repeating: 0, count: width)
    for row in basis.indices where basis[row] >= width {
      var column = 0
      while column < width {
        costs[column] += cells[row * width + column]
        column += 1
      }
    }
    guard climb(&costs) else { return nil }
    for row in basis.indices where basis[row] >= width {
      if right[row] > 1e-6 { return nil }
      upper[basis[row]] = 0
    }
  }

  /// The least and the most that an unknown can be; `nil` where they are not found in time.
  mutating func range(of unknown: Int) -> ClosedRange<Double>? {
    var ends: [Double] = []
    for sign in [-1.0, 1.0] {
      var costs = [Double](repeating: 0, count: width)
      let direction = isFlipped[unknown] ? -sign : sign
      if let row = basis.firstIndex(of: unknown) {
        for column in 0..<width where column != unknown { costs[column] = -direction * cells[row * width + column] }
      } else {
        costs[unknown] = direction
      }
      guard climb(&costs) else { return nil }
      ends.append(value(of: unknown))
    }
    return ends[0]...max(ends[0], ends[1])
  }

  private func value(of unknown: Int) -> Double {
    let counted = basis.firstIndex(of: unknown).map { right[$0] } ?? 0
    return lower[unknown] + (isFlipped[unknown] ? upper[unknown] - counted : counted)
  }

  /// Goes up along the costs until no column goes further up; false where it takes too long, or never ends.
  private mutating func climb(_ costs: inout [Double]) -> Bool {
    for turn in 0..<1_000 {
      // The steepest column; after many turns the first one, which cannot go round in circles.
      var column = -1
      var candidate = 0
      var steepest = Self.tolerance
      while candidate < width, column < 0 || turn < 200 {
        if costs[candidate] > steepest { (column, steepest) = (candidate, costs[candidate]) }
        candidate += 1
      }
      if column < 0 { return true }
      var (step, leaving, leavesUp) = (upper[column], -1, false)
      var row = -1
      while row + 1 < basis.count {
        row += 1
        let cell = cells[row * width + column]
        if cell < Self.tolerance, cell > -Self.tolerance { continue }
        let room = cell > 0 ? right[row] / cell : (upper[basis[row]] - right[row]) / -cell
        let isFirst = leaving >= 0 && room <= step + Self.tolerance && basis[row] < basis[leaving]
        if room < step - Self.tolerance || isFirst { (step, leaving, leavesUp) = (max(0, room), row, cell < 0) }
      }
      if step == .infinity { return false }
      if leaving < 0 {
        flip(column, by: step, &costs)
      } else {
        if leavesUp { turnRound(leaving) }
        pivot(leaving, column, &costs)
      }
    }
    return false
  }

  /// Moves a column that is not basic from one of its bounds to the other.
  private mutating func flip(_ column: Int, by step: Double, _ costs: inout [Double]) {
    for row in basis.indices {
      right[row] -= cells[row * width + column] * step
      cells[row * width + column].negate()
    }
    costs[column].negate()
    isFlipped[column].toggle()
  }

  /// Counts the basic column of a row from its other bound.
  private mutating func turnRound(_ row: Int) {
    let column = basis[row]
    for place in 0..<width where place != column { cells[row * width + place].negate() }
    right[row] = upper[column] - right[row]
    isFlipped[column].toggle()
  }

  private mutating func pivot(_ row: Int, _ column: Int, _ costs: inout [Double]) {
    let scale = 1 / cells[row * width + column]
    var used: [Int] = []
    var line: [Double] = []
    var place = 0
    while place < width {
      let cell = cells[row * width + place]
      if cell != 0 {
        used.append(place)
        line.append(cell * scale)
        cells[row * width + place] = cell * scale
      }
      place += 1
    }
    right[row] *= scale
    var other = 0
    while other < basis.count {
      let factor = cells[other * width + column]
      if other != row, factor != 0 {
        subtract(factor, line, used, from: other * width)
        cells[other * width + column] = 0
        right[other] = max(0, right[other] - factor * right[row])
      }
      other += 1
    }
    let factor = costs[column]
    for (place, cell) in zip(used, line) { costs[place] -= factor * cell }
    costs[column] = 0
    basis[row] = column
  }

  private mutating func subtract(_ factor: Double, _ line: [Double], _ used: [Int], from start: Int) {
    var place = 0
    let count = used.count
    while place < count {
      cells[start + used[place]] -= factor * line[place]
      place += 1
    }
  }
}
