import CostModel

/// `cost-analysis simulate`: writes a synthetic study.
enum Simulate {
  /// What was typed after `simulate`.
  struct Options: Hashable, Sendable {
    /// The folder to write.
    var folder = ""
    /// What the study looks like.
    var profile = SimulatedStudy.Profile.general
    /// The number of clients, or `nil` for the profile's own.
    var clients: Int?
    /// The event rows per client, or `nil` for 100.
    var rowsPerClient: Int?
    /// The seed, or `nil` for the profile's own.
    var seed: UInt64?
    /// Whether the event rows are in no order.
    var isShuffled = false
    /// The folder of prices, or `nil` for the shipped one.
    var schablon: String?
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "simulate", summary: "Write a synthetic study: made-up clients of any number.",
    examples: [
      HelpPage.Example(line: "cost-analysis simulate demo", purpose: "A study of 1000 clients, 100 rows each."),
      HelpPage.Example(
        line: "cost-analysis simulate big --clients 100000 --shuffled", purpose: "Ten million rows in no order."),
      HelpPage.Example(
        line: "cost-analysis simulate po --profile personligt-ombud", purpose: "83 clients as in the 2014 study."),
      HelpPage.Example(
        line: "cost-analysis simulate evaluated --profile varmland",
        purpose: "110 clients and a control group, with accounts."),
    ],
    notes: ["The same options always write the same bytes. No row is about a real person. DIR must be new or empty."],
    defaults: Options(),
    flags: [
      .choice("profile", "p", "NAME", help: "What the study looks like; default: general.", \.profile),
      .integer(
        "clients", "n", "N", in: 1...100_000_000,
        help: "Make N clients in profile general; default: 1000. The others have their own number.", \.clients),
      .integer(
        "rows-per-client", "r", "R", in: 1...100_000, help: "Write about R event rows per client; default: 100.",
        \.rowsPerClient),
      .integer(
        "seed", "s", "S", in: 0...UInt64.max,
        help: "Another seed makes another study; default: 1, 2014 for personligt-ombud, 2024 for varmland.", \.seed),
      .on("shuffled", help: "Write the event rows in no order.", \.isShuffled),
      .schablon(help: "Let the study use the prices in DIR instead of the shipped ones.", \.schablon),
    ],
    operands: [Operand("DIR", help: "the folder to make", \.folder)],
    run: run)

  /// Writes the study and says how large its files are.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let prices = try ShippedSchablon(option: options.schablon, in: world)
    let clients = options.clients ?? options.profile.clients
    let seed = options.seed ?? options.profile.seed
    let study = SimulatedStudy(
      profile: options.profile, clients: clients, rowsPerClient: options.rowsPerClient ?? 100, seed: seed,
      isShuffled: options.isShuffled,
      schablonFolder: Paths.relative(from: Terminal.realPath(ofNew: world.path(options.folder)), to: prices.folder))
    let files = study.files.map { file in
      FolderFile(file.name) { body in try file.forEachChunk(body) }
    }
    let written = try world.writeFolder(options.folder, files, .mustBeEmpty)
    try world.write(
      "wrote '\(options.folder)': synthetic, profile \(options.profile.rawValue), clients \(clients), seed \(seed)\n"
        + table(written))
    return .done
  }

  /// The files with their rows and bytes, and a line with the sums.
  private static func table(_ files: [WrittenFile]) -> String {
    let rows = files.map { $0.name.hasSuffix(".csv") ? max(0, $0.lines - 1) : nil }
    let total = ("total", "\(rows.compactMap(\.self).reduce(0, +))", "\(files.map(\.bytes).reduce(0, +))")
    let lines =
      [("file", "rows", "bytes")]
      + zip(files, rows).map { ($0.name, $1.map(String.init) ?? "", "\($0.bytes)") } + [total]
    let names = lines.map(\.0.count).max() ?? 0
    return lines.map { name, rows, bytes in
      "  \(name)\(padding(names - name.count))\(padding(14 - rows.count))\(rows)"
        + "\(padding(16 - bytes.count))\(bytes)\n"
    }.joined()
  }

  private static func padding(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}

extension SimulatedStudy.Profile {
  /// How many clients a study of this profile has where nobody says otherwise.
  fileprivate var clients: Int {
    switch self {
    case .general: 1000
    case .personligtOmbud: 83
    case .varmland: 220
    }
  }

  /// The seed where nobody gives one.
  fileprivate var seed: UInt64 {
    switch self {
    case .general: 1
    case .personligtOmbud: 2014
    case .varmland: 2024
    }
  }
}
