/// Many studies, run one after the other as `run` runs each by itself, and an overview of them.
///
/// It works study by study, so that whoever writes the results can be ended at any time and go on later: what stands
/// there and would come out the same is kept.
///
/// ```swift
/// var batch = Batch(list, options, program: program)
/// for place in list.items.indices {
///   switch batch.work(at: place, in: "out", threads: 2) { … }  // write the result, or take an earlier one away
/// }
/// ```
///
/// In the folder stand for each study the folder of its result, called by its label, and its record, `LABEL.json`; and
/// for all of them the ``files``.
public struct Batch: Sendable {
  /// What the work at a study came to.
  public enum Turn: Sendable {
    /// An earlier result is the one that would be made now.
    case kept
    /// The study has so many errors, told a line each: no result of it may stand in the folder.
    case failed(faults: [String], errors: Int)
    /// The study's result, its record, and warnings, a line each. The record is written when the result stands there.
    case done(ResultFolder, record: ResultFolder.File, warnings: [String])
  }

  /// The studies.
  public let list: BatchList
  /// What is asked of each run.
  let options: RunOptions
  /// Who makes the results.
  let program: Program
  /// What came of the studies so far, in the order of the list.
  public private(set) var outcomes: [BatchOutcome]
  /// The price lists that have been read so far.
  let prices = SharedPrices()

  /// A batch of which nothing has been done.
  public init(_ list: BatchList, _ options: RunOptions, program: Program) {
    self.list = list
    self.options = options
    self.program = program
    outcomes = list.items.map { _ in .waiting }
  }

  /// Whether a study has failed.
  public var hasFailures: Bool { outcomes.contains { $0.status == .failed } }

  /// Works out a study, unless its result stands in the folder already.
  ///
  /// - Parameters:
  ///   - place: The study's place in the list.
  ///   - folder: The path of the folder that holds the results.
  ///   - threads: The number of threads; the results do not depend on it.
  ///   - memory: How much memory what grows with the rows may take; the results do not depend on it.
  ///   - progress: Is told how far this is, and with which study.
  /// - Returns: What is to be done in the folder.
  public mutating func work(
    at place: Int, in folder: String, threads: Int, memory: MemoryLimit = .standard,
    progress: ProgressListener? = nil
  ) -> Turn {
    let item = list.items[place]
    let turn = ProgressStage.Turn(label: item.label, number: place + 1, of: list.items.count)
    let progress = progress.map { tell -> ProgressListener in { tell($0.during(turn)) } }
    let path = "\(folder)/\(item.label)"
    progress?(ProgressStage(.digestsFiles))
    if let bytes = try? SystemFile.contents(ofFile: path + Self.recordEnding), let record = BatchRecord(bytes),
      record.holds(for: item.folder, result: path, options: options, program: program, threads: threads)
    {
      outcomes[place] = record.outcome
      return .kept
    }
    do {
      return try run(at: place, threads: threads, memory: memory, progress: progress)
    } catch let failure as FileFailure {
      return fail(at: place, Problem.unreadable(item.study, failure, at: item.place))
    } catch {
      return fail(at: place, Problem(.error, .overflow, at: item.place, "\(error)"))
    }
  }

  /// Notes that a study has no result, as where it could not be written.
  ///
  /// - Parameters:
  ///   - place: The study's place in the list.
  ///   - faults: Why, a line each.
  public mutating func fail(at place: Int, _ faults: [String]) {
    var problems = ProblemList()
    let study = try? list.items[place].folder.study(problems: &problems)
    outcomes[place] = .failed(faults, title: study?.title ?? "")
  }

  private mutating func fail(at place: Int, _ problem: Problem) -> Turn {
    var problems = ProblemList()
    problems.add(problem)
    return fail(at: place, problems)
  }

  private mutating func fail(at place: Int, _ problems: ProblemList) -> Turn {
    fail(at: place, problems.lines)
    return .failed(faults: problems.lines, errors: problems.errorCount)
  }

  private mutating func run(
    at place: Int, threads: Int, memory: MemoryLimit, progress: ProgressListener?
  ) throws -> Turn {
    let item = list.items[place]
    let run = try StudyRun(item.folder, options, threads: threads, memory: memory, sharing: prices, progress: progress)
    guard let study = run.study else { return fail(at: place, run.problems) }
    let inputs = try run.inputDigests()
    guard let result = try run.result(of: inputs, by: program) else { return fail(at: place, run.problems) }
    let outcome = BatchOutcome.done(
      title: study.title, isUnsuppressed: study.disclosure == .none, StudyHeadline.all(of: run))
    let record = BatchRecord(
      program: program, options: options, inputs: inputs,
      files: result.files.map { FileDigest($0.bytes, file: $0.name) },
      outcome: outcome)
    outcomes[place] = outcome
    return .done(
      result, record: ResultFolder.File(name: item.label + Self.recordEnding, bytes: record.bytes),
      warnings: run.problems.lines)
  }
}

extension Batch {
  /// What follows a label in the name of a study's record.
  static let recordEnding = ".json"
  /// The file by which a folder is known to hold the results of a batch.
  public static let marker = "headlines.csv"

  /// The files of the overview, as far as the batch is: the headline figures of all studies, and a page to begin at.
  public var files: [ResultFolder.File] {
    [
      ResultFolder.File(name: Self.marker, bytes: CSVFormat.bytes(of: headlineTable)),
      ResultFolder.File(name: "index.html", text: HTMLPage(BatchPage(self).document).text),
    ]
  }

  /// The names in a folder that belong to a list's batch.
  public static func names(of list: BatchList) -> [String] {
    [marker, "index.html"] + list.items.flatMap { [$0.label, $0.label + recordEnding] }
  }

  /// The name of a study's record.
  public static func recordName(of item: BatchList.Item) -> String { item.label + recordEnding }
}
