/// Second solutions, and guesses.
extension Solver {
  /// Looks for second solutions of secret unknowns: where there is none, the unknown is pinned.
  mutating func lookForOthers(
    _ unknowns: [Int], _ propagation: Propagation, near solution: [Int], _ mode: Mode
  ) {
    var open = unknowns.filter { isSecret($0) && !isKnown[$0] && !propagation.isFixed($0) }
    if open.isEmpty { return }
    let repair = Repair(propagation, near: solution)
    var canDiffer: Set<Int> = []
    for twins in system.twins {
      canDiffer.formUnion(repair.differences(swapping: twins, moves: 4 * limits.moves) ?? [])
    }
    for unknown in open where !canDiffer.contains(unknown) {
      canDiffer.formUnion(repair.differences(moving: unknown, moves: limits.moves) ?? [])
    }
    open.removeAll { canDiffer.contains($0) }
    var search = Search(propagation, near: solution)
    var programs = 0
    for round in limits.rounds {
      for unknown in open where programs < limits.allPrograms && !search.propagation.isFixed(unknown) {
        programs += 1
        let part = Neighbourhood(of: unknown, constraints, search.propagation, size: round.programSize)
        if let range = part.range() { search.keep(range, of: unknown) }
      }
      open = open.filter { unknown in
        if search.propagation.isFixed(unknown) { return false }
        return search.total > limits.allSteps || search.differs(unknown, steps: round.steps) == .undecided
      }
    }
    undecided[mode, default: []] += open
    for unknown in unknowns where isSecret(unknown) && !isKnown[unknown] && search.propagation.isFixed(unknown) {
      if propagation.isFixed(unknown) { continue }
      pin(unknown, search.solution[unknown], mode, "no other number: " + words(around: unknown, propagation))
    }
  }

  /// Takes every hidden cell of a component for 1 to 3, or, where all beside it is hidden, at most 3.
  mutating func guess(_ components: [[Int]]) {
    let guessing = propagation.copy()
    var guessed: [[Int]] = []
    let secret = components.filter { component in component.contains { isSecret($0) && !isKnown[$0] } }
    for component in secret where isTrue(component) {
      let mark = guessing.moved.count
      if narrow(component, guessing), guessing.run() {
        guessed.append(component)
      } else {
        guessing.undo(to: mark)
      }
    }
    guessing.settle()
    var search = Search(guessing, near: system.unknowns.map(\.truth))
    let possible = guessed.filter { component in
      search.total <= limits.allSteps && search.complete(component, steps: limits.guessSteps) == true
    }.flatMap { $0 }
    for unknown in possible where guessing.isFixed(unknown) && !isKnown[unknown] && isSecret(unknown) {
      pin(unknown, guessing.low[unknown], .guess, "bounds: " + reasons(for: unknown, guessing))
    }
    lookForOthers(possible, guessing, near: search.solution, .guess)
  }

  /// Whether the guess is true of a component.
  ///
  /// One that is not is right about a cell now and then, by chance: its attacker knows nothing.
  private func isTrue(_ component: [Int]) -> Bool {
    component.allSatisfy { unknown in
      guard let guess = system.unknowns[unknown].guess else { return true }
      let truth = system.unknowns[unknown].truth
      return guess.contains(truth) || (truth == 0 && system.unknowns[unknown].mayGuessNobody)
    }
  }

  private func narrow(_ component: [Int], _ guessing: Propagation) -> Bool {
    component.allSatisfy { unknown in
      guard let guess = system.unknowns[unknown].guess else { return true }
      // A row that shows nothing may be of nobody: rows of nobody are hidden so too.
      let bounds = (system.unknowns[unknown].mayGuessNobody ? 0 : guess.lowerBound)...guess.upperBound
      // What is known to be larger was hidden for the sake of others.
      let isPossible = bounds.overlaps(guessing.low[unknown]...guessing.high[unknown])
      return isPossible ? guessing.narrow(unknown, to: bounds) : true
    }
  }
}
