/// The colours of charts, each for light and for dark pages.
///
/// The six of the series were searched for by computer: the least difference (CIE 1976 ΔE) of any two, seen with normal
/// vision and with complete protanopia, deuteranopia and tritanopia, is as large as was found, while their lightness
/// differs by a sixth of the range that stands out from the page, so that they can be told apart in grey too. `ChartPaletteTests` computes all of this again.
enum ChartPalette: String, CaseIterable, Sendable {
  case series0 = "s0"
  case series1 = "s1"
  case series2 = "s2"
  case series3 = "s3"
  case series4 = "s4"
  case series5 = "s5"
  /// The rest, or what is compared with.
  case muted = "mu"
  /// Totals and text.
  case ink = "in"
  /// Text that is not read first.
  case soft = "so"
  /// The line at 0.
  case axis = "ax"
  /// The lines at ticks.
  case grid = "gr"
  /// The hatching of what is hidden.
  case hatch = "ha"
  /// The ground of the page.
  case paper = "pa"
  /// The ground of boxes.
  case box = "bo"

  /// The colour on white.
  var light: String {
    switch self {
    case .series0: "#3644a1"
    case .series1: "#be8a0c"
    case .series2: "#00753e"
    case .series3: "#760c01"
    case .series4: "#9c69aa"
    case .series5: "#3a1341"
    case .muted: "#7b8590"
    case .ink: "#1d252c"
    case .soft: "#4f5b66"
    case .axis: "#6b7680"
    case .grid: "#e3e7ea"
    case .hatch: "#858f99"
    case .paper: "#ffffff"
    case .box: "#f3f5f7"
    }
  }

  /// The colour on a dark ground.
  var dark: String {
    switch self {
    case .series0: "#5a88c8"
    case .series1: "#ffe793"
    case .series2: "#4ac9b7"
    case .series3: "#d48c75"
    case .series4: "#d0c9ff"
    case .series5: "#9a5c7c"
    case .muted: "#8e99a4"
    case .ink: "#eef1f4"
    case .soft: "#b4bec8"
    case .axis: "#8a95a0"
    case .grid: "#333b43"
    case .hatch: "#7d8894"
    case .paper: "#14181c"
    case .box: "#1f252b"
    }
  }
}

extension ChartPalette {
  /// The colours of the series, in their order.
  static let series: [ChartPalette] = [.series0, .series1, .series2, .series3, .series4, .series5]

  /// The colour of a tone.
  init(_ tone: Chart.Tone) {
    switch tone {
    case .series(let number): self = Self.series[number.cycled(Self.series.count)]
    case .muted: self = .muted
    case .strong: self = .ink
    }
  }
}

extension Int {
  /// The remainder after division, never negative.
  func cycled(_ count: Int) -> Int {
    let rest = self % count
    return rest < 0 ? rest + count : rest
  }
}
