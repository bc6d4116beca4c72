/// What a long piece of work is at, and how much of it is done.
public struct ProgressStage: Hashable, Sendable {
  /// A piece of the work; where it is counted, by what.
  public enum Work: Hashable, Sendable {
    /// Reads a file of the study, named as study.json names it: bytes, and rows.
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

  /// One study among several that are worked at one after the other.
  public struct Turn: Hashable, Sendable {
    /// What the study is called.
    public let label: String
    /// Its number, from 1.
    public let number: Int
    /// How many studies there are.
    public let count: Int

    /// The study of this name, the `number`th of `count`.
    public init(label: String, number: Int, of count: Int) {
      self.label = label
      self.number = number
      self.count = count
    }
  }

  /// The study that is worked at, where there are several.
  public let turn: Turn?
  /// The piece of the work.
  public let work: Work
  /// How much of it is done.
  public let done: Int
  /// How much there is to do; 0 where that is not known.
  public let total: Int
  /// How many rows of the file are done; 0 where no file is read.
  public let rows: Int

  /// A stage of the work; not counted where only `work` is given.
  public init(_ work: Work, done: Int = 0, of total: Int = 0, rows: Int = 0) {
    self.init(nil, work, done: done, of: total, rows: rows)
  }

  private init(_ turn: Turn?, _ work: Work, done: Int, of total: Int, rows: Int) {
    self.turn = turn
    self.work = work
    self.done = done
    self.total = total
    self.rows = rows
  }

  /// The same stage, of one study among several.
  public func during(_ turn: Turn) -> ProgressStage {
    ProgressStage(turn, work, done: done, of: total, rows: rows)
  }
}

/// Is told how far a piece of work is: from any thread, some hundred times a second, and not always in order.
///
/// The work waits until it returns, so it must be quick.
public typealias ProgressListener = @Sendable (_ stage: ProgressStage) -> Void
