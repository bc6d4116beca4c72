/// A delimited text file whose header has been read and whose rows are still to be read.
///
/// Exports differ in delimiter, encoding and line ends; all that is settled here, from the header.
struct DelimitedFile: Sendable {
  /// The file as study.json names it, for messages.
  let name: String
  /// How its bytes stand for letters.
  let encoding: TextEncoding
  /// The byte between fields.
  let delimiter: UInt8
  /// The header's names, without spaces at their ends.
  let columns: [String]
  /// The line number, from 1, of the header.
  let headerLine: Int
  private let reader: RowBlockReader

  /// Opens a file and reads its header.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - name: The file's name in messages.
  ///   - encoding: How its bytes stand for letters; a byte order mark of UTF-8 wins.
  ///   - delimiter: The byte between fields, or `nil` to find it from the header.
  ///   - problems: Where a broken header is reported.
  /// - Returns: The file, or `nil` where its header cannot be read.
  /// - Throws: ``FileFailure`` where the file cannot be opened or read.
  static func open(
    _ path: String, name: String, encoding: TextEncoding = .utf8, delimiter: UInt8? = nil,
    problems: inout ProblemList
  ) throws(FileFailure) -> DelimitedFile? {
    let file = try SystemFile(reading: path)
    var head = try HeaderBytes.read(from: file)
    let start = Problem.Place(file: name, line: 1, column: 1)
    if head.isWorkbook {
      problems.add(.workbook(at: start))
      return nil
    }
    if head.isUTF16 {
      problems.add(.invalidEncoding(at: start, looksLike: "UTF-16; save the file as UTF-8"))
      return nil
    }
    let encoding = head.removeByteOrderMark() ? .utf8 : encoding
    var line = head.skipEmptyLines()
    var row = head.takeRow()
    if row.starts(with: Array("sep=".utf8)), row.count <= 5 {  // Excel's own line, which names the delimiter
      line += 1
      row = head.takeRow()
    }
    guard !row.isEmpty else {
      problems.add(.emptyFile(at: start))
      return nil
    }
    let place = Problem.Place(file: name, line: line, column: 1)
    if let offset = encoding.firstInvalidByte(in: row.span) {
      let sample = row.filter { $0 >= 0x80 || $0 == 0 }
      problems.add(
        .invalidEncoding(
          at: Problem.Place(file: name, line: line, column: offset + 1),
          looksLike: TextEncoding.likelyName(of: sample)))
      return nil
    }
    if row.contains(Ascii.carriageReturn), head.rest.isEmpty, row.count > 1 {
      problems.add(.oldLineEnds(at: place))
      return nil
    }
    let byte = delimiter ?? HeaderBytes.likelyDelimiter(of: row)
    let columns = HeaderBytes.fields(of: row, delimiter: byte, encoding: encoding)
    for (index, column) in columns.enumerated() where !column.isEmpty {
      if let first = columns.firstIndex(of: column), first < index {
        problems.add(.duplicateColumn(column, at: place))
      }
    }
    let next = line + row.count { $0 == Ascii.lineFeed } + 1
    return DelimitedFile(
      name: name, encoding: encoding, delimiter: byte, columns: columns, headerLine: line,
      reader: RowBlockReader(file: file, carry: head.rest, line: next))
  }

  /// The place of a column in the rows, or `nil` where the header does not name it.
  func column(_ name: String) -> Int? {
    columns.firstIndex(of: name)
  }

