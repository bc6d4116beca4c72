/// The files of a new study, as `init` writes them.
enum InitTemplate {
  /// One file of the template.
  struct File: Hashable, Sendable {
    /// Its name in the study's folder.
    let name: String
    /// All of it.
    let text: String
    /// What it is for, in a few words.
    let purpose: String
  }

  /// The files in the order in which a new user meets them.
  static let files = [
    File(name: "README.md", text: readme, purpose: "what to write in each column: start here"),
    File(name: "study.json", text: study, purpose: "what is computed, every setting explained"),
    File(
      name: "clients.csv", text: "client;start;end;sex;birth_year;diagnosis;operation;group;excluded\n",
      purpose: "one row per person"),
    File(
      name: "coverage.csv", text: "client;authority;from;to\n",
      purpose: "whose records were read, for which days"),
    File(
      name: "events.csv", text: "client;service;from;to;quantity;per;amount;authority\n",
      purpose: "what was done: visits, stays, decisions, payments"),
    File(
      name: "population.csv", text: "item;share;n\n",
      purpose: "how common things are among all (optional)"),
  ]
}
