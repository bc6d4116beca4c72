import Foundation

@testable import CostModel

/// One chart of each kind that a report holds, with made figures: what the tests draw, and what people look at.
///
/// With `COST_CHART_GALLERY` set to a folder, the tests write the charts there as pages and as files of their own.
enum ChartGallery {
  static let all: [Chart] = [
    trajectory, stackedTrajectory, forest, beforeAfter, changes, actors, flows, cohort, decomposition, concentration,
    correlation,
  ]

  /// A whole number with its thousands parted, as Swedish writes it.
  @Sendable static func whole(_ number: Double) -> String {
    let digits = String(Int(number.rounded().magnitude))
    var parted = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { parted += "\u{A0}" }
      parted.append(digit)
    }
    return (number < -0.5 ? "−" : "") + parted
  }

  private static let quarters = -4...12

  /// Figures that look like those of a study, from a wave of their own.
  private static func wave(_ quarter: Int, _ base: Double, _ rise: Double) -> Double {
    let bumps = [
      0.02, -0.06, 0.05, 0.11, -0.03, 0.07, -0.09, 0.01, 0.04, -0.05, 0.08, -0.02, 0.03, -0.07, 0.06, 0, 0.02,
    ]
    let bump = bumps[(quarter + 4) % bumps.count]
    return max(base * (1 + bump) + rise * Double(max(quarter, 0)) / 12, 0)
  }

  private static let clientRows = [
    Chart.TextRow(title: "n", cells: quarters.map { Chart.TextRow.Cell(at: Double($0), text: "49") }),
    Chart.TextRow(
      title: "brukare",
      cells: quarters.map { Chart.TextRow.Cell(at: Double($0), text: $0 == -3 || $0 == -2 ? "<4" : "\(14 + $0)") }),
  ]

  private static let tips = quarters.map { quarter in
    Chart.PlaceTip(
      at: Double(quarter),
      tip: Chart.Tip(
        "Kvartal \(quarter)",
        ["Boendestöd: \(whole(wave(quarter, 9000, 4200))) kr (3 410–14 220)", "Övrigt: 2 010 kr", "n = 49"]))
  }

  static let trajectory = Chart(
    id: "fig3", title: "Kostnader för insatser inom kommunen per klient och kvartal",
    description: "Linjer för boendestöd, särskilt boende, sysselsättning och övrigt från kvartal −4 till 12.",
    content: .plot(
      Chart.Plot(
        x: .steps(quarters, title: "Kvartal räknat från första kontakten") { "\(whole($0))" },
        y: .linear(title: "Kronor per klient", label: whole),
        marks: [
          .rule(at: 0, label: "första kontakten"),
          .hidden(at: -3, text: "<4"), .hidden(at: -2, text: "<4"),
          .band(
            quarters.map {
              let mean = wave($0, 9000, 4200)
              return Chart.Span(at: Double($0), mean * 0.7, mean * 1.3)
            }, tone: .series(0)),
          .line(
            quarters.map { Chart.Point(at: Double($0), wave($0, 9000, 4200)) }, tone: .series(0), label: "Boendestöd"),
          .line(
            quarters.map { Chart.Point(at: Double($0), $0 == -3 || $0 == -2 ? nil : wave($0 + 2, 2500, 900)) },
            tone: .series(1), label: "Särskilt boende och hemtjänst"),
          .line(
            quarters.map { Chart.Point(at: Double($0), wave($0 + 5, 2700, 500)) }, tone: .series(2),
            label: "Sysselsättning"),
          .line(quarters.map { Chart.Point(at: Double($0), wave($0 + 7, 1200, 0)) }, tone: .muted, label: "Övrigt"),
        ], rows: clientRows, tips: tips)),
    legend: [
      Chart.LegendEntry(label: "95 % intervall för boendestöd", tone: .series(0), sign: .band),
      Chart.LegendEntry(label: "färre än 4 brukare, visas inte", tone: .muted, sign: .hidden),
    ])

  static let stackedTrajectory = Chart(
    id: "fig4", title: "Kostnader för hälso- och sjukvård per klient och kvartal",
    description: "Staplar för öppenvård, slutenvård och läkemedel.",
    content: .plot(
      Chart.Plot(
        x: .steps(quarters, title: "Kvartal") { "\(whole($0))" },
        y: .linear(title: "Kronor per klient", label: whole),
        marks: [.rule(at: 0, label: "första kontakten"), .hidden(at: 7, text: "dold")]
          + quarters.filter { $0 != 7 }.flatMap { quarter in
            Chart.Mark.stack(
              at: Double(quarter),
              (0..<6).map { Chart.Part(wave(quarter + $0, 4000 - Double($0) * 500, -300), .series($0)) })
          }, rows: clientRows, tips: tips)),
    legend: [
      "Öppenvård psykiatri", "Slutenvård psykiatri", "Primärvård", "Somatisk öppenvård", "Somatisk slutenvård",
      "Läkemedel",
    ]
    .enumerated().map { Chart.LegendEntry(label: $0.element, tone: .series($0.offset)) })

  static let forest: Chart = {
    let names = [
      "Kommunen", "Landstingets öppenvård", "Landstingets slutenvård", "Försäkringskassan", "Arbetsförmedlingen",
      "Skatteverket",
    ]
    let shares = [(83.0, 61.0), (94, 78), (16, 12), (88, 91), (22, 14), (4, 2)]
    return Chart(
      id: "fig2", title: "Andel klienter med insatser, urvalet mot alla med personligt ombud",
      description: "Punkter med intervall för urvalet och för populationen.",
      content: .plot(
        Chart.Plot(
          x: .linear(covers: 0...100, title: "Procent av klienterna", label: whole),
          y: .categories(
            names.enumerated().map {
              Chart.Category(
                $0.element,
                note: $0.offset == 4 ? "dold · 14 %" : "\(Int(shares[$0.offset].0)) % · \(Int(shares[$0.offset].1)) %")
            }),
          marks: names.indices.flatMap { index -> [Chart.Mark] in
            let first = Chart.Plot.place(index, lane: 0, of: 2)
            let second = Chart.Plot.place(index, lane: 1, of: 2)
            let sample: [Chart.Mark] =
              index == 4
              ? [.hidden(at: first, text: "<4")]
              : [
                .interval(at: first, low: shares[index].0 - 8, high: min(shares[index].0 + 8, 100), tone: .series(0)),
                .dot(at: first, value: shares[index].0, tone: .series(0)),
              ]
            return sample + [.dot(at: second, value: shares[index].1, tone: .series(1))]
          },
          tips: names.enumerated().map {
            Chart.PlaceTip(
              at: Double($0.offset), tip: Chart.Tip($0.element, ["Urvalet: 83 % (75–91)", "Populationen: 61 %"]))
          })),
      legend: [
        Chart.LegendEntry(label: "urvalet, n = 77, med 95 % intervall", tone: .series(0), sign: .dot),
        Chart.LegendEntry(label: "alla med personligt ombud, n = 4 827", tone: .series(1), sign: .dot),
      ])
  }()

  private static let services = [
    ("Kommun", "Boendestöd enligt socialtjänstlagen"), ("Kommun", "Bostad med särskild service (LSS)"),
    ("Kommun", "Hemtjänst"), ("Kommun", "Sysselsättning och daglig verksamhet"),
    ("Kommun", "Ekonomiskt bistånd, handläggning"),
    ("Kommun", "Kontaktperson"), ("Landsting", "Psykiatrisk öppenvård, läkarbesök"),
    ("Landsting", "Psykiatrisk öppenvård, annan vårdgivare"), ("Landsting", "Psykiatrisk slutenvård"),
    ("Landsting", "Primärvård"), ("Landsting", "Somatisk slutenvård"),
    ("Arbetsförmedlingen", "Arbetsmarknadspolitiska program"),
    ("Arbetsförmedlingen", "Lönebidragshandläggning"), ("Försäkringskassan", "Handläggning av sjukersättning"),
  ]

  static let beforeAfter = Chart(
    id: "before-after", title: "Kostnad per klient och år före och efter",
    description: "Två punkter per insats, basåret och år 3, med en linje emellan.",
    content: .plot(
      Chart.Plot(
        x: .linear(title: "Kronor per klient och år", label: whole),
        y: .categories(
          services.enumerated().map { index, service in
            Chart.Category(
              service.1, group: service.0,
              note: index == 5 ? "dold" : "\(whole(Double(index * 700))) → \(whole(Double(index * 900 + 2000)))")
          }),
        marks: services.indices.flatMap { index -> [Chart.Mark] in
          let place = Double(index)
          let base = Double((index * 7919) % 13) * 2100
          let after = Double((index * 104_729) % 17) * 1900
          if index == 5 { return [.hidden(at: place, text: "<4")] }
          return [
            .link(at: place, from: base, to: after, tone: .muted), .dot(at: place, value: base, tone: .muted),
            .dot(at: place, value: after, tone: .series(0)),
          ]
        },
        tips: services.enumerated().map {
          Chart.PlaceTip(
            at: Double($0.offset), tip: Chart.Tip($0.element.1, ["Basåret: 12 300 kr", "År 3: 15 700 kr"]))
        })),
    legend: [
      Chart.LegendEntry(label: "basåret", tone: .muted, sign: .dot),
      Chart.LegendEntry(label: "år 3", tone: .series(0), sign: .dot),
    ])

  static let changes = Chart(
    id: "changes", title: "Förändring per klient och år", description: "Staplar med intervall.",
    content: .plot(
      Chart.Plot(
        x: .linear(title: "Kronor per klient och år", label: whole),
        y: .categories(
          ["Kommun", "Landsting", "Försäkringskassan", "Arbetsförmedlingen", "Summa"].map { Chart.Category($0) }),
        marks: zip(0..., [28_450.0, -14_100, -310, 1220, 15_260]).flatMap(changeMarks))))

  private static func changeMarks(_ index: Int, _ change: Double) -> [Chart.Mark] {
    let place = Double(index)
    let tone: Chart.Tone = index == 4 ? .strong : .series(change < 0 ? 2 : 3)
    let end = change < 0 ? change - 9000 : change + 9000
    return [
      .bar(at: place, to: change, tone: tone, width: 0.5),
      .interval(at: place, low: change - 9000, high: change + 9000, tone: .muted),
      .note(at: place, value: end, text: (change > 0 ? "+" : "") + whole(change)),
    ]
  }

  static let actors: Chart = {
    let names = [
      "Kommun", "Landsting", "Försäkringskassan", "Arbetsförmedlingen", "Skatteverket", "Klienten", "Arbetsgivare",
    ]
    let real = [98_000.0, 74_000, 6000, 4300, 0, 0, 0]
    let out = [21_000.0, 0, 84_000, 5100, 1200, 31_000, 3300]
    let into = [4000.0, 2000, 0, 0, 27_000, 106_000, 5000]
    return Chart(
      id: "actors", title: "Vem betalar: resurser och transfereringar per aktör, år 3",
      description: "Staplar åt vänster för vad aktören bär och betalar ut, åt höger för vad den får.",
      content: .plot(
        Chart.Plot(
          x: .linear(title: "Kronor per klient och år; åt vänster utgifter, åt höger inkomster", label: whole),
          y: .categories(names.map { Chart.Category($0) }),
          marks: names.indices.flatMap { index -> [Chart.Mark] in
            let place = Double(index)
            if index == 6 { return [.hidden(at: place, text: "dold")] }
            return Chart.Mark.stack(
              at: place,
              [
                Chart.Part(-real[index], .series(0)), Chart.Part(-out[index], .series(1)),
                Chart.Part(into[index], .series(2)),
              ]) + [.total(at: place, value: into[index] - real[index] - out[index])]
          },
          tips: names.enumerated().map {
            Chart.PlaceTip(
              at: Double($0.offset),
              tip: Chart.Tip($0.element, ["Resurser: \(whole(real[$0.offset])) kr", "Netto: −115 000 kr"]))
          })),
      legend: [
        Chart.LegendEntry(label: "resurser", tone: .series(0)),
        Chart.LegendEntry(label: "transfereringar ut", tone: .series(1)),
        Chart.LegendEntry(label: "transfereringar in", tone: .series(2)),
        Chart.LegendEntry(label: "netto", tone: .strong, sign: .total),
      ])
  }()

  static let flows: Chart = {
    let links: [(Int, Int, Double?)] = [
      (0, 0, 84_000), (1, 0, 21_000), (2, 0, 5100), (2, 2, 3300), (3, 1, 27_000), (3, 0, nil), (4, 1, 4400),
      (3, 3, 900),
    ]
    let sources = ["Försäkringskassan", "Kommun", "Arbetsförmedlingen", "Klienten", "Arbetsgivare"]
    let targets = ["Klienten", "Skatteverket", "Arbetsgivare", "Landsting"]
    return Chart(
      id: "flows", title: "Transfereringar från betalare till mottagare",
      description: "Band, bredare ju större belopp.",
      content: .flows(
        Chart.Flows(
          sources: sources.enumerated().map {
            Chart.Flows.Node(
              $0.element, note: "\(whole(Double(84_000 / ($0.offset + 1)))) kr", tone: .series($0.offset))
          },
          targets: targets.map { Chart.Flows.Node($0, note: "12 300 kr", tone: .muted) },
          links: links.map { link in
            Chart.Flows.Link(
              from: link.0, to: link.1, amount: link.2,
              tip: Chart.Tip("\(sources[link.0]) → \(targets[link.1])", [link.2.map { whole($0) + " kr" } ?? "dold"]))
          })),
      legend: [Chart.LegendEntry(label: "dold, färre än 4 klienter", tone: .muted, sign: .hidden)])
  }()

  static let cohort = Chart(
    id: "cohort", title: "Från klienter till kohort", description: "83 klienter blev 49.",
    content: .steps(
      Chart.Steps(steps: [
        Chart.Steps.Step(
          lines: ["Klienter i studien", "n = 83"],
          removed: ["Uteslutna av studien: 6", "Kontakten kortare än två kvartal: <4"]),
        Chart.Steps.Step(
          lines: ["Kvar efter rensning", "n = 75"],
          removed: [
            "Kommunens akter har inte granskats: 12",
            "Kommunens akter täcker inte hela fönstret från kvartal −4 till 12: 14",
          ]),
        Chart.Steps.Step(lines: ["Kohorten kommun", "n = 49, alla 17 kvartal observerade"], isGoal: true),
      ])))

  static let decomposition = Chart(
    id: "decomposition", title: "Vilka klienter bär förändringen?",
    description: "Staplar för nya, fortsatta och avslutade.",
    content: .plot(
      Chart.Plot(
        x: .categories(["År 1", "År 2", "År 3"].map { Chart.Category($0) }),
        y: .linear(title: "Förändring, tusen kronor per år", label: whole),
        marks: [(900.0, 150.0), (1320, -40), (1740, -230)].enumerated().flatMap { yearMarks($0.offset, $0.element) },
        rows: [
          Chart.TextRow(
            title: "nya", cells: (0..<3).map { Chart.TextRow.Cell(at: Double($0), text: "\(12 + $0) klienter") }),
          Chart.TextRow(title: "avslutade", cells: (0..<3).map { Chart.TextRow.Cell(at: Double($0), text: "<4") }),
        ], stretch: 0.8)),
    legend: [
      Chart.LegendEntry(label: "nya", tone: .series(0)), Chart.LegendEntry(label: "fortsatta", tone: .series(1)),
      Chart.LegendEntry(label: "avslutade", tone: .series(2)),
      Chart.LegendEntry(label: "netto", tone: .strong, sign: .total),
    ])

  private static func yearMarks(_ year: Int, _ change: (new: Double, continuing: Double)) -> [Chart.Mark] {
    let place = Double(year)
    let parts = [
      Chart.Part(change.new, .series(0)), Chart.Part(change.continuing, .series(1)), Chart.Part(-310, .series(2)),
    ]
    let net = change.new + change.continuing - 310
    let top = change.new + max(change.continuing, 0)
    return Chart.Mark.stack(at: place, parts, width: 0.5) + [
      .total(at: place, value: net, width: 0.62), .note(at: place, value: top, text: "netto \(whole(net))"),
    ]
  }

  static let concentration = Chart(
    id: "concentration", title: "Hur få klienter bär kostnaden?", description: "Andel av summan hos de dyraste.",
    content: .plot(
      Chart.Plot(
        x: .linear(covers: 0...100, title: "Procent av summan hos den dyraste …") { whole($0) },
        y: .categories(
          ["Kommun", "Landsting, öppenvård", "Landsting, slutenvård", "Försäkringskassan"].map {
            Chart.Category($0, note: "14 av 49")
          }),
        marks: [[9.0, 31, 52], [7, 22, 38], [34, 78, 100], [3, 11, 21]].enumerated().flatMap {
          topMarks(Double($0.offset), $0.element)
        })),
    legend: [
      Chart.LegendEntry(label: "1 procenten", tone: .series(3), sign: .dot),
      Chart.LegendEntry(label: "5 procenten", tone: .series(1), sign: .dot),
      Chart.LegendEntry(label: "10 procenten", tone: .series(0), sign: .dot),
    ])

  private static func topMarks(_ place: Double, _ tops: [Double]) -> [Chart.Mark] {
    [
      .link(at: place, from: tops[0], to: tops[2], tone: .muted), .dot(at: place, value: tops[0], tone: .series(3)),
      .dot(at: place, value: tops[1], tone: .series(1)), .dot(at: place, value: tops[2], tone: .series(0)),
    ]
  }

  static let correlation = Chart(
    id: "correlation", title: "Kommunens och landstingets förändringar", description: "Punkter per grupp.",
    content: .plot(
      Chart.Plot(
        x: .linear(title: "Kommunens förändring, kronor", label: whole),
        y: .linear(title: "Landstingets förändring, kronor", label: whole),
        marks: scatter + [.level(value: -4000, label: "medel")])))

  private static let scatter: [Chart.Mark] = (0..<9).map { number in
    let across = Double(number * 7919 % 31) * 900 - 9000
    let up = 9000 - Double(number * 104_729 % 37) * 700
    return .dot(at: across, value: up, tone: .series(0))
  }
}