  /// Reads the rows by several threads, each with a worker of its own.
  ///
  /// Which worker reads which rows is not fixed: what the workers hold together must not depend on it.
  ///
  /// - Parameters:
  ///   - workers: One for each thread; they come back with what they have read.
  ///   - progress: Is told how much is read, block by block.
  /// - Throws: ``FileFailure`` where the system cannot read on.
  func read<Worker: RowWorker>(
    by workers: inout [Worker], progress: ProgressListener? = nil
  ) throws(FileFailure) {
    var readings = workers.map { Reading(worker: $0) }
    workers = []
    Parallel.update(&readings) { reading in
      let block = RowBlock(capacity: RowBlockReader.blockSize * 2)
      var scanner = RowScanner(block, delimiter: delimiter, encoding: encoding, fieldLimit: columns.count)
      let finder = GridFinder(delimiter: delimiter, fieldCount: columns.count)
      do throws(FileFailure) {
        while try reader.next(into: block) {
          scanner.start()
          read(block, by: &scanner, finder, for: &reading.worker)
          if let progress {
            let (bytes, rows) = reader.handedOut
            progress(ProgressStage(.readsFile(name), done: bytes, of: reader.fileSize, rows: rows))
          }
        }
      } catch {
        reading.failure = error
      }
    }
    workers = readings.map(\.worker)
    if let failure = readings.compactMap(\.failure).first { throw failure }
  }

  private struct Reading<Worker: RowWorker>: Sendable {
    var worker: Worker
    var failure: FileFailure?
  }

  /// Reads the rows of a block: in grids what can be, and what is none of a grid row by row.
  private func read<Worker: RowWorker>(
    _ block: RowBlock, by scanner: inout RowScanner, _ finder: GridFinder, for worker: inout Worker
  ) {
    if let (place, sample) = scanner.firstInvalidByte(in: name) {
      worker.problems.add(.invalidEncoding(at: place, looksLike: TextEncoding.likelyName(of: sample)))
      return
    }
    while scanner.hasMore {
      if let grid = finder.grid(in: block, from: scanner.end, line: scanner.nextLine) {
        worker.read(grid, by: &scanner)
        scanner.go(to: grid.end, line: grid.firstLine + grid.count)
      } else {
        readRows(GridFinder.usualRows, by: &scanner, for: &worker)
      }
    }
    worker.endStretch()
  }

  /// Reads so many rows one by one, or those that the block still has.
  private func readRows<Worker: RowWorker>(_ count: Int, by scanner: inout RowScanner, for worker: inout Worker) {
    for _ in 0..<count where scanner.next() {
      if scanner.isEmpty(0), scanner.hasNothing { continue }
      if scanner.fieldCount == columns.count, scanner.fault == nil {
        worker.read(scanner)
      } else {
        reportBrokenRow(scanner, to: &worker.problems)
      }
    }
  }

  @inline(never)
  private func reportBrokenRow(_ scanner: RowScanner, to problems: inout ProblemList) {
    switch scanner.fault {
    case .openQuote(let offset): problems.add(.openQuote(at: scanner.place(ofByte: offset, in: name)))
    case .strayQuote(let offset): problems.add(.strayQuote(at: scanner.place(ofByte: offset, in: name)))
    case nil:
      var place = scanner.place(0, in: name)
      place.column = 0
      problems.add(.fieldCount(scanner.fieldCount, expected: columns.count, at: place))
    }
  }
}

/// What one thread does with the rows of a file that it is given.
protocol RowWorker: Sendable {
  /// What it found wrong.
  var problems: ProblemList { get set }
  /// Reads a row that has as many fields as the header.
  mutating func read(_ row: RowScanner)
  /// Reads the rows of a grid.
  ///
  /// - Parameters:
  ///   - grid: The rows.
  ///   - scanner: What reads a row of them that is to be read as one.
  mutating func read(_ grid: RowGrid, by scanner: inout RowScanner)
  /// Ends a stretch of rows, the block's.
  mutating func endStretch()
}

extension RowWorker {
  /// Reads the rows one by one, for workers that know no columns.
  mutating func read(_ grid: RowGrid, by scanner: inout RowScanner) {
    for row in 0..<grid.count {
      scanner.take(row, of: grid)
      read(scanner)
    }
  }

  /// Does nothing, for workers that keep nothing.
  mutating func endStretch() {}
}
