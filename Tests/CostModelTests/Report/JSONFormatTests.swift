import Foundation
import Testing

@testable import CostModel

@Suite struct JSONFormatTests {
  private func text(_ value: JSONValue) -> String {
    String(decoding: JSONFormat.bytes(of: value), as: UTF8.self)
  }

  @Test func `what holds plain values stands on one line, all else has a line for each entry`() {
    let value: JSONValue = [
      "schema": .number(1), "empty": [:], "none": [], "program": ["name": .text("a"), "version": .null],
      "window": [.number(-4), .number(12)], "list": [["n": .number(digits: "1.50")], ["n": ["x": .null]]],
    ]
    #expect(
      text(value) == """
        {
          "schema": 1,
          "empty": {},
          "none": [],
          "program": {"name": "a", "version": null},
          "window": [-4, 12],
          "list": [
            {"n": 1.50},
            {
              "n": {"x": null}
            }
          ]
        }

        """)
  }

  @Test func `a table has a line for each row, and cells of every kind`() {
    var table = Table("trajectory", keys: "id", figures: "n;quarter;sum;sd;share;low;users")
    table.add(
      .text("ö;\""), .people(49), .whole(-4), .money(Money(millionths: 1_500_000)), .kronor(2), .number(1e-7),
      .undefined, .hidden(below: 4))
    table.add(
      .text(""), .people(0), .whole(0), .money(nil), .kronor(-0.0), .number(.nan), .kronor(.infinity), .undefined)
    #expect(
      text(["trajectory": .table(table), "flows": .table(Table("flows", keys: "a", figures: ""))]) == """
        {
          "trajectory": [
            {"id": "ö;\\"", "n": 49, "quarter": -4, "sum": 1.50, "sd": 2.00, "share": 0.0000001, "low": null, "users": "<4"},
            {"id": "", "n": 0, "quarter": 0, "sum": null, "sd": 0.00, "share": null, "low": null, "users": null}
          ],
          "flows": []
        }

        """)
  }

  @Test func `a subgroup's column that is called like another has a key of its own`() {
    #expect(Table("a.by-sex", keys: "sex;class", figures: "n").keys == ["sex", "class", "n"])
    #expect(Table("a.by-class", keys: "class;class", figures: "n").keys == ["by-class", "class", "n"])
  }

  @Test(arguments: [
    "", "\"", "\\", "\\\"", "/", "\u{0}", "\u{7}\u{8}\u{9}\u{A}\u{B}\u{C}\u{D}\u{1B}\u{1F}", "\u{7F}\u{80}\u{9F}",
    "\u{2028}\u{2029}", "å ä ö – ’", "e\u{301}", "\"\u{301}", "x\u{FEFF}", "\u{FFFD}\u{FFFF}", "👩‍👩‍👧", "\u{10FFFF}",
    "\\u0041", "a\r\nb", "</script>", "<4", "null", "1",
  ])
  func `any text reads back as itself`(hostile: String) throws {
    try expectSame(hostile)
  }

  @Test(arguments: 0..<20)
  func `random texts read back as themselves`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<100 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int(random.next() % 20) {
        let bits: UInt64 = [5, 7, 8, 12, 16, 21][Int(random.next() % 6)]
        if let scalar = Unicode.Scalar(UInt32(random.next() % (1 << bits))) { text.append(scalar) }
      }
      try expectSame(String(text))
    }
  }

  /// As a value and as a key, by its bytes: texts are the same to Swift that are not to other programs.
  private func expectSame(_ text: String) throws {
    let bytes = JSONFormat.bytes(of: .object([JSONValue.Member(text, [.text(text)])]))
    guard case .object(let members) = try ParsedJSON(bytes), let (key, value) = members.first,
      case .text(let found)? = value.values.first
    else {
      Issue.record("no object with a list")
      return
    }
    #expect(Array(key.utf8) == Array(text.utf8))
    #expect(Array(found.utf8) == Array(text.utf8))
    #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  @Test(arguments: 0..<20)
  func `random numbers read back as themselves`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var cells: [Table.Cell] = []
    var expected: [Double] = []
    for _ in 0..<200 {
      let double = Double(bitPattern: random.next())
      if double.isFinite {
        cells.append(.number(double))
        expected.append(double)
      }
      let whole = Int(truncatingIfNeeded: random.next()) >> Int(random.next() % 63)
      cells += [.whole(whole), .money(Money(millionths: Int128(whole)))]
      expected += [Double(whole), try #require(Double(Money(millionths: Int128(whole)).description))]
    }
    // JSONDecoder, since JSONSerialization loses a number's last digits on some platforms.
    let bytes = JSONFormat.bytes(of: .list(cells.map { JSONValue($0) }))
    let found = try JSONDecoder().decode([Double].self, from: Data(bytes))
    try #require(found.count == expected.count)
    for (found, expected) in zip(found, expected) where found != expected {
      Issue.record("\(expected) became \(found)")
    }
  }
}
