import Testing

@testable import CostModel

@Suite struct WideNumberTests {
  /// a, b and c in hexadecimal digits, then ab − c² rounded to binary; from Python's whole numbers.
  private static let cases = CaseTable.paragraphs(
    """
    0
    0
    0
    = 0.0

    ffffffffffffffffffffffffffffffff
    ffffffffffffffffffffffffffffffff
    ffffffffffffffffffffffffffffffff
    = 0.0

    ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
    ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
    ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
    = 0.0

    ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
    ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
    0
    = 1.3407807929942597e+154

    ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
    fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe
    fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe
    = 1.157920892373162e+77

    100000000000000000000000000000000
    100000000000000000000000000000000
    ffffffffffffffffffffffffffffffff
    = 6.80564733841877e+38

    100000000000000000000000000000000000000000000000001
    ffffffffffffffffffffffffffffffffffffffffffffffffff
    ffffffffffffffffffffffffffffffffffffffffffffffffff
    = 3.2138760885179806e+60

    1a5ba50ad38835eddd6ff552fa73207237751aa4462ebfc5f915ef09cfbac6e
    8d558298e214b044d79acd8acde5f6db1d76b6745180b65386
    f423eab3bfa86afc4d3c29f6f429a269a194374cdfd98a2380ca7ef0
    = 2.6125532711529818e+67

    61076dc3ba6ace6c
    f386825473b7a490f23b2cc4b4174a67
    99b7a642036adfc53ec1197a
    = 6.165627801209919e+28

    df2965b3819ad93b21e6a46f1c670ea90d243a163cee5e2c2b1e1885283b73a6
    b03da701c632976a
    c651856f815225b108a6e046698128196473ff9e
    = 9.3318400656439e+47

    ac9abb0c3478442b4a8aa593eb40a9b81a070205e323bb2abf00188dca22e4c7
    e3bb41b36bf82959cb01c357b9c7e435
    c642d673ffa6b70f04ecd45913160ed5120198c2bc5339a4
    = 9.18310411655669e+57

    4448a6a1c5c7d186
    cf3c17e55777039e47fbb3b46583d614
    76f4ffa411748468133baad2
    = 5.471266663993954e+28

    b573f6c533115519
    694398c5e11e99fb
    8a3458408ffa8dfb
    = 1.3240562659483316e+19
    """)

  @Test(arguments: cases)
  func `products and their difference are exact`(words: [String]) throws {
    let numbers = try words.prefix(3).map(number)
    let expected = try #require(Double(words[4]))
    let found = WideNumber.product(numbers[0], numbers[1], lessSquareOf: numbers[2])
    #expect(abs(found - expected) <= 0x1p-51 * expected)
    #expect(WideNumber.product(numbers[1], numbers[0], lessSquareOf: numbers[2]) == found)
    for a in numbers {
      for b in numbers where !(a < b) { #expect((a - b) + b == a) }
    }
  }

  private func number(_ digits: String) throws -> WideNumber {
    WideNumber(
      high: digits.count > 32 ? try #require(UInt128(digits.dropLast(32), radix: 16)) : 0,
      low: try #require(UInt128(digits.suffix(32), radix: 16)))
  }

  @Test func `half of an odd number is rounded down, across the words`() {
    #expect(WideNumber(high: 3, low: 5).halved == WideNumber(high: 1, low: 1 << 127 | 2))
    #expect(WideNumber(low: 1).halved.isZero)
  }

  @Test func `the number in binary keeps its first digits`() {
    #expect(WideNumber(high: 1).approximation == 0x1p128)
    #expect(WideNumber(high: .max, low: .max).approximation == 0x1p256)
    #expect(WideNumber(low: (1 << 54) - 1).approximation == 0x1p54)
    #expect(WideNumber().approximation == 0)
  }
}
