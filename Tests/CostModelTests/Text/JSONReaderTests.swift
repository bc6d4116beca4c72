import Foundation
import Testing

@testable import CostModel

@Suite("JSONReader")
struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONNode {
    try JSONReader.read(Array(text.utf8), file: "study.json")
  }

  /// A value as plain text, to compare: keys in their order, numbers as significand and scale.
  private func plain(_ node: JSONNode) -> String {
    switch node.value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let number): "\(number.approximation)"
    case .digits(let digits): digits
    case .string(let text): "'\(text)'"
    case .array(let nodes): "[" + nodes.map(plain).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { "\($0.key):" + plain($0.node) }.joined(separator: ",") + "}"
    }
  }

  @Test(
    "values, comments, trailing commas, both quotes and bare keys",
    arguments: [
      ("{}", "{}"), ("[]", "[]"), (" [ ] ", "[]"), ("null", "null"), ("[true,false]", "[true,false]"),
      ("[1, -2.5, .5, +3, 1e3]", "[1.0,-2.5,0.5,3.0,1000.0]"), ("{a: 1, 'b': 2, \"c\": 3,}", "{a:1.0,b:2.0,c:3.0}"),
      ("[1, /* two */ 2, // three\n 3,]", "[1.0,2.0,3.0]"), ("// first\n{}\n/* last */", "{}"),
      ("{löpnr: 'å'}", "{löpnr:'å'}"), ("{_x$1: null}", "{_x$1:null}"), ("'say \"hej\"'", "'say \"hej\"'"),
      (#""a\n\t\\\"\/\u00e5\ud83d\ude00""#, "'a\n\t\\\"/å😀'"), ("\u{FEFF}{}", "{}"), ("/**/[/***/]", "[]"),
      ("\"// no comment\"", "'// no comment'"), ("{b:1,a:2}", "{b:1.0,a:2.0}"), ("\"\"", "''"),
    ])
  func values(text: String, expected: String) throws {
    #expect(plain(try read(text)) == expected)
  }

  @Test("numbers keep their digits where they are asked for, however many")
  func digits() throws {
    let text = "[1.10, -0.00000000000000000000000000001, 123456789012345678901234567890, 1e-05]"
    let node = try JSONReader.read(Array(text.utf8), file: "results.json", keepsDigits: true)
    #expect(plain(node) == text.filter { $0 != " " })
  }

  @Test("every value knows its line and its column, counted in characters")
  func places() throws {
    let node = try read("{\n  \"å\": [1,\n    /* ö */ {x: 'y'}],\n}")
    guard case .object(let members) = node.value, case .array(let elements) = members[0].node.value,
      case .object(let inner) = elements[1].value
    else {
      Issue.record("an object with a list was expected")
      return
    }
    func place(_ line: Int, _ column: Int) -> Problem.Place {
      Problem.Place(file: "study.json", line: line, column: column)
    }
    #expect(node.place == place(1, 1))
    #expect(members[0].place == place(2, 3))
    #expect(members[0].node.place == place(2, 8))
    #expect(elements[0].place == place(2, 9))
    #expect(elements[1].place == place(3, 13))
    #expect(inner[0].place == place(3, 14))
    #expect(inner[0].node.place == place(3, 17))
  }

  @Test(
    "what is no JSON, where, and what to do",
    arguments: [
      ("", "study.json:1:1: error: the text ends too early; a bracket or quote is not closed"),
      ("{\"a\": 1", "study.json:1:8: error: a comma or \"}\" is missing here"),
      ("{\"a\": 1,", "study.json:1:9: error: the text ends too early; a \"}\" is missing"),
      ("[1, 2", "study.json:1:6: error: a comma or \"]\" is missing here"),
      ("[1,", "study.json:1:4: error: the text ends too early; a \"]\" is missing"),
      ("{\"a\" 1}", "study.json:1:6: error: a colon is missing after the key \"a\""),
      ("{\n \"a\": 1\n \"b\": 2}", "study.json:3:2: error: a comma or \"}\" is missing here"),
      ("{a: 1,\n a: 2}", "study.json:2:2: error: the key \"a\" stands twice; remove one"),
      ("{, a: 1}", "study.json:1:2: error: a key is missing here, or a comma before it"),
      ("{a: }", "study.json:1:5: error: a value is missing here"),
      ("{a: yes}", "study.json:1:5: error: \"yes\" is no value; put a text in quotes"),
      ("[1,5 6]", "study.json:1:6: error: a comma or \"]\" is missing here"),
      ("['a\n']", "study.json:1:2: error: the text that begins here is not closed on its line; add the quote"),
      ("['a", "study.json:1:2: error: the text that begins here is not closed on its line; add the quote"),
      ("{} x", "study.json:1:4: error: text follows the end; remove it"),
      ("[1.2.3]", "study.json:1:2: error: \"1.2.3\" is no number; JSON has a decimal point"),
      ("/* a", "study.json:1:1: error: the comment that begins here is not closed; add */"),
      (#"["\u12"]"#, #"study.json:1:5: error: \u wants four hexadecimal digits"#),
      (
        String(repeating: "[", count: 65),
        "study.json:1:65: error: brackets are nested too deeply; use at most 64 levels"
      ),
    ])
  func refused(text: String, message: String) {
    do {
      let node = try read(text)
      Issue.record("read as \(plain(node))")
    } catch let problem as Problem {
      #expect(problem.description == message)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test("64 levels of brackets are read")
  func deep() throws {
    _ = try read(String(repeating: "[", count: 64) + String(repeating: "]", count: 64))
  }

  // MARK: - Against Foundation

  private func same(_ node: JSONNode, _ value: Any) -> Bool {
    switch node.value {
    case .null: return value is NSNull
    case .bool(let bool): return (value as? NSNumber)?.boolValue == bool
    case .number(let number): return (value as? NSNumber)?.doubleValue == number.approximation
    case .digits(let digits): return (value as? NSNumber)?.doubleValue == Double(digits)
    case .string(let text): return value as? String == text
    case .array(let nodes):
      guard let values = value as? [Any], values.count == nodes.count else { return false }
      return zip(nodes, values).allSatisfy(same)
    case .object(let members):
      guard let values = value as? [String: Any], values.count == members.count else { return false }
      return members.allSatisfy { member in values[member.key].map { same(member.node, $0) } ?? false }
    }
  }

  private func randomJSON(_ random: inout SplitMix64, _ level: Int) -> String {
    let space = ["", " ", "\n ", "\t"][random.below(4)]
    switch random.below(level > 4 ? 4 : 6) {
    case 0: return ["null", "true", "false"][random.below(3)] + space
    case 1: return String(random.inside(-1_000_000...1_000_000)) + space
    case 2: return String(random.inside(-9_999...9_999)) + "." + ["5", "25", "125", "0"][random.below(4)] + space
    case 3:
      let pieces = ["a", "å", "😀", #"\n"#, #"\""#, #"\\"#, #"\u00e5"#, #"\ud83d\ude00"#, " ", "//", "/*", ","]
      return "\"" + (0..<random.below(5)).map { _ in pieces[random.below(pieces.count)] }.joined() + "\"" + space
    case 4:
      return "[" + space + (0..<random.below(5)).map { _ in randomJSON(&random, level + 1) }.joined(separator: ",")
        + "]"
    default:
      let members = (0..<random.below(5)).map { "\"k\($0)\"" + space + ":" + randomJSON(&random, level + 1) }
      return "{" + members.joined(separator: "," + space) + "}"
    }
  }

  @Test("plain JSON says what Foundation's JSONSerialization says", arguments: 0..<200)
  func foundation(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let text = randomJSON(&random, 0)
    let expected = try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
    #expect(same(try read(text), expected), "\(text)")
  }
}
