/// The colours of charts, each for light and for dark pages.
///
/// The six of the series were searched for by computer: the least difference (CIE 1976 ΔE) of any two, seen with normal
/// vision and with complete protanopia, deuteranopia and tritanopia, is as large as was found, while their lightness
/// differs in even steps, so that they can be told apart in grey too. `ChartPaletteTests` computes all of this again.
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
    case .series0: "#2c449e"
    case .series1: "#c18829"
    case .series2: "#007a4b"
    case .series3: "#944100"
    case .series4: "#9473b7"
    case .series5: "#601b4e"
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
    case .series0: "#6683d6"
    case .series1: "#ffe08a"
    case .series2: "#60c8a6"
    case .series3: "#e8803f"
    case .series4: "#cac6ff"
    case .series5: "#a4588d"
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
