/// What is hidden at once, without looking for each number by itself: it hangs together so closely.
extension HiddenQuantities {
  /// Hides all steps of subgroups, and how many they begin with, where one of them is small.
  ///
  /// These tables of small numbers are not worth the steps of all clients that they would cost.
  mutating func hideStepsOfParts(_ small: [Int]) {
    func isStepOfPart(_ number: Int) -> Bool {
      guard store.isOfClients(number), store.quantities[number].part > 0 else { return false }
      return store.owned(by: number).isEmpty
    }
    guard small.contains(where: isStepOfPart) else { return }
    let steps = store.quantities.indices.filter(isStepOfPart)
    for number in steps where store.quantities[number].kind == .removed { store.untie(number) }
    for number in steps {
      // A value that a column has is somebody's.
      let isStart = store.quantities[number].kind == .remaining && store.people[number] > 0
      store.hide(number, within: isStart ? bounds(of: number) : 0 ... .max)
    }
  }

  /// Hides all four groups of a decomposition where one is small.
  ///
  /// Three of them follow from the fourth and from the users in base and period. All four look alike then, so none is
  /// known to be above 0.
  mutating func hideDivisions(_ small: [Int]) {
    let divisions = Set(small.compactMap { division(of: store.quantities[$0]) })
    let divided = store.quantities.indices.filter { number in
      division(of: store.quantities[number]).map { divisions.contains($0) } ?? false
    }
    for number in divided {
      if case .group = store.quantities[number].kind, store.quantities[number].part > 0 { store.untie(number) }
    }
    for number in divided {
      if case .group = store.quantities[number].kind {
        store.hide(number, within: 0...(isOfFew(number) ? rule.minimum - 1 : .max))
      } else if store.people[number] > 0 {  // what a row of nobody sums is 0
        hide(number)
      }
    }
  }

  /// Whether all groups of a decomposition are small, so that whoever takes them to be is right.
  private func isOfFew(_ number: Int) -> Bool {
    guard case .group(_, let posts, let period) = store.quantities[number].kind, rule.minimum > 2 else { return false }
    return Decomposition.Group.allCases.allSatisfy { group in
      let other = store.quantities[number].with(.group(group, posts: posts, period: period))
      return store.numbers[other].map { store.people[$0] < rule.minimum } ?? true
    }
  }

  /// What is hidden together: the groups of a decomposition, and all that a column's subgroups have of a key.
  ///
  /// Where one of these is small, the groups and users of that key are shown for no subgroup: so many small parts of
  /// small wholes would cost more of the other tables than they tell.
  private func division(of quantity: Quantity) -> [Int]? {
    let column = store.column(of: quantity.part)
    switch quantity.kind {
    case .group(_, let posts, let period):
      return quantity.part == 0 ? [quantity.clients, posts, period] : [quantity.clients, posts, column, 0, 0]
    case .users(let posts, .quarter(let quarter)):
      return quantity.part == 0 ? nil : [quantity.clients, posts, column, 1, quarter]
    case .users(let posts, _):
      return quantity.part == 0 ? nil : [quantity.clients, posts, column, 0, 0]
    default: return nil
    }
  }
}
