/// `cost-analysis schablon`: the commands about price lists.
enum SchablonCommands {
  /// The command as the table of commands holds it: the first word of four.
  static let command = Command(
    "schablon", summary: "List, show, check and compare price lists (schablon).",
    commands: [SchablonList.command, SchablonShow.command, SchablonLint.command, SchablonCompare.command],
    examples: [
      HelpPage.Example(line: "cost-analysis schablon list --authority kommun", purpose: "What a kommun does."),
      HelpPage.Example(line: "cost-analysis schablon show boendestod --year 2023", purpose: "What it costs, and why."),
      HelpPage.Example(line: "cost-analysis schablon lint my-prices", purpose: "See what is wrong with prices."),
      HelpPage.Example(
        line: "cost-analysis schablon compare schablon my-prices --study my-study",
        purpose: "See what they change, and in the figures of a study."),
    ])
}
