import Testing

/// The validator that results.json is held to, itself held to the draft's own words.
@Suite struct JSONSchemaTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let schema: String
    let valid: [String]
    let invalid: [String]
    var testDescription: String { schema }

    init(_ schema: String, valid: [String], invalid: [String]) {
      self.schema = schema
      self.valid = valid
      self.invalid = invalid
    }
  }

  @Test(arguments: [
    Case("true", valid: ["1", "null", "{}"], invalid: []),
    Case("false", valid: [], invalid: ["1", "null", "{}"]),
    Case("{}", valid: ["1", "null", "[true]"], invalid: []),
    Case(#"{"type": "null"}"#, valid: ["null"], invalid: ["0", "false", #""""#, "[]", "{}"]),
    Case(#"{"type": "boolean"}"#, valid: ["true", "false"], invalid: ["0", "1", "null"]),
    Case(#"{"type": "number"}"#, valid: ["0", "-1.5", "1e3"], invalid: [#""1""#, "true", "null"]),
    Case(#"{"type": "integer"}"#, valid: ["0", "-3", "2.0"], invalid: ["2.5", #""2""#, "true"]),
    Case(#"{"type": "string"}"#, valid: [#""""#, #""a""#], invalid: ["1", "null", "[]"]),
    Case(#"{"type": "array"}"#, valid: ["[]", "[1]"], invalid: ["{}", "1"]),
    Case(#"{"type": "object"}"#, valid: ["{}"], invalid: ["[]", "null"]),
    Case(#"{"type": ["number", "null"]}"#, valid: ["1", "null"], invalid: [#""1""#, "false"]),
    Case(#"{"enum": ["a", 1, null]}"#, valid: [#""a""#, "1", "1.0", "null"], invalid: [#""b""#, "true", "0"]),
    Case(#"{"const": 1}"#, valid: ["1"], invalid: ["2", "true", #""1""#]),
    Case(#"{"pattern": "^<[0-9]+$"}"#, valid: [#""<4""#, #""<10""#, "4"], invalid: [#""<""#, #""4""#, #""a<4""#]),
    Case(#"{"pattern": "b"}"#, valid: [#""abc""#], invalid: [#""ac""#]),
    Case(#"{"minimum": 0}"#, valid: ["0", "1", #""-1""#], invalid: ["-1", "-0.5"]),
    Case(#"{"maximum": 2099}"#, valid: ["2099"], invalid: ["2100"]),
    Case(#"{"items": {"type": "string"}}"#, valid: ["[]", #"["a"]"#, "{}"], invalid: ["[1]", #"["a", null]"#]),
    Case(#"{"minItems": 2, "maxItems": 2}"#, valid: ["[1, 2]", "1"], invalid: ["[]", "[1]", "[1, 2, 3]"]),
    Case(#"{"minProperties": 1, "maxProperties": 1}"#, valid: [#"{"a": 1}"#], invalid: ["{}", #"{"a": 1, "b": 1}"#]),
    Case(#"{"required": ["a"]}"#, valid: [#"{"a": null}"#, "[]"], invalid: ["{}", #"{"b": 1}"#]),
    Case(#"{"properties": {"a": {"type": "null"}}}"#, valid: ["{}", #"{"b": 1}"#], invalid: [#"{"a": 1}"#]),
    Case(
      #"{"properties": {"a": true}, "additionalProperties": false}"#, valid: ["{}", #"{"a": 1}"#],
      invalid: [#"{"b": 1}"#, #"{"a": 1, "b": 1}"#]),
    Case(
      #"{"properties": {"a": true}, "additionalProperties": {"type": "string"}}"#, valid: [#"{"a": 1, "b": "x"}"#],
      invalid: [#"{"a": 1, "b": 1}"#]),
    Case(
      #"{"patternProperties": {"^a": {"type": "null"}}, "additionalProperties": false}"#, valid: [#"{"ab": null}"#],
      invalid: [#"{"ab": 1}"#, #"{"b": null}"#]),
    Case(
      #"{"properties": {"ab": {"minimum": 1}}, "patternProperties": {"^a": {"type": "number"}}}"#,
      valid: [#"{"ab": 1, "ac": 0}"#], invalid: [#"{"ab": 0}"#, #"{"ab": "1"}"#]),
    Case(#"{"anyOf": [{"type": "null"}, {"minimum": 5}]}"#, valid: ["null", "5", #""a""#], invalid: ["4"]),
    Case(#"{"oneOf": [{"minimum": 2}, {"minimum": 5}]}"#, valid: ["2", "4"], invalid: ["1", "5"]),
    Case(##"{"$ref": "#/$defs/a", "$defs": {"a": {"type": "null"}}}"##, valid: ["null"], invalid: ["1"]),
    Case(
      ##"{"$ref": "#/$defs/a", "maxProperties": 1, "$defs": {"a": {"required": ["x"]}}}"##, valid: [#"{"x": 1}"#],
      invalid: ["{}", #"{"x": 1, "y": 1}"#]),
    Case(
      ##"{"items": {"$ref": "#/$defs/tree"}, "$defs": {"tree": {"type": "array", "items": {"$ref": "#/$defs/tree"}}}}"##,
      valid: ["[[], [[]]]"], invalid: ["[[1]]", "[[[[null]]]]"]),
    Case(#"{"title": "t", "description": "d", "$comment": "c", "$schema": "s"}"#, valid: ["1"], invalid: []),
  ])
  func `what a schema allows and what not`(example: Case) throws {
    let schema = try JSONSchema(Array(example.schema.utf8))
    for value in example.valid {
      #expect(schema.problems(in: try ParsedJSON(Array(value.utf8))) == [], "\(value)")
    }
    for value in example.invalid {
      #expect(schema.problems(in: try ParsedJSON(Array(value.utf8))) != [], "\(value)")
    }
  }

  @Test(
    arguments: [
      (#"{"multipleOf": 2}"#, .unknownKeyword("multipleOf")),
      (#"{"items": {"properties": {"a": {"format": "date"}}}}"#, .unknownKeyword("format")),
      (#"{"$defs": {"a": {"uniqueItems": true}}}"#, .unknownKeyword("uniqueItems")),
      (#"{"required": "a"}"#, .unknownKeyword("required")),
      (#"{"$ref": "other.json"}"#, .unknownKeyword("$ref")),
      (##"{"items": {"$ref": "#/$defs/b"}, "$defs": {"a": true}}"##, .unknownReference("b")),
      (#"{"properties": {"a": 1}}"#, .malformed("a schema is an object")),
    ] as [(String, JSONSchema.Failure)])
  func `what a schema says and nobody would check is an error`(schema: String, failure: JSONSchema.Failure) {
    #expect(throws: failure) { _ = try JSONSchema(Array(schema.utf8)) }
  }

  @Test func `a problem names its place`() throws {
    let schema = try JSONSchema(Array(#"{"items": {"properties": {"n": {"type": "integer"}}}}"#.utf8))
    let value = try ParsedJSON(Array(#"[{"n": 1}, {"n": "x"}]"#.utf8))
    #expect(schema.problems(in: value) == ["/1/n: is not of integer"])
  }
}
