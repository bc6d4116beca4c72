import Foundation

/// Solves a linear system for every unknown that it pins to one value.
///
/// First bounds are propagated, and what they settle is put into the equations. Gaussian elimination of these gives
/// what they determine together, and rows that no table has; bounds are propagated over all of them. What is left falls
/// apart into components, and of each unknown in them a second solution is looked for, by ``Repair``, ``Search`` and
/// ``Simplex`` in turn. Then all of it again, with every hidden cell taken for 1 to 3.
struct Solver {
  /// An unknown that can have one value only.
  struct Pin {
    let unknown: Int
    let value: Int
    let mode: Mode
    /// How it was found, in words.
    let hint: String
  }

  /// What the attacker takes a hidden cell for.
  enum Mode: String {
    /// Anything that the place of the cell allows.
    case sound
    /// 1 to 3, as `<4` says; in each component by itself, where that does not contradict what is known.
    case guess
  }

  /// How much work is done before an unknown is left undecided.
  ///
  /// What is undecided is not taken for a leak. `COST_ATTACK_EFFORT=10` allows ten times the work.
  struct Limits {
    /// The longest row of the elimination that is reasoned with.
    var rowLength = 30
    /// Moves to mend what a moved unknown breaks.
    var moves = 60
    /// Linear programs of so many unknowns, and then searches of so many steps, for what is still undecided.
    var rounds = [(programSize: 40, steps: 60), (programSize: 80, steps: 300)]
    /// Steps in search of a solution of a component in which every hidden count is 1 to 3.
    var guessSteps = 500
    /// Steps of all searches of a mode.
    var allSteps = 2_500 * effort
    /// Linear programs of a mode.
    var allPrograms = 300 * effort

    private static let effort = Int(ProcessInfo.processInfo.environment["COST_ATTACK_EFFORT"] ?? "") ?? 1
  }

  let system: LinearSystem
  let limits: Limits
  /// The counts that must not be told.
  let isSecret: (Int) -> Bool
  private(set) var pins: [Pin] = []
  /// Secret unknowns of which no second solution was found, and none excluded, by mode.
  var undecided: [Mode: [Int]] = [:]
  /// Mistakes of the attacker: pinned to what is not the truth, or contradictions.
  private(set) var mistakes: [String] = []
  /// How many unknowns the largest component has.
  private(set) var largestComponent = 0
  /// The constraints that are reasoned with: of what is not settled.
  private(set) var constraints: [LinearSystem.Constraint]
  private(set) var propagation: Propagation
  private(set) var isKnown: [Bool]

  /// Solves a system; what is secret decides only where looking for second solutions is worth while.
  init(_ system: LinearSystem, limits: Limits = Limits(), isSecret: @escaping (Int) -> Bool = { _ in true }) {
    self.system = system
    self.limits = limits
    self.isSecret = isSecret
    constraints = system.constraints
    isKnown = Array(repeating: false, count: system.unknowns.count)
    let incidence = Incidence(constraints, unknownCount: system.unknowns.count)
    propagation = Propagation(system.unknowns.map(\.bounds), incidence)
    propagate()
    for _ in 0..<2 where eliminate() { propagate() }
    keepWhatMatters()
    guard mistakes.isEmpty else { return }
    let components = components()
    largestComponent = components.map(\.count).max() ?? 0
    lookForOthers(components.flatMap { $0 }, propagation, near: system.unknowns.map(\.truth), .sound)
    guess(components)
  }

  /// What an unknown is known to be between, when nothing was guessed.
  func bounds(of unknown: Int) -> ClosedRange<Int> { propagation.low[unknown]...propagation.high[unknown] }

  mutating func pin(_ unknown: Int, _ value: Int, _ mode: Mode, _ hint: String) {
    if mode == .sound {
      if value != system.unknowns[unknown].truth {
        mistakes.append("\(system.name(unknown)) is not \(value): \(hint)")
      }
      isKnown[unknown] = true
    }
    pins.append(Pin(unknown: unknown, value: value, mode: mode, hint: hint))
  }

  // MARK: Bounds

  private mutating func propagate() {
    propagation.patience = 40 * system.unknowns.count + 1_000
    propagation.enqueueAll()
    guard propagation.run() else {
      mistakes.append("the constraints contradict each other")
      return
    }
    propagation.settle()
    for unknown in system.unknowns.indices where propagation.isFixed(unknown) && !isKnown[unknown] {
      let hint = isSecret(unknown) ? "bounds: " + reasons(for: unknown, propagation) : ""
      pin(unknown, propagation.low[unknown], .sound, hint)
    }
  }

  /// Forgets constraints that hold whatever the unknowns are, and what is settled in the others.
  private mutating func keepWhatMatters() {
    constraints = constraints.indices.filter { !propagation.isRedundant($0) }.map { reduced(constraints[$0]) }
    propagation = Propagation(
      propagation.bounds, Incidence(constraints, unknownCount: system.unknowns.count))
  }

  /// A constraint of what is not settled.
  private func reduced(_ constraint: LinearSystem.Constraint) -> LinearSystem.Constraint {
    var reduced = constraint
    reduced.terms = constraint.terms.filter { !propagation.isFixed($0.unknown) }
    for term in constraint.terms where propagation.isFixed(term.unknown) {
      reduced.right -= term.factor * propagation.low[term.unknown]
    }
    return reduced
  }

  // MARK: Elimination

  /// Eliminates the equations of what is not settled; whether anything new came of it.
  private mutating func eliminate() -> Bool {
    let left = system.constraints.enumerated().filter(\.element.isEquality).map { ($0.offset, reduced($0.element)) }
      .filter { !$0.1.terms.isEmpty }
    let elimination = Elimination(left.map(\.1))
    var isNews = false
    for (unknown, value, origins) in elimination.values where !isKnown[unknown] {
      guard propagation.narrow(unknown, to: value...value) else {
        mistakes.append("elimination contradicts the bounds of \(system.name(unknown))")
        continue
      }
      let hint = isSecret(unknown) ? "equations: " + words(origins.map { system.constraints[left[$0].0] }) : ""
      pin(unknown, value, .sound, hint)
      isNews = true
    }
    let derived = elimination.derived(longest: limits.rowLength)
    constraints = system.constraints + derived
    propagation = Propagation(
      propagation.bounds, Incidence(constraints, unknownCount: system.unknowns.count))
    return isNews || !derived.isEmpty
  }

  // MARK: Components

  /// Unknowns that are not settled, together where a constraint that matters ties them.
  private func components() -> [[Int]] {
    var parents = Array(system.unknowns.indices)
    func root(_ unknown: Int) -> Int {
      var unknown = unknown
      while parents[unknown] != unknown {
        parents[unknown] = parents[parents[unknown]]
        unknown = parents[unknown]
      }
      return unknown
    }
    for constraint in constraints {
      for term in constraint.terms.dropFirst() { parents[root(term.unknown)] = root(constraint.terms[0].unknown) }
    }
    let free = system.unknowns.indices.filter { !propagation.isFixed($0) }
    return Dictionary(grouping: free, by: root).values.sorted { $0[0] < $1[0] }
  }
}
