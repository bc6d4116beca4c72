import Testing

@testable import CostModel

/// Which parts of a whole that is shown must be hidden, worked out by hand.
@Suite struct DisclosureRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let parts: [Int]
    let hidden: [Bool]
    let why: String
    var testDescription: String { "\(parts): \(why)" }
  }

  @Test(arguments: [
    Case(parts: [5, 0, 9], hidden: [false, false, false], why: "nothing is small"),
    Case(parts: [0, 0, 0], hidden: [false, false, false], why: "nobody is nobody in particular"),
    Case(parts: [2, 5, 9], hidden: [true, true, false], why: "one alone is the whole less the rest"),
    Case(parts: [2, 3, 9], hidden: [true, true, false], why: "two small ones of sum 5 are 2 + 3 or 3 + 2"),
    Case(parts: [1, 1, 9, 7], hidden: [true, true, false, true], why: "two of sum 2 can only be 1 and 1"),
    Case(parts: [3, 3, 9, 7], hidden: [true, true, false, true], why: "two of sum 6 can only be 3 and 3"),
    Case(parts: [1, 0, 0], hidden: [true, false, false], why: "there is no other to hide"),
    Case(parts: [1, 2, 3], hidden: [true, true, true], why: "three of sum 6 can be many things"),
  ])
  func `the smallest others are hidden until nothing can be worked out`(example: Case) {
    let rule = DisclosureRule(minimum: 4, isStrict: false)
    #expect(rule.hiddenParts(example.parts) == example.hidden)
  }
}
