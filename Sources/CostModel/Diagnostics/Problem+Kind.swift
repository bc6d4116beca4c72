extension Problem {
  /// The kinds of problem that a study's files can have.
  public enum Kind: String, CaseIterable, Sendable {
    /// A file that cannot be opened or read.
    case unreadableFile
    /// Bytes that are no text in the file's encoding.
    case invalidEncoding
    /// A quote that is not closed, or stands inside an unquoted field.
    case brokenQuote
    /// A row with more or fewer fields than the header.
    case fieldCount
    /// A header that names a column twice.
    case duplicateColumn
    /// A column that the file must have.
    case missingColumn
    /// A field that must not be empty.
    case missingValue
    /// Text that is no day.
    case invalidDay
    /// A last day before the first.
    case endBeforeStart
    /// Text that is no number.
    case invalidNumber
    /// A number outside the range that its column allows.
    case outOfRange
    /// A quantity below zero where the unit is not kr.
    case negativeQuantity
    /// A row without the quantity that its service's unit asks for.
    case missingQuantity
    /// Quantity and amount in one row of a service whose unit is kr.
    case quantityAndAmount
    /// Two rows that may only be one: a client, a price, a service.
    case duplicateRow
    /// A word that is none of those allowed in its place.
    case unknownWord
    /// A service that is neither in the catalogue nor mapped.
    case unknownService
    /// An event whose authority is not its service's.
    case authorityMismatch
    /// A service in use that no price row prices.
    case missingPrice
    /// An index year that a price in use needs.
    case missingIndex
    /// A sum or product too large to hold.
    case overflow
    /// study.json is no JSON.
    case invalidJSON
    /// A key of study.json that nothing reads.
    case unknownKey
    /// A value of study.json that its key does not allow.
    case invalidStudy
    /// A price list that contradicts itself or leaves something out.
    case schablon
  }
}
