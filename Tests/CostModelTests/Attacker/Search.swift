/// Branch and bound over whole numbers, for another solution in which an unknown has another value.
///
/// A solution is at hand. The unknown is pushed off its value, bounds are propagated, and every unknown stays at its
/// old value or the nearest that it may still have. Where that breaks a constraint, one of the constraint's unknowns
/// must move: each is tried in turn, and those tried before stay put. So a solution near the one at hand is found with
/// few steps, and where the search ends without one, there is none.
struct Search {
  enum Outcome { case differs, fixed, undecided }

  let propagation: Propagation
  /// The solution at hand.
  private(set) var solution: [Int]
  /// Steps made in all.
  private(set) var total = 0
  /// Unknowns of which a solution with another value was met.
  private var canDiffer: [Bool]
  private var steps = 0

  init(_ propagation: Propagation, near solution: [Int]) {
    self.propagation = propagation.copy()
    self.solution = solution
    canDiffer = Array(repeating: false, count: solution.count)
  }

  /// Whether an unknown can have another value than in the solution at hand.
  mutating func differs(_ unknown: Int, steps limit: Int) -> Outcome {
    if canDiffer[unknown] { return .differs }
    if propagation.isFixed(unknown) { return .fixed }
    var isUndecided = false
    let value = solution[unknown]
    for isUp in [true, false] {
      begin(steps: limit)
      let isPossible = propagation.narrow(unknown, to: isUp ? value + 1...Int.max : Int.min...value - 1)
      let found = isPossible ? solve() : false
      if found == true { noteDifferences() }
      propagation.undo(to: 0)
      switch found {
      case true?: return .differs
      case false?: keep(isUp ? Int.min...value : value...Int.max, of: unknown)
      case nil: isUndecided = true
      }
    }
    return isUndecided ? .undecided : .fixed
  }

  /// Makes a solution of what is near one, among some unknowns; false where there is none, `nil` where it is not clear.
  mutating func complete(_ unknowns: [Int], steps limit: Int) -> Bool? {
    begin(steps: limit)
    let found = solve(first: Set(unknowns.flatMap { propagation.constraints.constraints(of: $0) }).sorted())
    if found == true {
      for unknown in unknowns { solution[unknown] = preferred(unknown) }
    }
    propagation.undo(to: 0)
    return found
  }

  /// Keeps for good what is known of an unknown, and what follows of it.
  mutating func keep(_ bounds: ClosedRange<Int>, of unknown: Int) {
    propagation.patience = 100_000
    // The solution at hand is one, so that nothing can be contradicted.
    _ = propagation.narrow(unknown, to: bounds)
    _ = propagation.run()
    propagation.settle()
  }

  private mutating func begin(steps limit: Int) {
    steps = limit
    propagation.patience = 100 * limit + 10_000
  }

  private func preferred(_ unknown: Int) -> Int {
    min(max(solution[unknown], propagation.low[unknown]), propagation.high[unknown])
  }

  private mutating func noteDifferences() {
    for unknown in propagation.moved where preferred(unknown) != solution[unknown] { canDiffer[unknown] = true }
  }

  /// Looks for a solution within the bounds; unknowns that moved before `start` break nothing.
  ///
  /// Of a broken constraint one unknown moves, or else stays put for the rest of the search.
  private mutating func solve(first: [Int] = [], from start: Int = 0) -> Bool? {
    var isUndecided = false
    var start = start
    while true {
      guard propagation.run() else { break }
      if propagation.patience == 0 { return nil }
      guard let (place, position) = broken(first, from: start) else { return true }
      guard let (unknown, isUp) = candidate(place) else { break }
      steps -= 1
      total += 1
      if steps < 0 { return nil }
      let value = preferred(unknown)
      let mark = propagation.moved.count
      start = position
      if propagation.narrow(unknown, to: isUp ? value + 1...Int.max : Int.min...value - 1) {
        let found = solve(first: first, from: position)
        if found == true { return true }
        isUndecided = isUndecided || found == nil
      }
      propagation.undo(to: mark)
      guard propagation.narrow(unknown, to: isUp ? Int.min...value : value...Int.max) else { break }
    }
    return isUndecided ? nil : false
  }

  /// An unknown of a broken constraint that can move so that it is less broken, in as few constraints as any.
  private func candidate(_ place: Int) -> (unknown: Int, isUp: Bool)? {
    let constraints = propagation.constraints
    let isTooMuch = sum(place) > constraints.right[place]
    var best: (unknown: Int, isUp: Bool)?
    var fewest = Int.max
    for term in constraints.firstTerm[place]..<constraints.firstTerm[place + 1] {
      let unknown = constraints.unknowns[term]
      let isUp = (constraints.factors[term] > 0) != isTooMuch
      let value = preferred(unknown)
      guard isUp ? value < propagation.high[unknown] : value > propagation.low[unknown] else { continue }
      let count = constraints.firstPlace[unknown + 1] - constraints.firstPlace[unknown]
      if count < fewest { (best, fewest) = ((unknown, isUp), count) }
    }
    return best
  }

  /// A constraint that the preferred values break, and how many of the moved unknowns were looked at before it.
  ///
  /// Only a constraint of an unknown that moved can be broken. What was whole when the search came by is broken by a
  /// later move only, and is met there.
  private func broken(_ first: [Int], from start: Int) -> (place: Int, position: Int)? {
    let constraints = propagation.constraints
    if let place = first.first(where: isBroken) { return (place, start) }
    var position = start
    while position < propagation.moved.count {
      let unknown = propagation.moved[position]
      if preferred(unknown) != solution[unknown] {
        var at = constraints.firstPlace[unknown]
        let end = constraints.firstPlace[unknown + 1]
        while at < end {
          if isBroken(constraints.places[at]) { return (constraints.places[at], position) }
          at += 1
        }
      }
      position += 1
    }
    return nil
  }

  private func isBroken(_ place: Int) -> Bool {
    let difference = sum(place) - propagation.constraints.right[place]
    return propagation.constraints.isEquality[place] ? difference != 0 : difference > 0
  }

  private func sum(_ place: Int) -> Int {
    let constraints = propagation.constraints
    let (unknowns, factors) = (constraints.unknowns, constraints.factors)
    let (low, high) = (propagation.low, propagation.high)
    var sum = 0
    var term = constraints.firstTerm[place]
    let end = constraints.firstTerm[place + 1]
    while term < end {
      let unknown = unknowns[term]
      var value = solution[unknown]
      let (lower, upper) = (low[unknown], high[unknown])
      if value < lower { value = lower }
      if value > upper { value = upper }
      sum += factors[term] * value
      term += 1
    }
    return sum
  }
}
