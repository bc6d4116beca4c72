/// A part of a system around an unknown, small enough for a dense tableau: what lies outside keeps its bounds only.
///
/// Every solution of the whole is one of the part, so that what the part excludes is excluded.
struct Neighbourhood {
  /// The bounds of the part's unknowns; the one in the middle is the first.
  private(set) var bounds: [ClosedRange<Int>] = []
  private(set) var constraints: [LinearSystem.Constraint] = []
  private var places: [Int: Int] = [:]

  init(of unknown: Int, _ all: [LinearSystem.Constraint], _ propagation: Propagation, size: Int) {
    var unknowns = [unknown]
    var used: [Int] = []
    var isUsed: Set<Int> = []
    places[unknown] = 0
    var next = 0
    while next < unknowns.count {
      for place in propagation.constraints.constraints(of: unknowns[next]) {
        if used.count >= 2 * size || propagation.isRedundant(place) || !isUsed.insert(place).inserted { continue }
        used.append(place)
        for term in all[place].terms where !propagation.isFixed(term.unknown) && places[term.unknown] == nil {
          guard unknowns.count < size else { break }
          places[term.unknown] = unknowns.count
          unknowns.append(term.unknown)
        }
      }
      next += 1
    }
    bounds = unknowns.map { propagation.low[$0]...propagation.high[$0] }
    for place in used { add(all[place], propagation) }
  }

  /// What a linear program leaves the unknown in the middle; `nil` where it finds no answer.
  func range() -> ClosedRange<Int>? {
    guard var simplex = Simplex(bounds, constraints), let range = simplex.range(of: 0) else { return nil }
    let least = Int((range.lowerBound - 1e-6).rounded(.up))
    let most = Int((range.upperBound + 1e-6).rounded(.down))
    return least <= most ? least...most : nil
  }

  private mutating func add(_ constraint: LinearSystem.Constraint, _ propagation: Propagation) {
    var inside = constraint
    inside.terms = []
    var (least, most) = (0, 0)
    for term in constraint.terms {
      if let place = places[term.unknown] {
        inside.terms.append(LinearSystem.Term(unknown: place, factor: term.factor))
      } else {
        let ends = [propagation.low[term.unknown], propagation.high[term.unknown]].map { $0 * term.factor }
        least += min(ends[0], ends[1])
        most += max(ends[0], ends[1])
      }
    }
    inside.right = constraint.right - least
    inside.isEquality = constraint.isEquality && least == most
    constraints.append(inside)
    guard constraint.isEquality, least != most else { return }
    // Σ inside ≥ right − most outside
    inside.right = most - constraint.right
    inside.terms = inside.terms.map { LinearSystem.Term(unknown: $0.unknown, factor: -$0.factor) }
    constraints.append(inside)
  }
}
