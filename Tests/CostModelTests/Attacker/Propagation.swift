/// Bounds of whole unknowns, narrowed by one constraint after another until nothing narrows.
///
/// In `Σ aᵢ xᵢ ≤ b` no xᵢ can be larger (for aᵢ > 0; smaller for aᵢ < 0) than the others at their least allow; an
/// equation is read both ways. Narrowings can be taken back to a mark, for searches. The loops are plain ones, as the
/// tests run without optimisation.
final class Propagation {
  private(set) var low: [Int]
  private(set) var high: [Int]
  /// The constraint by which each bound came to be what it is; −1 where it was given.
  private(set) var lowReason: [Int]
  private(set) var highReason: [Int]
  let constraints: Incidence
  /// Unknowns in the order in which they were narrowed, and which bound they had before.
  private(set) var moved: [Int] = []
  private var oldLow: [Int] = []
  private var oldHigh: [Int] = []
  /// Narrowings that are left; a chain may go on for as long as its bounds are wide.
  var patience = Int.max
  private var queue: [Int] = []
  private var isQueued: [Bool]

  init(_ bounds: [ClosedRange<Int>], _ constraints: Incidence) {
    low = bounds.map(\.lowerBound)
    high = bounds.map(\.upperBound)
    lowReason = Array(repeating: -1, count: bounds.count)
    highReason = lowReason
    self.constraints = constraints
    isQueued = Array(repeating: false, count: constraints.count)
  }

  /// The same bounds of the same constraints, to be narrowed by themselves.
  func copy() -> Propagation { Propagation(bounds, constraints) }

  var bounds: [ClosedRange<Int>] { zip(low, high).map { $0...$1 } }

  func isFixed(_ unknown: Int) -> Bool { low[unknown] == high[unknown] }

  func enqueueAll() {
    empty(from: 0)
    queue = Array(0..<constraints.count)
    for place in queue { isQueued[place] = true }
  }

  /// Narrows an unknown from outside; false where nothing is left of it.
  func narrow(_ unknown: Int, to bounds: ClosedRange<Int>) -> Bool {
    set(unknown, bounds.lowerBound, bounds.upperBound)
  }

  /// Takes back all narrowings since so many unknowns had moved.
  func undo(to mark: Int) {
    empty(from: 0)
    while moved.count > mark {
      let unknown = moved.removeLast()
      low[unknown] = oldLow.removeLast()
      high[unknown] = oldHigh.removeLast()
    }
  }

  /// Forgets what the bounds were before, and takes them as given.
  func settle() {
    moved.removeAll(keepingCapacity: true)
    oldLow.removeAll(keepingCapacity: true)
    oldHigh.removeAll(keepingCapacity: true)
  }

  /// Narrows until nothing narrows; false where the constraints contradict each other.
  ///
  /// One long loop over local arrays: without optimisation every call and every look into the object takes longer than
  /// the arithmetic.
  func run() -> Bool {
    let (firstTerm, unknowns, factors) = (constraints.firstTerm, constraints.unknowns, constraints.factors)
    let (rights, equalities) = (constraints.right, constraints.isEquality)
    var (low, high, queue) = (self.low, self.high, self.queue)
    (self.low, self.high, self.queue) = ([], [], [])
    var isPossible = true
    var next = 0
    while isPossible, next < queue.count {
      let place = queue[next]
      next += 1
      isQueued[place] = false
      let right = rights[place]
      let isEquality = equalities[place]
      let first = firstTerm[place]
      let end = firstTerm[place + 1]
      var least = 0
      var most = 0
      var term = first
      while term < end {
        let factor = factors[term]
        let unknown = unknowns[term]
        if factor > 0 {
          least += factor * low[unknown]
          most += factor * high[unknown]
        } else {
          least += factor * high[unknown]
          most += factor * low[unknown]
        }
        term += 1
      }
      isPossible = least <= right && (!isEquality || most >= right)
      if most <= right, !isEquality || least == most { continue }
      term = first
      while isPossible, term < end {
        let factor = factors[term]
        let unknown = unknowns[term]
        term += 1
        let lower = low[unknown]
        let upper = high[unknown]
        if lower == upper { continue }
        var newLower = lower
        var newUpper = upper
        // What the others leave at most, and what they need at least.
        if factor > 0 {
          newUpper = floorDivide(right - least + factor * lower, factor)
          if isEquality { newLower = -floorDivide(most - factor * upper - right, factor) }
        } else {
          newLower = -floorDivide(right - least + factor * upper, -factor)
          if isEquality { newUpper = floorDivide(most - factor * lower - right, -factor) }
        }
        if newLower <= lower, newUpper >= upper { continue }
        newLower = max(lower, newLower)
        newUpper = min(upper, newUpper)
        isPossible = newLower <= newUpper
        if !isPossible || patience <= 0 { continue }
        patience -= 1
        note(unknown, lower, upper)
        low[unknown] = newLower
        high[unknown] = newUpper
        if newLower > lower { lowReason[unknown] = place }
        if newUpper < upper { highReason[unknown] = place }
        enqueue(of: unknown, isRaised: newLower > lower, isLowered: newUpper < upper, &queue)
      }
    }
    (self.low, self.high, self.queue) = (low, high, queue)
    empty(from: next)
    return isPossible
  }

  /// Whether a constraint holds wherever the unknowns are inside their bounds.
  func isRedundant(_ place: Int) -> Bool {
    var (least, most) = (0, 0)
    for term in constraints.firstTerm[place]..<constraints.firstTerm[place + 1] {
      let (factor, unknown) = (constraints.factors[term], constraints.unknowns[term])
      least += factor * (factor > 0 ? low[unknown] : high[unknown])
      most += factor * (factor > 0 ? high[unknown] : low[unknown])
    }
    return most <= constraints.right[place] && (!constraints.isEquality[place] || least == most)
  }

  private func empty(from first: Int) {
    var next = first
    while next < queue.count {
      isQueued[queue[next]] = false
      next += 1
    }
    queue.removeAll(keepingCapacity: true)
  }

  private func set(_ unknown: Int, _ newLower: Int, _ newUpper: Int) -> Bool {
    let (lower, upper) = (low[unknown], high[unknown])
    if newLower <= lower, newUpper >= upper { return true }
    if newLower > upper || newUpper < lower { return false }
    note(unknown, lower, upper)
    if newLower > lower { (low[unknown], lowReason[unknown]) = (newLower, -1) }
    if newUpper < upper { (high[unknown], highReason[unknown]) = (newUpper, -1) }
    enqueue(of: unknown, isRaised: newLower > lower, isLowered: newUpper < upper, &queue)
    return true
  }

  private func note(_ unknown: Int, _ lower: Int, _ upper: Int) {
    moved.append(unknown)
    oldLow.append(lower)
    oldHigh.append(upper)
  }

  /// Enqueues the constraints that a narrowed unknown can narrow: of inequalities those whose least sum grew.
  private func enqueue(of unknown: Int, isRaised: Bool, isLowered: Bool, _ queue: inout [Int]) {
    let (places, factors, isEquality) = (constraints.places, constraints.factorsOfPlaces, constraints.isEquality)
    var at = constraints.firstPlace[unknown]
    let end = constraints.firstPlace[unknown + 1]
    while at < end {
      let place = places[at]
      if isEquality[place] || (factors[at] > 0 ? isRaised : isLowered), !isQueued[place] {
        isQueued[place] = true
        queue.append(place)
      }
      at += 1
    }
  }

  /// The quotient rounded down, for a positive divisor.
  private func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    if divisor == 1 { return number }
    return number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }
}
