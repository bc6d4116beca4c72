import Foundation
import Testing

@testable import CostModel

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Charts as drawn: what must hold of all of them, at both widths.
@Suite("Charts")
struct ChartTests {
  /// A chart at a width, named by both.
  struct Drawn: CustomTestStringConvertible {
    let chart: Chart
    let width: Chart.Width
    var testDescription: String { "\(chart.id), \(width)" }
    var svg: Element { chart.svg(width: width) }
  }

  static let gallery = ChartGallery.all.flatMap { chart in Chart.Width.allCases.map { Drawn(chart: chart, width: $0) } }
  static let odd = OddCharts.all.flatMap { chart in Chart.Width.allCases.map { Drawn(chart: chart, width: $0) } }

  @Test("the gallery is written for people to look at, where a folder is named")
  func writeGallery() throws {
    guard let folder = ChartGallery.folder else { return }
    try Data(ChartGallery.page.utf8).write(to: URL(fileURLWithPath: folder + "/page.html"))
    for chart in ChartGallery.all {
      try Data(chart.file().utf8).write(to: URL(fileURLWithPath: folder + "/" + chart.id + ".svg"))
    }
  }

  @Test("no text touches another one or is cut off", arguments: gallery)
  func texts(drawn: Drawn) {
    let texts = DrawnText.seen(in: drawn.svg)
    let height = drawn.svg["height"].flatMap(Double.init) ?? 0
    #expect(texts.count > 3)
    for (number, text) in texts.enumerated() {
      #expect(text.left >= -0.5 && text.right <= drawn.width.pixels + 0.5, "\(text)")
      #expect(text.foot >= 9 && text.foot <= height - 2.5, "\(text) of \(height)")
      for other in texts.dropFirst(number + 1) { #expect(!text.touches(other), "\(text) and \(other)") }
    }
  }

  @Test("every name of an element is there once, however many charts stand in a page")
  func names() {
    let names = (Self.gallery + Self.odd).flatMap(\.svg.all).compactMap { $0["id"] }
    #expect(Set(names).count == names.count && names.count > 50)
  }

  @Test("a chart has a title and a description, and what is seen is not read out", arguments: gallery)
  func readOut(drawn: Drawn) throws {
    let svg = drawn.svg
    #expect(svg["role"] == "group")
    for (attribute, element) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
      #expect(svg.all.contains { $0.name == element && $0["id"] == svg[attribute] && !$0.children.isEmpty })
    }
    for case .element(let part) in svg.children where !["title", "desc"].contains(part.name) {
      #expect(part["aria-hidden"] == "true" || part["class"] == "hit", "\(part.name)")
    }
  }

  @Test(
    "what can be pointed at has the focus in turn, says its values, and shows them within the drawing",
    arguments: gallery)
  func tips(drawn: Drawn) throws {
    let height = try #require(drawn.svg["height"].flatMap(Double.init))
    for hit in drawn.svg.all where hit["class"] == "hit" {
      #expect(hit["tabindex"] == "0" && hit["role"] == "img")
      #expect(try #require(hit["aria-label"]).contains(": "))
      let tip = try #require(hit.all.first { $0["class"] == "tip" })
      #expect(tip["display"] == "none")
      let box = try #require(tip.all.first { $0.name == "rect" })
      let numbers = try ["x", "y", "width", "height"].map { try #require(box[$0].flatMap(Double.init)) }
      #expect(numbers[0] >= 0 && numbers[0] + numbers[2] <= drawn.width.pixels)
      #expect(numbers[1] >= 0 && numbers[1] + numbers[3] <= height)
    }
  }

  @Test("a hint for each quarter and each flow", arguments: [("fig3", 17), ("flows", 8), ("before-after", 14)])
  func hits(id: String, count: Int) throws {
    let chart = try #require(ChartGallery.all.first { $0.id == id })
    #expect(chart.svg(width: .wide).all.filter { $0["class"] == "hit" }.count == count)
  }

  @Test("a page's strict policy has nothing to forbid, and every number is one", arguments: gallery + odd)
  func plain(drawn: Drawn) {
    let elements = drawn.svg.all
    #expect(!elements.contains { $0["style"] != nil || ["script", "style", "image", "use"].contains($0.name) })
    for element in elements {
      for attribute in element.attributes where !["id", "aria-label"].contains(attribute.name) {
        #expect(!attribute.value.contains("nan") && !attribute.value.contains("inf"), "\(attribute)")
      }
    }
    #expect(drawn.svg["height"].flatMap(Double.init) ?? 1e9 < 3000)
    #expect(drawn.svg.text(as: .xml) == drawn.svg.text(as: .xml))
  }

  @Test(
    "a file of its own is XML with its title above it", arguments: ChartGallery.all.map(\.id) + OddCharts.all.map(\.id))
  func files(id: String) throws {
    let chart = try #require((ChartGallery.all + OddCharts.all).first { $0.id == id })
    let text = chart.file()
    #expect(text.contains("xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }

  @Test("what is hidden is hatched and says so, and is no bar")
  func hidden() throws {
    let chart = OddChartsHidden.chart
    let texts = DrawnText.seen(in: chart.svg(width: .wide)).map(\.words)
    // Two neighbours with the same text are one patch.
    #expect(texts.filter { $0 == "<4" }.count == 1 && texts.filter { $0 == "dold" }.count == 1)
    #expect(!chart.svg(width: .wide).all.contains { $0.name == "rect" && $0["class"]?.contains("fs0") == true })
  }

  @Test("lines that have no room for their names on a phone stand in the legend there")
  func lineNames() {
    let chart = ChartGallery.trajectory
    let label = "Särskilt boende och hemtjänst"
    #expect(!DrawnText.seen(in: chart.svg(width: .wide)).map(\.words).contains(label))
    #expect(DrawnText.seen(in: chart.svg(width: .narrow)).map(\.words).contains(label))
  }
}

/// A plot of nothing but what is hidden.
private enum OddChartsHidden {
  static let chart = Chart(
    id: "h", title: "t", description: "d",
    content: .plot(
      Chart.Plot(
        x: .steps(0...6) { "\($0)" }, y: .linear { "\($0)" },
        marks: [
          .hidden(at: 1, text: "<4"), .hidden(at: 2, text: "<4"), .hidden(at: 4, text: "dold"),
          .bar(at: 4, to: nil, tone: .series(0)),
        ])))
}
