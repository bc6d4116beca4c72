/// Constraints in flat arrays, by constraint and by unknown.
///
/// A class, as the tests run without optimisation, where every look into a structure of arrays copies it.
final class Incidence: Sendable {
  /// The first of each constraint's terms, and one past the last constraint's last.
  let firstTerm: [Int]
  let unknowns: [Int]
  let factors: [Int]
  let right: [Int]
  let isEquality: [Bool]
  /// The first of each unknown's constraints in ``places``, and one past the last unknown's last.
  let firstPlace: [Int]
  /// Constraints, sorted by the unknowns that they hold, and the factors that these have there.
  let places: [Int]
  let factorsOfPlaces: [Int]

  var count: Int { right.count }

  init(_ constraints: [LinearSystem.Constraint], unknownCount: Int) {
    right = constraints.map(\.right)
    isEquality = constraints.map(\.isEquality)
    let terms = constraints.flatMap(\.terms)
    unknowns = terms.map(\.unknown)
    factors = terms.map(\.factor)
    var first = [0]
    for constraint in constraints { first.append(first[first.count - 1] + constraint.terms.count) }
    firstTerm = first
    var counts = [Int](repeating: 0, count: unknownCount + 1)
    for term in terms { counts[term.unknown + 1] += 1 }
    for unknown in 0..<unknownCount { counts[unknown + 1] += counts[unknown] }
    firstPlace = counts
    var places = [Int](repeating: 0, count: terms.count)
    var factorsOfPlaces = places
    for (place, constraint) in constraints.enumerated() {
      for term in constraint.terms {
        places[counts[term.unknown]] = place
        factorsOfPlaces[counts[term.unknown]] = term.factor
        counts[term.unknown] += 1
      }
    }
    self.places = places
    self.factorsOfPlaces = factorsOfPlaces
  }

  /// The constraints that hold an unknown.
  func constraints(of unknown: Int) -> ArraySlice<Int> { places[firstPlace[unknown]..<firstPlace[unknown + 1]] }
}
