import Foundation

@testable import CostModel

extension ChartGallery {
  /// The folder that the charts are written to for people to look at, where one is asked for.
  static let folder = ProcessInfo.processInfo.environment["COST_CHART_GALLERY"]

  /// A page of all charts, which a strict policy lets nothing into.
  static var page: String {
    let style =
      "body{margin:12px auto;max-width:720px;padding:0 10px;font-family:Helvetica,Arial,sans-serif;background:#fff;color:#1d252c}"
      + "figure{margin:0 0 40px}figcaption{font-weight:bold;margin-bottom:10px}"
      + "@media screen and (prefers-color-scheme:dark){body{background:#14181c;color:#eef1f4}}\n" + ChartStyle.css
    let figures = all.map { chart in
      Element(
        "figure", [:],
        [Element("figcaption", chart.title)] + Chart.Width.allCases.map { chart.svg(width: $0) })
    }
    let page = Element(
      "html", ["lang": "sv"],
      [
        Element(
          "head", [:],
          [
            Element("meta", ["charset": "utf-8"]),
            Element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            Element("title", "Diagram"), Element("style", [:], nodes: [.verbatim(style)]),
          ]),
        Element("body", [:], figures),
      ])
    return "<!doctype html>\n" + page.text(as: .html) + "\n"
  }
}
