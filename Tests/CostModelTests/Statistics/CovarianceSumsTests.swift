import Testing

@testable import CostModel

@Suite struct CovarianceSumsTests {
  /// Clients' vectors; the number of clients, those of zeros included; means; covariances row by row.
  ///
  /// From Python's fractions; numpy's cov agrees where binary numbers hold the values.
  private static let cases = CaseTable.paragraphs(
    """
    1 2 / 3 5 / 4 -7
    = 3 2.6666666666666665 0.0 | 2.3333333333333335 -5.5 -5.5 39.0

    1 2 3 / 2 4 6 / 5 10 15 / -1 -2 -3
    = 6 1.1666666666666667 2.3333333333333335 3.5 | 4.566666666666666 9.133333333333333 13.7 9.133333333333333
    18.266666666666666 27.4 13.7 27.4 41.1

    4611686018427387904 -4611686018427387904 1 / -4611686018427387904 4611686018427387904 2 / 4611686018427387903
    4611686018427387904 -5
    = 3 1.5372286728091292e+18 1.5372286728091292e+18 -0.6666666666666666 | 2.8356863910078204e+37
    -1.4178431955039102e+37 -1.2297829382473034e+19 -1.4178431955039102e+37 2.8356863910078204e+37
    -7.686143364045647e+18 -1.2297829382473034e+19 -7.686143364045647e+18 14.333333333333334

    4611686018427387904 4611686018427387904 / 4611686018427387903 4611686018427387904 / 4611686018427387904
    4611686018427387903 / 4611686018427387903 4611686018427387903
    = 4 4.611686018427388e+18 4.611686018427388e+18 | 0.3333333333333333 0.0 0.0 0.3333333333333333

    7 / 7 / 7
    = 3 7.0 | 0.0

    1000000 5 / 0 0 / 250000 -3
    = 49 25510.20408163265 0.04081632653061224 | 21471088435.37415 87478.74149659864 87478.74149659864
    0.7066326530612245
    """)

  @Test(arguments: cases)
  func `means and covariances are those of Python's fractions`(words: [String]) throws {
    let marks = try (#require(words.firstIndex(of: "=")), #require(words.firstIndex(of: "|")))
    let clients = try words[..<marks.0].split(separator: "/").map { try $0.map { try #require(Int64($0)) } }
    let count = try #require(Int(words[marks.0 + 1]))
    let means = try words[(marks.0 + 2)..<marks.1].map { try #require(Double($0)) }
    let covariances = try words[(marks.1 + 1)...].map { try #require(Double($0)) }
    for order in [clients, clients.reversed()] {
      let found = sums(of: order)
      for (value, wanted) in try zip(#require(found.means(count: count)), means) {
        #expect(abs(value - wanted) <= 1e-15 * abs(wanted))
      }
      for (value, wanted) in try zip(#require(found.covariances(count: count)), covariances) {
        #expect(abs(value - wanted) <= 1e-15 * abs(wanted), "\(value), not \(wanted)")
      }
    }
  }

  private func sums(of clients: [[Int64]]) -> CovarianceSums {
    clients.reduce(into: CovarianceSums(width: clients[0].count)) { $0.add($1) }
  }

  @Test func `parts added give the bits of the whole`() throws {
    var random = SplitMix64(seed: 5)
    let clients = (0..<60).map { _ in (0..<16).map { _ in Int64(truncatingIfNeeded: random.next()) >> 1 } }
    let whole = sums(of: clients)
    var parts = sums(of: Array(clients[40...]))
    parts.add(sums(of: Array(clients[..<40])))
    #expect(parts.covariances(count: 60) == whole.covariances(count: 60))
    #expect(parts.means(count: 60) == whole.means(count: 60))
    // Its diagonal holds the variances, and it is symmetric.
    let matrix = try #require(whole.covariances(count: 60))
    for row in 0..<16 {
      let moments = clients.reduce(into: Moments()) { $0.add(word: $1[row]) }
      let deviation = try #require(moments.standardDeviation(count: 60))
      #expect(abs(matrix[row * 17] - deviation * deviation) <= 1e-15 * matrix[row * 17])
      for column in 0..<row { #expect(matrix[row * 16 + column] == matrix[column * 16 + row]) }
    }
  }

  @Test func `the ends of a machine word fit`() throws {
    let found = sums(of: [[.max, .min], [.min, .max], [.max, .max]])
    let matrix = try #require(found.covariances(count: 3))
    // Python: (2**64 - 1)**2 / 3 and −(2**64 - 1)**2 / 6.
    let variance = 1.1342745564031282e+38
    for (value, wanted) in zip(matrix, [variance, -variance / 2, -variance / 2, variance]) {
      #expect(abs(value - wanted) <= 1e-15 * variance)
    }
  }

  @Test func `too few clients have no figures`() {
    #expect(CovarianceSums(width: 2).means(count: 0) == nil)
    #expect(CovarianceSums(width: 2).covariances(count: 1) == nil)
    #expect(CovarianceSums(width: 2).means(count: 4) == [0, 0])
    #expect(CovarianceSums(width: 2).covariances(count: 4) == [0, 0, 0, 0])
    #expect(CovarianceSums(width: 0).covariances(count: 4) == [])
  }
}
