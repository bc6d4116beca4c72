import Testing

@testable import CostModel

@Suite("Ratio")
struct RatioTests {
  @Test("a fraction is in lowest terms", arguments: [(6, 4, 3, 2), (-6, 4, -3, 2), (0, 5, 0, 1), (7, 7, 1, 1)])
  func reduced(numerator: Int, denominator: Int, upper: Int64, lower: Int64) throws {
    let ratio = try #require(Ratio(numerator: Int128(numerator), denominator: Int128(denominator)))
    #expect(ratio.numerator == upper)
    #expect(ratio.denominator == lower)
  }

  @Test("a denominator must be positive, and terms must fit 63 bits")
  func refused() {
    #expect(Ratio(numerator: 1, denominator: 0) == nil)
    #expect(Ratio(numerator: 1, denominator: -2) == nil)
    #expect(Ratio(numerator: 1 << 63, denominator: 1) == nil)
    #expect(Ratio(numerator: 1, denominator: 1 << 63) == nil)
    #expect(Ratio(numerator: 1 << 64, denominator: 1 << 62)?.numerator == 4)
    #expect(Ratio(numerator: Int128.min, denominator: Int128.max) == nil)
  }

  /// Two fractions, and their product, quotient and sum, `nil` where a term needs over 63 bits or the divisor is
  /// not positive; from Python's fractions.
  private static let cases = CaseTable.paragraphs(
    """
    1954638237/1312502076 808041692/1169431396
    131619099022781417/127906761249131508 190484610180824071/88379699853712716
    278864310034536787/127906761249131508

    -543678188/1716804665 580235597/1786906989
    -315461437990058236/3067770254636303685 -971502353904055932/996151179728660005
    24648825824604073/3067770254636303685

    243371317/549750756 1885290273/180201022
    152941858889099847/33021882692157544 21927880024442987/518219876430598194
    540147756455041181/49532824038236316

    1522754788/823458093 -28087378/1275871935
    -42770189331865864/1050627070507319955 nil
    639903773056941542/350209023502439985

    63/50 51/24
    1071/400 252/425
    677/200

    2015500515/1642791369 1223843526/600357354
    137036514274023105/54792326637048757 67223364231724295/111695532306629283
    178918896538353578/54792326637048757

    3995413584944453788/3617091526670393862 2604091161788521562/3030903076156607599
    nil nil
    nil

    4455581478967034771/761127851657326445 -3600154820608744089/1241771441395245469
    nil nil
    nil

    -532612/604737 295473/81815
    -52457488492/16492185885 -43575650780/178683455601
    135107804821/49476557655

    3052282431496894259/2595892475503068281 -3982497981131975342/1303407669249586408
    nil nil
    nil

    1133699332/1645710535 400595845/1287462067
    90831048375695108/423757977414955169 1459594885333239244/659264802393727075
    2118859687726966319/2118789887074775845

    -2863327505667060531/1504329621929389834 4538142419854111836/217677924479196359
    nil nil
    nil
    """)

  @Test("product, quotient and sum against Python's fractions", arguments: cases)
  func arithmetic(words: [String]) throws {
    let a = try #require(ratio(words[0]))
    let b = try #require(ratio(words[1]))
    #expect(a.multiplied(by: b) == ratio(words[2]))
    #expect(a.divided(by: b) == ratio(words[3]))
    #expect(a.adding(b) == ratio(words[4]))
  }

  private func ratio(_ text: String) -> Ratio? {
    let parts = text.split(separator: "/").compactMap { Int128($0) }
    return parts.count == 2 ? Ratio(numerator: parts[0], denominator: parts[1]) : nil
  }

  @Test("nothing is divided by zero or by less")
  func division() {
    #expect(Ratio.one.divided(by: .zero) == nil)
    #expect(Ratio(numerator: -1, denominator: 3).flatMap { Ratio.one.divided(by: $0) } == nil)
    #expect(Ratio.zero.divided(by: .one) == .zero)
  }

  @Test("the nearest binary number")
  func approximation() {
    #expect(Ratio(numerator: 1, denominator: 4)?.approximation == 0.25)
    #expect(Ratio(numerator: -1, denominator: 3)?.approximation == -1.0 / 3)
  }
}
