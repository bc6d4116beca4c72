import Testing

@testable import CostModel

@Suite struct ChiSquaredTests {
  /// x, degrees of freedom, P(X > x); scipy 1.17.1, scipy.stats.chi2.sf(x, df).
  private static let cases = CaseTable.lines(
    """
    0.0 1 1.0
    0.001 1 0.9747728793699604
    0.5 1 0.47950012218695337
    1.0 1 0.31731050786291115
    3.841458820694124 1 0.04999999999999989
    9.5 1 0.0020547189761318117
    25.0 1 5.733031437583875e-07
    60.0 1 9.485737571073857e-15
    250.0 1 2.5968070393401957e-56
    0.0 2 1.0
    0.001 2 0.9995001249791693
    0.5 2 0.7788007830714049
    1.0 2 0.6065306597126334
    3.841458820694124 2 0.1465000644860843
    9.5 2 0.008651695203120634
    25.0 2 3.7266531720786718e-06
    60.0 2 9.357622968840163e-14
    250.0 2 5.166420632837831e-55
    0.0 3 1.0
    0.001 3 0.9999915920809419
    0.5 3 0.9188914116546758
    1.0 3 0.8012519569012009
    3.841458820694124 3 0.27910046378359765
    9.5 3 0.023331360430831553
    25.0 3 1.5440498291101365e-05
    60.0 3 5.878230727906921e-13
    250.0 3 6.543750030967994e-54
    0.0 4 1.0
    0.001 4 0.9999998750416589
    0.5 4 0.9735009788392561
    1.0 4 0.9097959895689501
    3.841458820694124 4 0.42788704696224755
    9.5 4 0.04974724741794365
    25.0 4 5.0309817823062075e-05
    60.0 4 2.9008631203404573e-12
    250.0 4 6.509689997375721e-53
    0.0 7 1.0
    0.001 7 0.9999999999997597
    0.5 7 0.9994464813904249
    1.0 7 0.9948285365165155
    3.841458820694124 7 0.7978465341945319
    9.5 7 0.21872185112315715
    25.0 7 0.0007588002556582502
    60.0 7 1.5095553022989154e-10
    250.0 7 2.770711708247275e-50
    0.0 11 1.0
    0.001 11 1.0
    0.5 11 0.9999986265293064
    1.0 11 0.9999496100513122
    3.841458820694124 11 0.9743271739340823
    9.5 11 0.5758415533915471
    25.0 11 0.009116681125526997
    60.0 11 9.272161502836452e-09
    250.0 11 2.793950486491369e-47
    0.0 15 1.0
    0.001 15 1.0
    0.5 15 0.9999999982553599
    1.0 15 0.9999997464355689
    3.841458820694124 15 0.9982118161631665
    9.5 15 0.8499584293767104
    25.0 15 0.0499434336264283
    60.0 15 2.522085078696141e-07
    250.0 15 1.2415556630441264e-44
    0.0 40 1.0
    0.001 40 1.0
    0.5 40 1.0
    1.0 40 1.0
    3.841458820694124 40 0.999999999999969
    9.5 40 0.9999998434617798
    25.0 40 0.9694058710730035
    60.0 40 0.02187346844139091
    250.0 40 3.4695368870539687e-32
    150.0 200 0.996647558501813
    201.0 200 0.4668286137525534
    202.0 200 0.44710370656548876
    250.0 200 0.009379131668826098
    900.0 200 2.360899075506571e-89
    """)

  @Test(arguments: cases)
  func `tails are scipy's`(words: [String]) throws {
    let (x, expected) = try (#require(Double(words[0])), #require(Double(words[2])))
    let tail = try ChiSquared.upperTail(x, degreesOfFreedom: #require(Int(words[1])))
    #expect(abs(tail - expected) <= 2e-13 * expected, "\(tail)")
  }

  /// The NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4, critical values at 0.05.
  @Test(arguments: [(1, 3.841), (2, 5.991), (3, 7.815), (10, 18.307), (100, 124.342)])
  func `the tables of every textbook`(degrees: Int, critical: Double) {
    #expect((ChiSquared.upperTail(critical, degreesOfFreedom: degrees) * 10_000).rounded() == 500)
  }

  @Test(arguments: [1, 2, 5, 1_000, 1_000_000])
  func `the distribution has its ends`(degrees: Int) {
    #expect(ChiSquared.upperTail(0, degreesOfFreedom: degrees) == 1)
    #expect(ChiSquared.upperTail(-3, degreesOfFreedom: degrees) == 1)
    #expect(ChiSquared.upperTail(.infinity, degreesOfFreedom: degrees) == 0)
    #expect(ChiSquared.upperTail(1e300, degreesOfFreedom: degrees) == 0)
  }

  @Test func `one degree of freedom is the square of a normal number, two an exponential one`() {
    for z in [0.01, 0.5, 1, 1.41, 1.42, 1.96, 5, 20] {
      let (one, normal) = (ChiSquared.upperTail(z * z, degreesOfFreedom: 1), 2 * Normal.upperTail(z))
      #expect(abs(one - normal) <= 2e-13 * normal)
    }
    #expect(abs(ChiSquared.upperTail(2, degreesOfFreedom: 2) - 0.36787944117144233) < 1e-15)  // 1 / e
  }
}
