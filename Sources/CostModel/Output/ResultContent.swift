/// What the files of a result are made from.
struct ResultContent: Sendable {
  let analysis: Analysis
  /// The tables as they may be shown, that of the verification behind them.
  let tables: [Table]
  let provenance: Provenance
  let prices: UsedPrices
  let inputs: [FileDigest]
  let program: Program
  let language: Language

  /// The report, made of the tables as they may be shown.
  func document(_ shown: [Table], _ verification: Verification?) -> Document {
    StudyReport(
      analysis, tables: shown, provenance: provenance, prices: prices, verification: verification, inputs: inputs,
      program: program, language: language
    ).document
  }

  /// The files of a format; those of a report need its document.
  func files(of format: OutputFormat, _ document: Document?) -> Result<[ResultFolder.File], Workbook.Failure> {
    typealias File = ResultFolder.File
    switch format {
    case .html: return .success(document.map { [File(name: "report.html", text: HTMLPage($0).text)] } ?? [])
    case .markdown: return .success(document.map { [File(name: "report.md", text: MarkdownText($0).text)] } ?? [])
    case .xlsx:
      let workbook = Workbook(title: analysis.ledger.data.study.title, tables: tables, language: language)
      return Result { () throws(Workbook.Failure) in [File(name: "tables.xlsx", bytes: try workbook.bytes())] }
    case .svg:
      let pictures = document?.pictures ?? []
      return .success(pictures.map { File(name: "figures/\($0.chart.id).svg", text: $0.chart.file()) })
    case .csv: return .success(tables.map { File(name: "tables/\($0.name).csv", bytes: CSVFormat.bytes(of: $0)) })
    case .json:
      let results = Results(
        analysis: analysis, inputs: inputs, program: program, tables: tables, provenance: provenance, prices: prices)
      return .success([File(name: "results.json", bytes: JSONFormat.bytes(of: results.value))])
    }
  }
}
