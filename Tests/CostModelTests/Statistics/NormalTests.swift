import Testing

@testable import CostModel

@Suite struct NormalTests {
  /// Probability and quantile; from mpmath 1.4 with 400 digits; scipy 1.17, `scipy.special.ndtri`, agrees to 10⁻¹³.
  private static let quantiles = CaseTable.lines(
    """
    2.3e-308 -37.5184972450123
    1e-300 -37.0470962993612
    1e-200 -30.20559417957964
    1e-100 -21.273453560965326
    1e-50 -14.933337534788489
    1e-20 -9.262340089798407
    1e-17 -8.493793224109599
    1e-16 -8.222082216130435
    1e-10 -6.361340902404057
    1e-06 -4.753424308822899
    0.001 -3.0902323061678136
    0.025 -1.9599639845400543
    0.05 -1.6448536269514726
    0.1 -1.2815515655446004
    0.2499 -0.67480447011061
    0.25 -0.6744897501960817
    0.2501 -0.674175097074659
    0.3 -0.5244005127080408
    0.49 -0.025068908258711057
    0.4999999999 -2.506628482030354e-10
    0.49999999999999994 -1.3914582123358836e-16
    0.5000000000000001 2.782916424671767e-16
    0.500000000001 2.5065728237018603e-12
    0.5001 0.00025066283008800747
    0.51 0.025068908258711057
    0.6 0.2533471031357997
    0.75 0.6744897501960817
    0.76 0.7063025628400875
    0.9 1.2815515655446006
    0.95 1.6448536269514722
    0.975 1.9599639845400538
    0.99 2.3263478740408408
    0.995 2.5758293035489004
    0.999 3.090232306167813
    0.999999 4.753424308817087
    0.999999999999 7.0344869100478356
    0.9999999999999999 8.209536151601387
    """)

  @Test(arguments: quantiles)
  func `quantiles are mpmath's to the last digit but one`(words: [String]) throws {
    let probability = try #require(Double(words[0]))
    let expected = try #require(Double(words[1]))
    let quantile = Normal.quantile(probability)
    #expect(abs(quantile - expected) <= 5e-16 * abs(expected), "\(quantile), not \(expected)")
  }

  /// z and P(Z > z); from mpmath 1.4 with 60 digits; scipy 1.17, `scipy.stats.norm.sf`, agrees to 10⁻¹² but gives 0
  /// from 38 on.
  private static let tails = CaseTable.lines(
    """
    -40 1.0
    -10 1.0
    -8.3 1.0
    -3 0.9986501019683699
    -1 0.8413447460685429
    -0.1 0.539827837277029
    -1e-10 0.5000000000398942
    0 0.5
    1e-10 0.49999999996010575
    0.1 0.460172162722971
    0.5 0.3085375387259869
    1 0.15865525393145705
    1.959964 0.0249999990964424
    3 0.0013498980316300946
    6 9.86587645037698e-10
    8.3 5.205569744890254e-17
    10 7.619853024160525e-24
    20 2.7536241186062337e-89
    30 4.906713927148187e-198
    37 5.725571222524577e-300
    37.5 4.605353009581955e-308
    38 2.88542835e-316
    38.4 6.4e-323
    38.5 0.0
    38.6 0.0
    40 0.0
    """)

  @Test(arguments: tails)
  func `upper tails are mpmath's`(words: [String]) throws {
    let z = try #require(Double(words[0]))
    let expected = try #require(Double(words[1]))
    let bound = 3e-16 * (z > 0 ? 1 + z * z : 1) * expected
    #expect(abs(Normal.upperTail(z) - expected) <= max(bound, .leastNonzeroMagnitude))
  }

  /// z and P(Z ≤ z); mpmath 1.3, erfc(-z / sqrt(2)) / 2.
  private static let probabilities = CaseTable.lines(
    """
    -38.4 6.601599854326768e-323
    -20 2.7536241186062337e-89
    -8 6.2209605742717841e-16
    -3 0.0013498980316300945
    -1.96 0.024997895148220436
    -0.3 0.38208857781104737
    0 0.5
    1e-09 0.50000000039894228
    0.67 0.7485711049046899
    2 0.97724986805182079
    5 0.99999971334842812
    8.2 0.99999999999999988
    """)

  @Test(arguments: probabilities)
  func `probabilities are mpmath's`(words: [String]) throws {
    let z = try #require(Double(words[0]))
    let expected = try #require(Double(words[1]))
    let bound = 3e-16 * (z < 0 ? 1 + z * z : 1) * expected
    #expect(abs(Normal.probability(z) - expected) <= max(bound, .leastNonzeroMagnitude))
  }

  @Test func `probabilities end at 0 and 1`() {
    #expect(Normal.probability(-.infinity) == 0 && Normal.probability(.infinity) == 1)
  }

  @Test func `tails have no end`() {
    #expect(Normal.upperTail(-.infinity) == 1)
    #expect(Normal.upperTail(.infinity) == 0)
    #expect(Normal.upperTail(.greatestFiniteMagnitude) == 0)
  }

  @Test func `the middle is exactly zero, and the distribution symmetrical`() {
    #expect(Normal.quantile(0.5) == 0)
    for low in [0x1p-53, 0x1p-10, 0.125, 0.25, 0.375] {  // all exact in binary, and so is 1 less them
      #expect(Normal.quantile(low) == -Normal.quantile(1 - low))
    }
  }

  /// From scipy 1.17, `scipy.special.ndtri`: so small that the probability itself has but few digits.
  @Test(arguments: [("1e-310", -37.663060331949524), ("5e-324", -38.467405617144344)])
  func `the smallest numbers of all have a quantile`(word: String, expected: Double) throws {
    let probability = try #require(Double(word))  // a literal as small is an error
    #expect(abs(Normal.quantile(probability) - expected) <= 1e-5 * abs(expected))
  }
}
