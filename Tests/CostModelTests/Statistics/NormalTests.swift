import Testing

@testable import CostModel

@Suite("Normal")
struct NormalTests {
  /// Probability and quantile; from scipy 1.17, `scipy.stats.norm.ppf`.
  private static let quantiles = CaseTable.lines(
    """
    0.001 -3.090232306167813
    0.025 -1.9599639845400545
    0.05 -1.6448536269514729
    0.1 -1.2815515655446004
    0.3 -0.5244005127080409
    0.49 -0.02506890825871106
    0.5001 0.0002506628300880075
    0.51 0.02506890825871106
    0.6 0.2533471031357997
    0.75 0.6744897501960817
    0.9 1.2815515655446004
    0.95 1.6448536269514722
    0.975 1.959963984540054
    0.99 2.3263478740408408
    0.995 2.5758293035489004
    0.999 3.090232306167813
    0.999999 4.753424308817087
    """)

  @Test("quantiles against scipy, to 10⁻¹² relative", arguments: quantiles)
  func quantile(words: [String]) throws {
    let probability = try #require(Double(words[0]))
    let expected = try #require(Double(words[1]))
    let quantile = Normal.quantile(probability)
    #expect(abs(quantile - expected) <= 1e-12 * max(abs(expected), 1e-2), "\(quantile), not \(expected)")
  }

  /// z and P(Z > z); from scipy 1.17, `scipy.stats.norm.sf`.
  private static let tails = CaseTable.lines(
    """
    -3 0.9986501019683699
    -1 0.8413447460685429
    0 0.5
    0.5 0.3085375387259869
    1 0.15865525393145707
    1.959964 0.024999999096442398
    3 0.0013498980316300933
    6 9.865876450376946e-10
    10 7.61985302416047e-24
    """)

  @Test("upper tails against scipy, to 10⁻¹² relative", arguments: tails)
  func upperTail(words: [String]) throws {
    let z = try #require(Double(words[0]))
    let expected = try #require(Double(words[1]))
    #expect(abs(Normal.upperTail(z) - expected) <= 1e-12 * expected)
  }

  @Test("the middle is exactly zero")
  func middle() {
    #expect(Normal.quantile(0.5) == 0)
  }
}
