/// What is kept beside the result of a study, by which a later batch knows that it need not be made again.
///
/// It names the files that the study was read from, what was asked and of which program, the files of the result, and the
/// figures of the overview, which are as the result shows them. Of people it says nothing.
struct BatchRecord: Sendable {
  /// The number of the file's form; it changes where a record of an earlier form would be misread.
  static let schema = 1

  let program: Program
  let options: RunOptions
  /// The files that the study was read from.
  let inputs: [FileDigest]
  /// The files of the result.
  let files: [FileDigest]
  /// What came of the study; done.
  let outcome: BatchOutcome

  /// Whether the result that stands in a folder is the one that would be made now.
  ///
  /// - Parameters:
  ///   - folder: The study's folder.
  ///   - result: The path of the folder that holds the result.
  ///   - options: What is asked of the run.
  ///   - program: Who would make the result.
  ///   - threads: The number of threads, each at a file of its own.
  /// - Returns: Whether nothing has changed: no input, no option, no version, and no file of the result.
  func holds(
    for folder: StudyFolder, result: String, options: RunOptions, program: Program, threads: Int
  ) -> Bool {
    guard (self.options, self.program) == (options, program) else { return false }
    var inputs = InputFiles(of: folder)
    var problems = ProblemList()
    guard let study = try? folder.study(problems: &problems) else { return false }
    inputs.add(study)
    guard let digests = try? inputs.digests(threads: threads), digests == self.inputs else { return false }
    return files.allSatisfy { (try? FileDigest(of: "\(result)/\($0.file)", file: $0.file)) == $0 }
  }
}

extension BatchRecord {
  /// The file.
  var bytes: [UInt8] {
    JSONFormat.bytes(of: [
      "schema": .number(Self.schema), "program": ["name": .text(program.name), "version": .text(program.version)],
      "options": options.value, "inputs": .list(inputs.map(\.value)), "files": .list(files.map(\.value)),
      "title": .text(outcome.title), "hides": .text(outcome.isUnsuppressed ? "nothing" : "small counts"),
      "headlines": .list(outcome.headlines.map(\.value)),
    ])
  }

  /// The record that a file holds, or `nil` where it holds none of this form.
  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONReader.read(bytes, file: "", keepsDigits: true),
      root["schema"]?.decimal == PlainDecimal("\(Self.schema)"),
      let name = root["program"]?["name"]?.text, let version = root["program"]?["version"]?.text,
      let title = root["title"]?.text, let hides = root["hides"]?.text,
      let options = root["options"].flatMap(RunOptions.init)
    else { return nil }
    func all<Value>(_ key: String, _ read: (JSONNode) -> Value?) -> [Value]? {
      guard let nodes = root[key]?.elements else { return nil }
      let read = nodes.compactMap(read)
      return read.count == nodes.count ? read : nil
    }
    guard let inputs = all("inputs", FileDigest.init), let files = all("files", FileDigest.init), !files.isEmpty,
      let headlines = all("headlines", StudyHeadline.init)
    else { return nil }
    program = Program(name: name, version: version)
    (self.options, self.inputs, self.files) = (options, inputs, files)
    outcome = .done(title: title, isUnsuppressed: hides == "nothing", headlines)
  }
}

extension FileDigest {
  fileprivate var value: JSONValue {
    ["file": .text(file), "bytes": .number(bytes), "sha256": .text(sha256)]
  }

  fileprivate init?(_ node: JSONNode) {
    guard let file = node["file"]?.text, let bytes = node["bytes"]?.decimal.flatMap({ Int($0.text) }),
      let sha256 = node["sha256"]?.text
    else { return nil }
    self.init(file: file, bytes: bytes, sha256: sha256)
  }
}

extension RunOptions {
  fileprivate var value: JSONValue {
    [
      "formats": .texts(OutputFormat.allCases.filter(formats.contains).map(\.rawValue)),
      "language": .text(language.rawValue), "disclosure": .text(disclosure?.rawValue),
    ]
  }

  fileprivate init?(_ node: JSONNode) {
    guard let words = node["formats"]?.texts, let language = node["language"]?.text.flatMap(Language.init),
      let disclosure = node["disclosure"]
    else { return nil }
    let formats = words.compactMap(OutputFormat.init)
    guard formats.count == words.count else { return nil }
    self.init(
      formats: Set(formats), language: language, disclosure: disclosure.text.flatMap(Study.Disclosure.init))
  }
}
