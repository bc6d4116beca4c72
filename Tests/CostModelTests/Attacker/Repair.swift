/// A quick way to a second solution: something is moved, and what that breaks is mended greedily.
///
/// Of the unknowns that could mend a broken constraint, the one moves that leaves the fewest constraints broken; none
/// moves back. Most unknowns that can differ are found so, without narrowing a bound. It proves nothing when it fails.
final class Repair {
  private let constraints: Incidence
  private let low: [Int]
  private let high: [Int]
  private let solution: [Int]
  private var values: [Int]
  private var sums: [Int] = []
  /// Unknowns that moved, and where to: 1 is up.
  private var moved: [Int] = []
  private var direction: [Int]
  /// Constraints that may be broken, and all that are.
  private var suspects: [Int] = []
  private var random = RandomNumbers(seed: 1)

  /// How often mending is tried, each time with other choices between what is as good, and then nearly as good.
  private static let attempts = 4

  /// Starts from a solution within the bounds.
  init(_ propagation: Propagation, near solution: [Int]) {
    constraints = propagation.constraints
    low = propagation.low
    high = propagation.high
    self.solution = solution
    values = solution
    direction = Array(repeating: 0, count: solution.count)
    for place in 0..<constraints.count {
      var sum = 0
      for term in constraints.firstTerm[place]..<constraints.firstTerm[place + 1] {
        sum += constraints.factors[term] * solution[constraints.unknowns[term]]
      }
      sums.append(sum)
    }
  }

  /// The unknowns that differ in a second solution in which this one does; `nil` where none is found.
  func differences(moving unknown: Int, moves: Int) -> [Int]? {
    for isUp in [true, false] where isUp ? values[unknown] < high[unknown] : values[unknown] > low[unknown] {
      for attempt in 0..<Self.attempts {
        move(unknown, to: values[unknown] + (isUp ? 1 : -1))
        if let differences = mend(moves: moves, leeway: 2 * attempt) { return differences }
      }
    }
    return nil
  }

  /// The unknowns that differ in a second solution in which the unknowns of each pair have each other's values, as far
  /// as their bounds allow; `nil` where none is found.
  func differences(swapping pairs: [(Int, Int)], moves: Int) -> [Int]? {
    for (one, other) in pairs {
      move(one, to: min(max(solution[other], low[one]), high[one]))
      move(other, to: min(max(solution[one], low[other]), high[other]))
    }
    return moved.isEmpty ? nil : mend(moves: moves, leeway: 0)
  }

  /// Mends what is broken, and goes back to the solution; gives what differed, or `nil` where it could not be mended.
  private func mend(moves: Int, leeway: Int) -> [Int]? {
    var isMended = false
    for _ in 0..<moves {
      guard let place = broken() else {
        isMended = true
        break
      }
      guard let (unknown, step) = best(place, leeway: leeway) else { break }
      suspects.append(place)
      move(unknown, to: values[unknown] + step)
    }
    let differing = isMended ? Set(moved).filter { values[$0] != solution[$0] } : []
    for unknown in moved {
      direction[unknown] = 0
      shift(unknown, by: solution[unknown] - values[unknown], isWatched: false)
    }
    moved.removeAll(keepingCapacity: true)
    suspects.removeAll(keepingCapacity: true)
    return isMended ? differing.sorted() : nil
  }

  /// The move that mends a constraint at the least damage to others.
  private func best(_ place: Int, leeway: Int) -> (unknown: Int, step: Int)? {
    let isTooMuch = sums[place] > constraints.right[place]
    var best: (unknown: Int, step: Int)?
    var least = Int.max
    var term = constraints.firstTerm[place]
    let end = constraints.firstTerm[place + 1]
    while term < end {
      let unknown = constraints.unknowns[term]
      let step = (constraints.factors[term] > 0) != isTooMuch ? 1 : -1
      term += 1
      if step > 0 ? values[unknown] >= high[unknown] : values[unknown] <= low[unknown] { continue }
      if direction[unknown] == -step { continue }
      let damage = 4 * damage(unknown, step) + (leeway == 0 ? 0 : random.int(0...2 + leeway))
      if damage < least { (best, least) = ((unknown, step), damage) }
    }
    return best
  }

  /// How many more constraints would be broken worse for a move than mended.
  private func damage(_ unknown: Int, _ step: Int) -> Int {
    let (places, factors) = (constraints.places, constraints.factorsOfPlaces)
    let (sums, right, isEquality) = (sums, constraints.right, constraints.isEquality)
    var count = 0
    var at = constraints.firstPlace[unknown]
    let end = constraints.firstPlace[unknown + 1]
    while at < end {
      let place = places[at]
      let change = step * factors[at]
      let before = sums[place] - right[place]
      let after = before + change
      if isEquality[place] {
        if before > 0 {
          count += after > before || after < -before ? 1 : -1
        } else {
          count += after < before || after > -before ? 1 : -1
        }
      } else if change > 0 {
        if after > 0 { count += 1 }
      } else if before > 0 {
        count -= 1
      }
      at += 1
    }
    return count
  }

  private func move(_ unknown: Int, to value: Int) {
    if value == values[unknown] { return }
    moved.append(unknown)
    direction[unknown] = value > values[unknown] ? 1 : -1
    shift(unknown, by: value - values[unknown], isWatched: true)
  }

  private func shift(_ unknown: Int, by step: Int, isWatched: Bool) {
    if step == 0 { return }
    values[unknown] += step
    let (places, factors) = (constraints.places, constraints.factorsOfPlaces)
    let (right, isEquality) = (constraints.right, constraints.isEquality)
    var at = constraints.firstPlace[unknown]
    let end = constraints.firstPlace[unknown + 1]
    while at < end {
      let place = places[at]
      let sum = sums[place] + step * factors[at]
      sums[place] = sum
      if isWatched, sum > right[place] || sum < right[place] && isEquality[place] { suspects.append(place) }
      at += 1
    }
  }

  private func broken() -> Int? {
    while let place = suspects.popLast() {
      if isBroken(place) { return place }
    }
    return nil
  }

  private func isBroken(_ place: Int) -> Bool {
    let difference = sums[place] - constraints.right[place]
    return constraints.isEquality[place] ? difference != 0 : difference > 0
  }
}
