/// `cost-analysis init`: writes a new study folder from a template.
enum Init {
  /// What was typed after `init`.
  struct Options: Hashable, Sendable {
    /// The folder to write.
    var folder = ""
    /// The folder of prices to copy, or `nil` for the shipped one.
    var schablon: String?
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "init", summary: "Start a new study folder from a template.",
    examples: [
      HelpPage.Example(line: "cost-analysis init my-study", purpose: "Write a template that explains itself.")
    ],
    notes: [
      "Writes study.json with every setting explained, empty case files with their headers, a README of the "
        + "columns, and a copy of the shipped prices, so that the study keeps them. DIR must be new or empty."
    ],
    defaults: Options(),
    flags: [.schablon(help: "Copy the prices in DIR instead of the shipped ones.", \.schablon)],
    operands: [Operand("DIR", help: "the folder to make", \.folder)],
    run: run)

  /// Writes the folder and says what is in it.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let prices = try ShippedSchablon(option: options.schablon, in: world)
    let template = InitTemplate.files
    let files = try template.map { FolderFile($0.name, text: $0.text) } + prices.files()
    _ = try world.writeFolder(options.folder, files, .mustBeEmpty)
    let rows =
      template.map { HelpPage.Row(term: $0.name, text: $0.purpose) }
      + [HelpPage.Row(term: "schablon/", text: "the prices of this study, copied from the shipped ones")]
    let list = HelpPage.lines(of: HelpPage.Section(title: "", rows: rows)).joined(separator: "\n")
    try world.write(
      "wrote '\(options.folder)':\n\(list)\n\nprices copied from '\(prices.folder)'\n"
        + "next: fill in the files, then run 'cost-analysis check \(options.folder)'\n")
    return .done
  }
}

extension Flag {
  /// The option that names the folder of prices.
  static func schablon(help: String, _ path: any WritableKeyPath<Options, String?> & Sendable) -> Flag {
    .file("schablon", nil, "DIR", help: help, path)
  }
}
