import Testing

@testable import CostModel

@Suite("KeyTable")
struct KeyTableTests {
  @Test("agrees with a dictionary while it grows", arguments: [16, 17, 1_000])
  func dictionary(capacity: Int) {
    var random = SplitMix64(seed: UInt64(capacity))
    var table = KeyTable(capacity: capacity)
    var expected: [String: Int32] = [:]
    for _ in 0..<2_500 {
      // Lengths around those at which a key no longer fits one or two words, and long common beginnings.
      let length = [0, 1, 7, 8, 9, 15, 16, 17, 24, 25, 40, 100][random.below(12)]
      let letters = (0..<length).map { _ in ["a", "b", "å"][random.below(3)] }
      let key = random.happens(permille: 300) ? String(repeating: "x", count: 30) + letters.joined() : letters.joined()
      #expect(table.number(of: key) == expected[key] ?? -1)
      guard expected[key] == nil else { continue }
      table.insert(key, as: Int32(expected.count))
      expected[key] = Int32(expected.count)
    }
    #expect(table.count == expected.count)
    let texts = table.texts
    for (key, number) in expected {
      #expect(table.number(of: key) == number)
      #expect(texts[Int(number)] == key)
    }
  }

  @Test("keys that differ only in zeros at the end are different keys")
  func zeros() {
    var table = KeyTable()
    for count in 0...20 { table.insert(String(repeating: "\0", count: count), as: Int32(count)) }
    for count in 0...20 { #expect(table.number(of: String(repeating: "\0", count: count)) == Int32(count)) }
  }

  @Test("long keys that differ in one byte are different keys", arguments: [15, 16, 17, 23, 24, 31, 32, 33, 64])
  func oneByte(length: Int) {
    var table = KeyTable()
    var keys: [String] = []
    for place in 0..<length {
      var letters = Array(repeating: "a", count: length)
      letters[place] = "b"
      keys.append(letters.joined())
    }
    for (number, key) in keys.enumerated() { table.insert(key, as: Int32(number)) }
    for (number, key) in keys.enumerated() { #expect(table.number(of: key) == Int32(number)) }
    #expect(table.number(of: String(repeating: "a", count: length)) == -1)
  }
}
