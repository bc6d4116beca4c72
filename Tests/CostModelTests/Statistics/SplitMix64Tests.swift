import Testing

@testable import CostModel

@Suite struct SplitMix64Tests {
  /// The first five numbers of Vigna's `splitmix64.c` for this seed, as Rosetta Code's "Pseudo-random numbers/Splitmix64"
  /// prints them.
  private static let published: [UInt64] = [
    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
    16_408_922_859_458_223_821,
  ]

  @Test func `the numbers are the published ones`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect((0..<5).map { _ in generator.next() } == Self.published)
  }

  @Test func `a number of the unit interval is the upper 53 bits of the next one`() {
    var generator = SplitMix64(seed: 1_234_567)
    // Python: (n >> 11) / 2**53 of the five above.
    let expected = [
      0.3500795420214081, 0.17364409667091263, 0.5322073040624192, 0.24900765738229136, 0.889529490618583,
    ]
    #expect((0..<5).map { _ in generator.unit() } == expected)
  }

  @Test func `numbers of the unit interval are never 1, and spread evenly`() {
    var generator = SplitMix64(seed: 9)
    var counts = Array(repeating: 0, count: 10)
    for _ in 0..<100_000 {
      let number = generator.unit()
      #expect((0..<1).contains(number))
      counts[Int(number * 10)] += 1
    }
    // Ten shares of 10 000, each with a standard deviation of 95: five of them.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 475 })
  }

  @Test func `what is below a bound is the upper half of the product`() {
    var generator = SplitMix64(seed: 1_234_567)
    // Python: (n * 218) >> 64 of the five above.
    #expect((0..<5).map { _ in generator.below(218) } == [76, 37, 116, 54, 193])
  }

  @Test func `seed, stream and index each make another sequence`() {
    var first: Set<UInt64> = []
    for seed in 0..<10 {
      for stream in 0..<10 {
        for index in 0..<10 {
          var generator = SplitMix64(seed: UInt64(seed), stream: stream, index: index)
          first.insert(generator.next())
        }
      }
    }
    #expect(first.count == 1_000)
  }
}
