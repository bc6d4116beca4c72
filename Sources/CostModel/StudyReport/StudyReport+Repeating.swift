extension StudyReport {
  /// How to come to the same figures again: the program, the command, and the files with their digests.
  var repeatSection: Document.Section {
    let intro = text(
      sv:
        "Rapporten är gjord av \(program.name) \(program.version). Samma filer ger exakt samma siffror. Varje siffra"
        + " kan följas till sina rader och priser med kommandot explain.",
      en:
        "The report was made by \(program.name) \(program.version). The same files give the same figures, to the last digit."
        + " Every figure can be followed to its rows and prices by the command explain.")
    let option = terms.language == .swedish ? "" : " --language \(terms.language.rawValue)"
    let hiding = study.disclosure == .none ? " --no-suppression" : ""
    var blocks: [Block] = [
      .paragraph(intro), .command("\(program.name) run STUDY --out RESULT\(option)\(hiding)"),
    ]
    guard !inputs.isEmpty else {
      return section("repeat", sv: "Så upprepas analysen", en: "How to repeat it", blocks)
    }
    var table = DataTable(
      "files", caption: text(sv: "Filerna som lästes, med SHA-256", en: "The files that were read, with their SHA-256"),
      columns: [
        .init(text(sv: "Fil", en: "File"), .text), .init("Byte", .count), .init("SHA-256", .code),
      ])
    for input in inputs { table.add([.text(input.file), .whole(input.bytes), .text(input.sha256)]) }
    blocks.append(.table(table))
    return section("repeat", sv: "Så upprepas analysen", en: "How to repeat it", blocks)
  }
}
