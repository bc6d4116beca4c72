/// What is asked of a run beside the study itself.
public struct RunOptions: Hashable, Sendable {
  /// What is written beside the summary.
  public var formats: Set<OutputFormat>
  /// The language of the report.
  public var language: Language
  /// What is hidden, where it is not what study.json says.
  public var disclosure: Study.Disclosure?

  /// Options; without any, all is written, in Swedish, and hidden as study.json says.
  public init(
    formats: Set<OutputFormat> = Set(OutputFormat.allCases), language: Language = .swedish,
    disclosure: Study.Disclosure? = nil
  ) {
    self.formats = formats
    self.language = language
    self.disclosure = disclosure
  }
}
