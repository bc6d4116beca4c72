import Foundation
import Testing

@testable import CostModel

/// The folders of the library depend one way: a file names no type of a folder above its own.
@Suite("Architecture")
struct ArchitectureTests {
  /// The folders, each with those that it may use; Statistics and Simulation stand beside the others.
  private static let allowed: [(room: String, uses: [String])] = [
    ("Basics", []),
    ("Diagnostics", ["Basics"]),
    ("Text", ["Basics", "Diagnostics"]),
    ("Runs", ["Basics", "Diagnostics", "Text"]),
    ("Schablon", ["Basics", "Diagnostics", "Text"]),
    ("Intake", ["Basics", "Diagnostics", "Text", "Runs", "Schablon", "Statistics"]),
    ("Ledger", ["Basics", "Diagnostics", "Text", "Runs", "Schablon", "Intake"]),
    ("Cohort", ["Basics", "Diagnostics", "Text", "Schablon", "Intake", "Ledger"]),
    ("Statistics", ["Basics"]),
    ("Evaluation", ["Basics", "Diagnostics", "Text", "Schablon", "Intake", "Ledger", "Cohort", "Statistics"]),
    (
      "Analysis",
      ["Basics", "Diagnostics", "Text", "Schablon", "Intake", "Ledger", "Cohort", "Statistics", "Evaluation"]
    ),
    (
      "Tables",
      [
        "Basics", "Diagnostics", "Text", "Schablon", "Intake", "Ledger", "Cohort", "Statistics", "Evaluation",
        "Analysis",
      ]
    ),
    (
      "Disclosure",
      [
        "Basics", "Diagnostics", "Text", "Schablon", "Intake", "Ledger", "Cohort", "Statistics", "Evaluation",
        "Analysis", "Tables",
      ]
    ),
    ("Verification", ["Basics", "Diagnostics", "Text", "Schablon", "Intake", "Tables"]),
    (
      "Report",
      [
        "Basics", "Diagnostics", "Text", "Schablon", "Intake", "Ledger", "Cohort", "Statistics", "Evaluation",
        "Analysis", "Tables", "Disclosure", "Verification", "Language",
      ]
    ),
    (
      "Explanation",
      [
        "Basics", "Diagnostics", "Text", "Schablon", "Intake", "Ledger", "Cohort", "Statistics", "Evaluation",
        "Analysis", "Tables", "Disclosure", "Report",
      ]
    ),
    ("Document", ["Basics", "Text", "Language", "Markup", "Charts", "Tables"]),
    (
      "StudyReport",
      [
        "Basics", "Diagnostics", "Text", "Schablon", "Intake", "Ledger", "Cohort", "Statistics", "Evaluation",
        "Analysis", "Tables", "Disclosure", "Verification", "Language", "Report", "Charts", "Document",
      ]
    ),
    (
      "Output",
      [
        "Basics", "Diagnostics", "Text", "Runs", "Schablon", "Intake", "Ledger", "Analysis", "Tables", "Disclosure",
        "Verification", "Language", "Report", "Charts", "Workbook", "Document", "StudyReport",
      ]
    ),
    (
      "Batch",
      [
        "Basics", "Diagnostics", "Text", "Runs", "Schablon", "Intake", "Evaluation", "Tables", "Language", "Report",
        "Document", "Output", "Comparison",
      ]
    ),
    ("Comparison", ["Basics", "Diagnostics", "Text", "Tables", "Report"]),
    ("Simulation", ["Basics", "Text", "Statistics"]),
    ("Language", ["Basics"]),
    ("Markup", []),
    ("Charts", ["Basics", "Markup"]),
    ("Workbook", ["Basics", "Language", "Markup", "Tables"]),
  ]

  private struct File {
    let name: String
    let room: String
    let code: String
    let words: Set<String>
  }

  private static let files: [File] = {
    let folder = Samples.repository + "/Sources/CostModel"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = (try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)) ?? ""
      let code = codeAlone(text)
      return File(name: path, room: String(path.prefix { $0 != "/" }), code: code, words: Set(words(code)))
    }
  }()

  /// A source text without comments and without what stands in quotes.
  private static func codeAlone(_ text: String) -> String {
    var code: [UInt8] = []
    var isLong = false
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = Array(line)
      var at = 0
      func begins(_ mark: String) -> Bool { line[at...].starts(with: mark.utf8) }
      while at < line.count {
        if begins("\"\"\"") {
          isLong.toggle()
          at += 3
        } else if isLong {
          at += 1
        } else if begins("//") {
          break
        } else if begins("\"") {
          at += 1
          while at < line.count, line[at] != UInt8(ascii: "\"") { at += line[at] == UInt8(ascii: "\\") ? 2 : 1 }
          at += 1
        } else {
          code.append(line[at])
          at += 1
        }
      }
      code.append(UInt8(ascii: "\n"))
    }
    return String(decoding: code, as: UTF8.self)
  }

  private static func words(_ code: String) -> [String] {
    code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  /// The types that a file declares, at its top level or at any level.
  private static func types(_ file: File, atAnyLevel: Bool = false) -> [String] {
    let kinds: Set = ["struct", "enum", "class", "protocol", "actor", "typealias"]
    return file.code.split(separator: "\n").compactMap { line in
      if !atAnyLevel, line.first == " " { return nil }
      let parts = words(line.split(separator: " ").filter { !$0.hasPrefix("@") }.joined(separator: " "))
      guard let kind = parts.firstIndex(where: kinds.contains), kind + 1 < parts.count,
        parts[kind + 1].first?.isUppercase == true
      else { return nil }
      return parts[kind + 1]
    }
  }

  @Test("every folder has its place in the order")
  func rooms() {
    let rooms = Set(Self.files.map(\.room).filter { !$0.hasSuffix(".swift") && !$0.hasSuffix(".docc") })
    #expect(rooms.subtracting(Self.allowed.map(\.room)).isEmpty)
    #expect(Self.files.count > 50)
    #expect(Self.types(Self.files.first { $0.name == "Basics/Day.swift" } ?? Self.files[0]) == ["Day"])
  }

  @Test("no file names a type of a folder that its own may not use")
  func oneWay() {
    let typesOfFile = Dictionary(uniqueKeysWithValues: Self.files.map { ($0.name, Self.types($0)) })
    var violations: [String] = []
    for (room, uses) in Self.allowed {
      let mine = Self.files.filter { $0.room == room }
      let own = Set(mine.flatMap { typesOfFile[$0.name] ?? [] })
      for other in Self.files where other.room != room && !uses.contains(other.room) {
        for type in typesOfFile[other.name] ?? [] where !own.contains(type) {
          for file in mine where file.words.contains(type) && !Self.types(file, atAnyLevel: true).contains(type) {
            violations.append("\(file.name) names \(type) of \(other.name)")
          }
        }
      }
    }
    #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
  }

  @Test("memory is handled by hand, and the C library called, in Text alone")
  func unsafe() {
    for file in Self.files where file.room != "Text" {
      #expect(!file.words.contains { $0 == "unsafe" || $0.hasPrefix("Unsafe") }, "\(file.name)")
      #expect(!file.words.contains { ["Glibc", "Musl", "Darwin"].contains($0) }, "\(file.name)")
    }
  }
}
