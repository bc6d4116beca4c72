/// A picture of figures: marks in a plot, or boxes and ribbons, with the words that explain it.
///
/// There is one grammar and no chart per figure: who has figures to show puts marks into a plot, and its scales, ticks,
/// labels and colours follow. A chart knows no language; every word and every number in it is a text that it is given.
/// It is drawn once for a wide page and once for a phone, see ``svg(width:)``.
///
/// ```swift
/// Chart(
///   id: "fig3", title: "Boendestöd", description: "Kronor per klient, kvartal −4 till 12.",
///   content: .plot(
///     Chart.Plot(
///       x: .steps(-4...12, title: "Kvartal") { "\(Int($0))" }, y: .linear(title: "Kronor") { "\(Int($0))" },
///       marks: [.line([Chart.Point(at: 1, 410), Chart.Point(at: 2, nil), Chart.Point(at: 3, 505)], tone: .series(0))])))
/// ```
struct Chart: Sendable {
  /// What the chart is: a plot between two axes, or a drawing without axes.
  enum Content: Sendable {
    case plot(Plot)
    case flows(Flows)
    case steps(Steps)
  }

  /// The chart's name in a page; the names of its elements begin with it.
  var id: String
  /// What the chart shows, for those who hear the page, and above the drawing in a file of its own.
  var title: String
  /// What can be seen in it, for those who hear the page.
  var description: String
  var content: Content
  /// What the tones mean; lines that do not find room for their labels are added to it.
  var legend: [LegendEntry] = []

  /// What one sign of the chart means.
  struct LegendEntry: Hashable, Sendable {
    /// How the sign is drawn.
    enum Sign: Hashable, Sendable {
      case area, line, dot, band, interval, total, hidden
    }

    var label: String
    var tone: Tone
    var sign: Sign = .area
  }

  /// A colour by what it stands for.
  enum Tone: Hashable, Sendable {
    /// The n-th series, from 0; each has a colour, a dash and a shape of its own, and they begin again after six.
    case series(Int)
    /// The rest, or what others are compared with.
    case muted
    /// The total, or what the chart is about.
    case strong
  }

  /// What is shown while a part of the chart is pointed at, or has the focus.
  struct Tip: Hashable, Sendable {
    var title: String
    var lines: [String]

    init(_ title: String, _ lines: [String]) {
      self.title = title
      self.lines = lines
    }
  }
}
