@testable import CostModel

/// Charts of figures that nobody expects: none, one, all alike, huge, or no numbers.
enum OddCharts {
  static let all: [Chart] = [
    plot("nothing", [], x: .steps(-4...12, label: label)),
    plot("one-step", [.bar(at: 0, to: 3, tone: .strong)], x: .steps(0...0, label: label)),
    plot("zeros", (0..<3).map { .bar(at: Double($0), to: 0, tone: .series(0)) }),
    plot("negative", [line([-30, -10, -20])]), plot("huge", [line([1e12, -1e12, 3e11])]),
    plot("tiny", [line([1e-9, 2e-9, 0])]), plot("gaps", [line([nil, 4, nil])]),
    plot("all-gaps", [line([nil, nil, nil])]),
    plot(
      "none",
      [
        line([.nan, .infinity, -.infinity]), .bar(at: .nan, to: 1, tone: .muted), .rule(at: .nan, label: "x"),
        .dot(at: 1, value: .nan, tone: .muted), .hidden(at: .nan, text: "dold"), .level(value: .infinity, label: "y"),
      ]),
    plot("endless", [.bar(at: 1, from: -.greatestFiniteMagnitude, to: .greatestFiniteMagnitude, tone: .series(0))]),
    plot("elsewhere", [.dot(at: 99, value: 1, tone: .series(0)), .note(at: 2, value: 1, text: long)]),
    plot("scatter", [.dot(at: 3, value: 1, tone: .series(0))], x: .linear(label: label)),
    plot("no-categories", [], x: .linear(label: label), y: .categories([])),
    plot(
      "one-category", [.bar(at: 0, to: 5, tone: .series(0)), .note(at: 0, value: 5, text: "5")],
      x: .linear(label: label), y: .categories([Chart.Category(long, group: long, note: long)])),
    plot(
      "beyond", [.bar(at: 7, to: 5, tone: .series(0)), .hidden(at: -3, text: "<4")], x: .linear(label: label),
      y: .categories([Chart.Category("a")])),
    Chart(
      id: "no-flows", title: "", description: "", content: .flows(Chart.Flows(sources: [], targets: [], links: []))),
    Chart(
      id: "odd-flows", title: "", description: "",
      content: .flows(
        Chart.Flows(
          sources: [Chart.Flows.Node(long, note: "", tone: .muted)],
          targets: [Chart.Flows.Node("b", note: "0", tone: .muted)],
          links: [(0, 5, 1.0), (0, 0, nil), (0, 0, -1), (0, 0, .nan), (0, 0, 0)].map {
            Chart.Flows.Link(from: $0.0, to: $0.1, amount: $0.2, tip: Chart.Tip("t", []))
          }))),
    Chart(id: "no-steps", title: "", description: "", content: .steps(Chart.Steps(steps: []))),
    Chart(
      id: "one-box", title: long, description: "",
      content: .steps(Chart.Steps(steps: [Chart.Steps.Step(lines: [long], removed: [long])]))),
  ]

  private static let long =
    "Arbetsmarknadspolitiska programhandläggningskostnader enligt förordningen om arbetsmarknadspolitiska program"

  @Sendable private static func label(_ value: Double) -> String { "\(value)" }

  private static func line(_ values: [Double?]) -> Chart.Mark {
    .line(values.enumerated().map { Chart.Point(at: Double($0.offset), $0.element) }, tone: .series(0), label: "a")
  }

  private static func plot(
    _ id: String, _ marks: [Chart.Mark], x: Chart.Axis = .steps(0...2, label: label),
    y: Chart.Axis = .linear(label: label)
  ) -> Chart {
    let tips = [0.0, 2, 77].map { Chart.PlaceTip(at: $0, tip: Chart.Tip("tip", ["1", "2"])) }
    return Chart(
      id: id, title: "t", description: "d",
      content: .plot(
        Chart.Plot(x: x, y: y, marks: marks, rows: [Chart.TextRow(title: "n", cells: [])], tips: tips)))
  }
}
