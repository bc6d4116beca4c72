import Testing

@testable import CostModel

@Suite struct MomentsTests {
  /// Values; then the number of zeros beside them, the sum, and the standard deviation with n − 1; from Python:
  /// fractions, and the square root by decimal with 80 digits, rounded to the nearest binary number.
  private static let cases = CaseTable.paragraphs(
    """
    9 6 -7
    = 0 8 8.504900548115382

    -825 91 -230 -854 -932
    = 2 -2750 458.14642076212147

    -679480229 -99823923 750740725 -913795769 58096686 -153107336 -32439064 133327359
    = 10 -936481551 331415502.97671795

    -424266693954791 578489515186442 -89670640432285 917495496563692 791077446345623 33004773506291
    = 1 1806129897214972 504210433676205.5

    3254003243179393005 741872315789577819 -2816443981437883079 4552291699590722010 -2616157035614274447
    -4364385571299536848 597674824942186553
    = 0 -651144504849814987 3.3162079856301594e+18

    -7187369507742672292 -6363804008767222571 -7893630825851159835 -3690420087706087826
    249056626107394410
    = 3 -24886167803959748114 3.6002331402395884e+18

    404631090572158521015984 732574468529664909823178 79992529317871827903067 -793455607452279083135850
    1018917825062168899898965 -142935058195035309537077
    = 0 1299725247834549765968267 6.501443873875217e+23

    23504033058166284476033530390 35499193509548969586669939441 61886418595646536362102133142
    13645523705119562225227535318 27644072863469848195141294466 -58690076734183076924211314109
    = 2 103489164997768123920963118648 3.5251606642541964e+28

    290983645656491223633527868305 123936983907040259703794951934 -173075760860820495409728925667
    -1220858283065738486509430507324
    = 0 -979013414363027498581836612752 6.784455782575349e+29

    1015054154014934842148945042101 735724571966362575018719819936 -1218768627648131763336012547698
    -832195829899954462110105456725
    = 996 -300185731566788808278453142386 6.126365621246686e+28

    1000000000000000001 1000000000000000002 1000000000000000003
    = 0 3000000000000000006 1.0

    10000000000000000000000000001 10000000000000000000000000002 10000000000000000000000000004
    = 0 30000000000000000000000000007 1.5275252316519468

    1267650600228229401496703205376 1267650600228229401496703205376 1267650600228229401496703205376
    1267650600228229401496703205376 1267650600228229401496703205376
    = 0 6338253001141147007483516026880 0.0

    -7 -7 -7 -7
    = 0 -28 0.0

    1
    = 1 1 0.7071067811865476

    18446744073709551615 18446744073709551616 18446744073709551617
    = 0 55340232221128654848 1.0
    """)

  @Test(arguments: cases)
  func `sums and standard deviations are those of Python's fractions`(words: [String]) throws {
    let mark = try #require(words.firstIndex(of: "="))
    let values = try words[..<mark].map { try #require(Int128($0)) }
    let zeros = try #require(Int(words[mark + 1]))
    let expected = try #require(Double(words[mark + 3]))
    var moments = Moments()
    for value in values { moments.add(value) }
    #expect(moments.sum == Int128(words[mark + 2]))
    let deviation = try #require(moments.standardDeviation(count: values.count + zeros))
    #expect(abs(deviation - expected) <= 1e-15 * expected)

    var backwards = Moments()
    var halves = [Moments(), Moments()]
    for (index, value) in values.enumerated().reversed() {
      backwards.add(value)
      halves[index % 2].add(value)
    }
    for _ in 0..<zeros { backwards.add(0) }
    halves[0].add(halves[1])
    #expect(backwards == moments)
    #expect(halves[0] == moments)
  }

  @Test(arguments: [Int128(7), -3, 1 << 90, 123_456_789_012_345_678])
  func `equal values have no spread at all`(value: Int128) {
    var moments = Moments()
    for _ in 0..<11 { moments.add(value) }
    #expect(moments.standardDeviation(count: 11) == 0)
  }

  @Test(arguments: [0, 1])
  func `fewer than two values have no standard deviation`(count: Int) {
    var moments = Moments()
    if count > 0 { moments.add(5) }
    #expect(moments.standardDeviation(count: count) == nil)
  }

  @Test func `two values have their distance over the root of 2`() throws {
    var moments = Moments()
    moments.add(word: 3)
    moments.add(word: 11)
    #expect(try abs(#require(moments.standardDeviation(count: 2)) - 8 / 2.0.squareRoot()) <= 1e-15)
  }

  /// The middle value, and how many pairs stand one below and one above it.
  ///
  /// From NIST's Statistical Reference Datasets, NumAcc1 and, in tenths, NumAcc2, 3 and 4; the certified standard
  /// deviations are 1 and 0.1.
  @Test(arguments: [(10_000_002, 1), (12, 500), (10_000_002, 500), (100_000_002, 500)])
  func `NIST's certified standard deviations come out exactly`(middle: Int64, times: Int) {
    var moments = Moments()
    moments.add(word: middle)
    for _ in 0..<times {
      moments.add(word: middle - 1)
      moments.add(word: middle + 1)
    }
    #expect(moments.sum == Int128(middle) * Int128(2 * times + 1))
    #expect(moments.standardDeviation(count: 2 * times + 1) == 1)
  }

  /// Half of the values are one less than the others: s = √(n / (n − 1)) / 2.
  @Test(arguments: [(Int128(1) << 100, 26), (Int128(Int64.max), 62), (1 << 63, 62), (Int128.max / 2, 1)])
  func `the limits hold`(value: Int128, doublings: Int) throws {
    for sign in [1, -1] as [Int128] {
      var moments = Moments()
      moments.add(sign * value)
      moments.add(sign * (value - 1))
      for _ in 1..<doublings { moments.add(moments) }
      let n = Double(1 << doublings)
      let deviation = try #require(moments.standardDeviation(count: 1 << doublings))
      #expect(abs(deviation - (n / (n - 1)).squareRoot() / 2) <= 1e-15)
    }
  }

  @Test func `a machine word is added as any other number`() {
    for value in [Int64.min, .min + 1, -1, 0, 1, 1 << 32, .max] {
      var (word, number) = (Moments(), Moments())
      word.add(word: value)
      number.add(Int128(value))
      #expect(word == number)
    }
  }

  @Test func `any order and any parts of many values give the same moments`() {
    var random = RandomNumbers(seed: 11)
    let values = (0..<1_000).map { _ in Int128(Int64(bitPattern: random.next())) << Int128(random.int(0...50)) }
    func sum(_ values: some Sequence<Int128>) -> Moments { values.reduce(into: Moments()) { $0.add($1) } }
    let whole = sum(values)
    for parts in 1...20 {
      let shuffled = random.shuffled(values)
      #expect(sum(shuffled) == whole)
      let places = shuffled.map { _ in random.int(1...parts) }
      let merged = (1...parts).reversed().reduce(into: Moments()) { merged, part in
        merged.add(sum(zip(shuffled, places).filter { $0.1 == part }.map(\.0)))
      }
      #expect(merged == whole)
    }
  }
}
