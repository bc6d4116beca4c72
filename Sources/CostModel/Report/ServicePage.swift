/// A page on one service: what it is, its posts with all their prices and sources, and what a price comes to.
public struct ServicePage: Sendable {
  /// In whose money a price is wanted, and for a day of which year.
  public struct Question: Hashable, Sendable {
    /// In whose money.
    public let pricing: Pricing
    /// The calendar year of the day.
    public let year: Int

    /// The price of a day of year `year` by a pricing.
    public init(_ pricing: Pricing, year: Int) {
      self.pricing = pricing
      self.year = year
    }
  }

  private let service: Service
  private let schablon: Schablon
  private let question: Question?

  /// The page on a service of a catalogue, with the answer to a question on its prices where there is one.
  public init(_ service: Service, of schablon: Schablon, question: Question? = nil) {
    self.service = service
    self.schablon = schablon
    self.question = question
  }

  /// The page as text.
  public var text: String {
    (heading + service.posts.flatMap { [""] + lines(on: $0) }).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let names = [service.swedishName, service.englishName].filter { !$0.isEmpty }.joined(separator: " / ")
    let careForm = service.careForm.map { ", care form \($0)" } ?? ""
    let lines = [
      names.isEmpty ? service.id : "\(service.id): \(names)",
      "authority \(schablon.authorityName(of: service)), unit \(service.unit.rawValue), shape \(service.shape.rawValue)"
        + careForm,
      "catalogue: \(words(for: service.place))",
    ]
    return service.posts.isEmpty ? lines + ["", "no prices"] : lines
  }

  private func lines(on post: Post) -> [String] {
    var rows = TextTable([
      .right("year"), .right("price"), .left("index"), .left("basis"), .left("row"),
    ])
    for row in post.prices {
      rows.add(
        "\(row.year)", row.price.decimalText, row.index ?? "", row.basis?.rawValue ?? "", words(for: row.place))
    }
    var lines = ["post \(post.id): \(parties(of: post))"] + rows.lines.prefix(1).map { "  " + $0 }
    for (row, line) in zip(post.prices, rows.body) {
      lines.append("  " + line)
      lines += Self.labelled("source", row.source) + Self.labelled("note", row.note)
    }
    guard let question else { return lines }
    let made = PriceDerivation(
      of: post, unit: service.unit, in: question.year, pricing: question.pricing, schablon: schablon)
    return lines + PriceText(made, unit: service.unit, question: question).lines.map { "  " + $0 }
  }

  private func parties(of post: Post) -> String {
    func name(_ actor: Int?) -> String { actor.map { schablon.actors.names[$0] } ?? "" }
    return switch post.postClass {
    case .real: "real, borne by \(name(post.payer))"
    case .transfer: "transfer, payer \(name(post.payer)), receiver \(name(post.receiver))"
    case .production: "production"
    }
  }

  private func words(for place: Problem.Place) -> String { "\(place.file):\(place.line)" }

  /// A text behind its label, in lines of at most 100 letters; none where it is empty.
  private static func labelled(_ label: String, _ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < 100 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append((lines.isEmpty ? "      \(label): " : "        ") + word)
      }
    }
    return lines
  }
}
