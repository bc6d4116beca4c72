extension StudyReport {
  /// Whom the figures are about: the cohorts, and the way from all clients to each.
  var clientSection: Document.Section {
    let flows = cohortFlows
    guard !flows.isEmpty else { return section("clients", sv: "Vilka som studerades", en: "Who was studied", []) }
    let window = terms.quarters(study.window)
    let intro = text(
      sv:
        "En klient räknas bara där akterna är granskade i hela fönstret, kvartal \(window): det som inte är granskat är"
        + " okänt, inte noll. Därför har varje fråga sin egen grupp av klienter, en kohort, med sitt eget antal (n).",
      en: "A client counts only where the records were reviewed over the whole window, quarters \(window): what was not"
        + " reviewed is unknown, not zero. So each question has a group of clients of its own, a cohort, with its own"
        + " number (n).")
    return section(
      "clients", sv: "Vilka som studerades", en: "Who was studied",
      [
        .paragraph(study.panel == .balanced ? intro : introOfAvailable), .list(flows.map(\.words)),
        .pictures(flows.map(\.picture)),
      ])
  }

  private var introOfAvailable: String {
    text(
      sv:
        "En klient räknas i de kvartal där akterna är granskade: det som inte är granskat är okänt, inte noll. Antalet (n)"
        + " skiljer sig därför mellan kvartal.",
      en: "A client counts in the quarters whose records were reviewed: what was not reviewed is unknown, not zero. The"
        + " number (n) therefore differs between quarters.")
  }

  /// The cohorts, those that are the same clients under several names taken together.
  private var cohortFlows: [(words: String, picture: Picture)] {
    var groups: [(ids: [String], cohort: CohortDefinition, steps: [TableRow])] = []
    for cohort in study.allCohorts {
      let steps = tables.rows(of: "cohort", where: ["analysis": cohort.id])
      let same = groups.firstIndex { group in
        group.cohort.requires == cohort.requires && group.cohort.group == cohort.group
          && group.cohort.minContact == cohort.minContact
      }
      if let same {
        groups[same].ids.append(cohort.id)
      } else {
        groups.append(([cohort.id], cohort, steps))
      }
    }
    return groups.map { group in
      let named = group.ids.filter { id in study.cohorts.contains { $0.id == id } }
      let names = text(sv: "kohorten ", en: "cohort ") + terms.list(named.isEmpty ? group.ids : named)
      let figures = study.figures.filter { group.ids.contains($0.id) && !$0.title.isEmpty }
        .map { text(sv: "”\($0.title)”", en: "“\($0.title)”") }
      let also =
        figures.isEmpty
        ? ""
        : named.isEmpty
          ? text(sv: "; de visas i \(terms.list(figures))", en: "; shown in \(terms.list(figures))")
          : text(sv: "; också i \(terms.list(figures))", en: "; also in \(terms.list(figures))")
      let clients = terms.clients(group.steps.last?["remaining"] ?? .people(0))
      let authorities = terms.actors(group.cohort.requires.map { study.actors.names[$0] })
      let words =
        text(
          sv: "\(names.capitalizedFirst): \(clients) med granskade akter hos \(authorities)",
          en: "\(names.capitalizedFirst): \(clients) with records reviewed at \(authorities)") + also
      return (words, flow(names, named.first ?? group.cohort.id, clients, group.cohort.group, group.steps))
    }
  }

  private func flow(
    _ names: String, _ id: String, _ clients: String, _ group: CohortDefinition.Group, _ steps: [TableRow]
  ) -> Picture {
    let everybody = everybody(of: group)
    var data = DataTable(
      "cohort-" + fileNames[id], caption: text(sv: "Vägen till \(names)", en: "The way to \(names)"),
      columns: [
        .init(text(sv: "Steg", en: "Step"), .text), .init(text(sv: "Bort", en: "Removed"), .count),
        .init(text(sv: "Kvar", en: "Remaining"), .count),
      ])
    var boxes: [Chart.Steps.Step] = []
    for (place, row) in steps.enumerated() {
      let name = row.text("step")
      let words = name == "clients" ? everybody.capitalizedFirst : step(name)
      data.add([.text(words), row["removed"], row["remaining"]])
      let remaining = count(of: row["remaining"])
      if place == 0 {
        boxes.append(Chart.Steps.Step(lines: [words, remaining]))
      } else if place == steps.count - 1 {
        boxes.append(Chart.Steps.Step(lines: [names.capitalizedFirst, remaining], isGoal: true))
      } else if row["removed"] != .people(0) {
        // A box for each authority, with all that left on the way to it beside the arrow.
        let isNew = name.hasPrefix("not_reviewed:") && boxes.last?.removed.isEmpty == false
        if isNew, let before = data.rows.dropLast().last {
          boxes.append(Chart.Steps.Step(lines: [count(of: before[2])]))
        }
        boxes[boxes.count - 1].removed.append(words.capitalizedFirst + ": " + terms.count(row["removed"]))
      }
    }
    let description = text(
      sv: "Flödesschema från \(everybody) till \(names): \(clients).",
      en: "Flow chart from \(everybody) to \(names): \(clients).")
    return Picture(
      chart: Chart(
        id: "cohort-" + fileNames[id],
        title: text(sv: "Från \(everybody) till \(names)", en: "From \(everybody) to \(names)"),
        description: description, content: .steps(Chart.Steps(steps: boxes))), note: "", data: data)
  }

  private func count(of cell: Table.Cell) -> String {
    hiddenText(cell) == nil
      ? "n = " + terms.count(cell) : text(sv: "antalet är dolt", en: "the number is hidden")
  }

  /// Whom the steps to a cohort begin with: a cohort counts the clients of its group.
  private func everybody(of group: CohortDefinition.Group) -> String {
    switch group {
    case .control: text(sv: "alla klienter i kontrollgruppen", en: "all clients of the control group")
    case .intervention where hasControl:
      text(sv: "alla klienter utom kontrollgruppen", en: "all clients but the control group")
    case .intervention, .all: text(sv: "alla klienter", en: "all clients")
    }
  }

  /// A step of a cohort in words.
  private func step(_ id: String) -> String {
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    let place = parts.count > 1 ? terms.actor(parts[1]) : ""
    return switch parts.first {
    case "excluded": text(sv: "uteslutna i underlaget", en: "left out in the material")
    case "contact_too_short": text(sv: "för kort kontakt", en: "contact too short")
    case "not_reviewed": text(sv: "inte granskade hos \(place)", en: "not reviewed at \(place)")
    case "window_not_covered":
      text(sv: "fönstret inte helt granskat hos \(place)", en: "window not wholly reviewed at \(place)")
    case "final": text(sv: "Kohorten", en: "The cohort")
    default: id
    }
  }
}
