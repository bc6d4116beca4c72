import Foundation
import Testing

/// The scripts of Tests/Browser, which look at pages in Debian's chromium by way of playwright and axe.
///
/// They run with the Python that `COST_BROWSER_PYTHON` names, else `python3`. Tests that need them are left out where the
/// browser or the Python packages are not installed, but not where `CI` is set: there they fail.
enum Browser {
  private static let environment = ProcessInfo.processInfo.environment

  /// The Python that can drive the browser, if there are both.
  private static let python: String? = {
    guard let python = environment["COST_BROWSER_PYTHON"] ?? OtherProgram.path(of: "python3") else { return nil }
    guard OtherProgram.path(of: "chromium") != nil, OtherProgram.path(of: "pdftotext") != nil else { return nil }
    let answer = try? run(python, ["-c", "import playwright, axe_playwright_python"])
    return answer?.status == 0 ? python : nil
  }()

  /// Whether tests that need it are to be run.
  static var isExpected: Bool { python != nil || environment["CI"] != nil }

  /// Checks reports in one browser; each finding is an issue of the test.
  static func check(_ reports: [String], language: String) throws {
    try run(script: "check_report.py", ["--language", language] + reports)
  }

  /// Runs a script of Tests/Browser; whatever it says is an issue of the test where it does not end with 0.
  static func run(script: String, _ arguments: [String] = []) throws {
    let python = try #require(
      python,
      """
      chromium, poppler-utils (apt-get) or the packages of Tests/Browser/requirements.txt (pip) are not installed; \
      COST_BROWSER_PYTHON names the Python that has the packages
      """)
    let answer = try run(python, [Samples.repository + "/Tests/Browser/" + script] + arguments)
    #expect(answer.status == 0, "\(script) ended with \(answer.status):\n\(answer.output)")
  }

  /// What a program says, on both of its streams, and how it ends.
  private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    try TestFolder.with([String: String]()) { try OtherProgram.run(program, arguments, home: $0, errors: nil) }
  }
}
