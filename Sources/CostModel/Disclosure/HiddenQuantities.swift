/// Which quantities of a run are hidden: small ones, and as many others as it takes that none of them can be worked out.
///
/// 1. Small counts are hidden, and with a count of clients all that is about them.
/// 2. For each of them ``OtherWorld`` looks for other numbers that agree with everything shown. Where it finds none,
///    one more number that hangs together with it is hidden, the smallest first, and it is looked for again.
/// 3. What was hidden for the sake of others is shown again where it proves needless.
///
/// The reader that this guards against knows all relations among the numbers, the rule, and even which cells are hidden
/// for their own sake (1 … minimum − 1 people) and which for others' (at least the minimum).
///
/// > Source: the idea of complementary suppression with an audit: Cox, "Suppression methodology and statistical
/// > disclosure control", JASA 75 (1980).
struct HiddenQuantities: Sendable {
  var store: QuantityStore
  let rule: DisclosureRule
  /// Quantities whose rows show nothing, although their clients are many.
  var blanked: Set<Int> = []
  /// The numbers that change in a world that shows a quantity to be safe, and by quantity which world that is.
  var worlds: [[Int]] = []
  var worldOf: [Int: Int] = [:]
  /// What must not be told.
  var guarded: Set<Int> = []
  /// What was hidden for others' sake, in that order.
  var added: [Int] = []
  private var hidesSteps = (ofAll: false, ofParts: false)

  /// Hides quantities.
  ///
  /// - Parameters:
  ///   - store: All quantities, none hidden.
  ///   - rule: What is small, and whether sums are hidden too.
  init(_ store: QuantityStore, _ rule: DisclosureRule) {
    self.store = store
    self.rule = rule
    let small = store.quantities.indices.filter {
      rule.isSmall(store.people[$0]) && (rule.isStrict || store.quantities[$0].isCount)
    }
    hideDivisions(small)
    hideStepsOfParts(small)
    for number in small { hide(number) }
    // Counts of clients first: with them goes all that is about the clients.
    for number in small where store.isOfClients(number) { protect(number) }
    for number in small where !store.isOfClients(number) { protect(number) }
    for number in small { protectUsers(besides: number) }
    showNeedless()
    noteSteps()
  }

  /// Whether a quantity is hidden; a count that is no part of what is shown is.
  func isHidden(_ quantity: Quantity) -> Bool {
    store.numbers[quantity].map { store.isHidden[$0] } ?? quantity.isCount
  }

  /// Whether the rows of a quantity show nothing.
  func isBlanked(_ quantity: Quantity) -> Bool {
    store.numbers[quantity].map { blanked.contains($0) } ?? false
  }

  /// Whether it must be hidden how many clients are left between the steps of cohorts.
  ///
  /// A hidden step would be the difference of two of these, and those of subgroups add up to those of all.
  func hidesSteps(ofParts isOfParts: Bool) -> Bool { isOfParts ? hidesSteps.ofParts : hidesSteps.ofAll }

  /// Whether a quantity counts nobody.
  func isNobody(_ quantity: Quantity) -> Bool {
    store.numbers[quantity].map { store.people[$0] == 0 } ?? true
  }

  /// Whether a quantity is hidden for its own sake.
  func isSmall(_ quantity: Quantity) -> Bool {
    store.numbers[quantity].map { rule.isSmall(store.people[$0]) } ?? false
  }

  // MARK: - Hiding

  mutating func hide(_ number: Int) {
    guard store.quantities[number].isCount else { return store.hide(number, within: .min ... .max) }
    store.hide(number, within: bounds(of: number))
    // Rows about hidden clients show nothing: of what they held nothing is known, not even that it is not 0.
    guard store.isOfClients(number) else { return }
    for other in store.owned(by: number) {
      store.hide(other, within: store.quantities[other].isCount ? 0 ... .max : .min ... .max)
      if store.isOfClients(other) { hide(other) }
    }
  }

  /// What is known of a hidden quantity: whether it is small, and that it is above 0.
  func bounds(of number: Int) -> ClosedRange<Int> {
    let people = store.people[number]
    guard people > 0 else { return 0 ... .max }
    guard rule.minimum > 2 else { return (store.quantities[number].kind == .removed ? 0 : 1) ... .max }
    // A step that removes nobody may be hidden too.
    let least = store.quantities[number].kind == .removed ? 0 : 1
    return rule.isSmall(people) ? least...rule.minimum - 1 : rule.minimum ... .max
  }

  private mutating func noteSteps() {
    let steps = store.quantities.indices.filter { store.isHidden[$0] && store.quantities[$0].kind == .removed }
    hidesSteps = (steps.contains { store.quantities[$0].part == 0 }, !steps.isEmpty)
  }
}
