/// What a long piece of work is at, and how much of it is done.
public struct ProgressStage: Hashable, Sendable {
  /// A piece of the work; where it is counted, by what.
  public enum Work: Hashable, Sendable {
    /// Reads a file of the study, named as study.json names it: bytes.
    case readsFile(String)
    /// Works out the SHA-256 of the files that were read.
    case digestsFiles
    /// Adds up what the tables hold: clients.
    case worksOutTables
    /// Draws clients and parameters anew: draws.
    case draws
    /// Looks for what must be hidden beside small counts.
    case hidesCounts
    /// Goes through the rows of the ledger: clients.
    case goesThroughLedger
    /// Writes the result.
    case writes
  }

  /// The piece of the work.
  public let work: Work
  /// How much of it is done.
  public let done: Int
  /// How much there is to do; 0 where that is not known.
  public let total: Int

  /// A stage of the work; not counted where only `work` is given.
  public init(_ work: Work, done: Int = 0, of total: Int = 0) {
    self.work = work
    self.done = done
    self.total = total
  }
}

/// Is told how far a piece of work is: from any thread, some hundred times a second, and not always in order.
///
/// The work waits until it returns, so it must be quick.
public typealias ProgressListener = @Sendable (_ stage: ProgressStage) -> Void
