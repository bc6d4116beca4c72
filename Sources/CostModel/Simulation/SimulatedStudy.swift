/// A synthetic study folder: the same seed gives the same bytes on every machine.
///
/// Nothing in it is about a person who exists. Its first file, its title and its README say so.
///
/// ```swift
/// let study = SimulatedStudy(profile: .general, clients: 1_000, rowsPerClient: 100, seed: 1, isShuffled: false)
/// study.files.map(\.name)   // study.json, clients.csv, coverage.csv, events.csv, population.csv, README.md
/// ```
///
/// The folder of schablon that `study.json` names is no part of the study: whoever writes the files puts one there.
public struct SimulatedStudy: Sendable {
  /// What a synthetic study looks like.
  public enum Profile: String, CaseIterable, Sendable {
    /// Any number of clients with rows of every kind, for tests and measurements of speed; its figures mean nothing.
    case general

    /// 83 clients in whose records everything holds that bilaga 1 of Socialstyrelsen's 2014 report publishes.
    case personligtOmbud = "personligt-ombud"

    /// 110 pairs of clients, of whom one meets an ombud and one does not, beside the true accounts of a verksamhet: what the
    /// ombud changes is known, so that an evaluation can be held against it.
    case varmland
  }

  /// What the study looks like.
  public let profile: Profile

  /// The study's files, `study.json` first.
  public let files: [SimulatedFile]

  /// The study of these sizes.
  ///
  /// - Parameters:
  ///   - profile: What the study looks like.
  ///   - clients: How many clients, 1 or more; the profiles `personligtOmbud` and `varmland` have their 83 and 220 whatever
  ///     stands here.
  ///   - rowsPerClient: How many event rows each client has, 1 or more; these two have their own schedules.
  ///   - seed: What all pseudo-random numbers follow from.
  ///   - isShuffled: Whether event rows come in a pseudo-random order instead of client by client.
  ///   - schablonFolder: The folder of schablon that `study.json` names, relative to it, such as `../../schablon`.
  public init(
    profile: Profile, clients: Int, rowsPerClient: Int, seed: UInt64, isShuffled: Bool,
    schablonFolder: String = "schablon"
  ) {
    precondition(clients >= 1 && rowsPerClient >= 1, "a synthetic study has at least one client and one row")
    self.profile = profile
    switch profile {
    case .personligtOmbud:
      files = OmbudStudy(seed: seed, isShuffled: isShuffled).files(schablonFolder: schablonFolder)
    case .varmland:
      files = VarmlandStudy(seed: seed, isShuffled: isShuffled).files(schablonFolder: schablonFolder)
    case .general:
      let study = GeneralStudy(clients: clients, rowsPerClient: rowsPerClient, seed: seed, isShuffled: isShuffled)
      files = study.files(schablonFolder: schablonFolder)
    }
  }
}
