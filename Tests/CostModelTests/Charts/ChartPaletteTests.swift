import Foundation
import Testing

@testable import CostModel

/// The colours, as computed from their definitions: who tells them apart, and how far they stand out from the page.
@Suite("Colours of charts")
struct ChartPaletteTests {
  /// Both pages, each with its colours.
  enum Page: CaseIterable {
    case light, dark

    func colour(_ ink: ChartPalette) -> [Double] {
      let digits = (self == .light ? ink.light : ink.dark).dropFirst()
      let number = Int(digits, radix: 16) ?? 0
      return [number >> 16, number >> 8 & 255, number & 255].map { Self.linear(Double($0) / 255) }
    }

    /// > Source: IEC 61966-2-1, the curve of sRGB.
    private static func linear(_ value: Double) -> Double {
      value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// What is seen of linear red, green and blue.
  ///
  /// > Source: Machado, Oliveira and Fernandes, A physiologically-based model for simulation of color vision deficiency,
  /// > IEEE Transactions on Visualization and Computer Graphics 15 (2009), the matrices of severity 1.0.
  enum Vision: CaseIterable {
    case normal, protanopia, deuteranopia, tritanopia

    var matrix: [[Double]] {
      switch self {
      case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
      case .deuteranopia:
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
      case .tritanopia:
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
      }
    }

    func sees(_ colour: [Double]) -> [Double] {
      matrix.map { row in min(max(zip(row, colour).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
    }
  }

  /// > Source: WCAG 2.2, relative luminance and contrast ratio.
  private static func luminance(_ colour: [Double]) -> Double {
    0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
  }

  private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let (low, high) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  /// CIE L*a*b* of a colour, white D65.
  private static func lab(_ colour: [Double]) -> [Double] {
    let rows = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
    ]
    let parts = zip(rows, [0.95047, 1, 1.08883]).map { row, white in
      let value = zip(row, colour).reduce(0) { $0 + $1.0 * $1.1 } / white
      return value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
  }

  @Test("white against black is 21, and their difference is 100")
  func definitions() {
    #expect(abs(Self.contrast([1, 1, 1], [0, 0, 0]) - 21) < 1e-9)
    #expect(abs(Self.lab([1, 1, 1])[0] - 100) < 0.01)
  }

  @Test("marks stand out 3 to 1 from the page, and text 4.5 to 1 from all that it stands on", arguments: Page.allCases)
  func contrasts(page: Page) {
    for ink in ChartPalette.series + [.muted, .axis, .hatch] {
      #expect(Self.contrast(page.colour(ink), page.colour(.paper)) >= 3, "\(ink)")
    }
    for ink in [ChartPalette.ink, .soft] {
      for ground in [ChartPalette.paper, .box] {
        #expect(Self.contrast(page.colour(ink), page.colour(ground)) >= 4.5, "\(ink)")
      }
    }
  }

  @Test("any two series differ for everybody by 20 or more", arguments: Page.allCases, Vision.allCases)
  func differences(page: Page, vision: Vision) {
    let seen = ChartPalette.series.map { Self.lab(vision.sees(page.colour($0))) }
    for (one, other) in pairs(seen) {
      let difference = zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
      #expect(difference >= 20)
    }
  }

  @Test("printed in grey, any two series differ in lightness by 8 or more", arguments: Page.allCases)
  func grey(page: Page) {
    for (one, other) in pairs(ChartPalette.series.map { Self.lab(page.colour($0))[0] }) {
      #expect(abs(one - other) >= 8)
    }
  }

  @Test("series differ in their dashes and shapes too, and begin again after six")
  func signs() {
    let signs = (0..<6).map { SeriesSign(.series($0)) }
    #expect(Set(signs.map(\.shape)).count == 6 && Set(signs.map(\.dash)).count == 6)
    #expect(SeriesSign(.series(6)) == signs[0] && ChartPalette(.series(-1)) == .series5)
  }

  private func pairs<Value>(_ values: [Value]) -> [(Value, Value)] {
    values.indices.flatMap { one in values.indices.filter { $0 > one }.map { (values[one], values[$0]) } }
  }
}
