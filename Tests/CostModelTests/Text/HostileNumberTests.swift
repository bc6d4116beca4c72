import Testing

@testable import CostModel

/// Numbers that were once read wrongly or ended the program.
@Suite struct HostileNumberTests {
  @Test(arguments: [
    "1e-9223372036854775808", "1e9223372036854775807", "--5", "---5", "\u{2212}-5", "1e", "e5", "-", ",", "1 2",
  ])
  func `is no number`(text: String) {
    #expect(NumberText.number(of: Array(text.utf8)) == nil)
  }
}
