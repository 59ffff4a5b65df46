import Testing

@testable import Text

@Suite struct JSONReaderTests {
  private func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text), .number(let text): text
    case .array(let elements): text(elements.first)
    default: nil
    }
  }

  @Test(
    "What pages write as JSON",
    arguments: [
      (#"{"a":"b"}"#, "b"), ("<!-- {\"a\":\"b\",} -->", "b"), ("//<![CDATA[\n{\"a\":\"b\"}\n//]]>", "b"),
      ("/* <![CDATA[ */ {\"a\":[\"b\",]}", "b"), ("{\"a\":\"line\nbreak\"}", "line break"),
      (#"{"a":"\u00e9\ud83d\ude00"}"#, "é😀"), (#"{"a":12}"#, "12"), (#"{"a":"cut"#, "cut"),
      (#"{"a":2026-11-21}"#, "2026-11-21"),
      (#"{"b" undefined}{"#, nil), (#"{"b": undefined "a": x}"#, "x"), (#"{,,"a":"b"}"#, "b"),
      (#"{"a":"\ud83d"}"#, "\u{FFFD}"), (#"{"a":"\ud83d\u0041"}"#, "\u{FFFD}"), (#"{"a":"\u0000"}"#, "\u{FFFD}"),
      (#"{"a":"\u00G1"}"#, "00G1"), (#"{"a":"\/\q"}"#, "/q"), (#"{"a":"x\"#, "x"),
      (#"{"a":"first","a":"second"}"#, "first"),
    ])
  func readsScripts(_ script: String, _ expected: String?) {
    #expect(text(JSONReader.embedded(in: Array(script.utf8))?["a"]) == expected)
  }

  @Test func aListMayComeFirst() throws {
    guard case .array(let elements) = JSONReader.embedded(in: Array("x = [{\"a\":[\"b\",]}]".utf8)) else {
      Issue.record("no list")
      return
    }
    #expect(elements == [.object([.init(name: "a", value: .array([.string("b")]))])])
  }

  @Test(
    "Deep nesting and rubbish end early",
    arguments: [String(repeating: "[", count: 100_000), "", "no json", "{\"a\"", "{{{{", "[", "{"])
  func survives(_ text: String) { #expect(JSONReader.embedded(in: Array(text.utf8))?["a"] == nil) }

  @Test func readsDocuments() throws {
    let (value, isComplete) = try #require(
      JSONReader.document(
        Array(#" {"a": [1, -2.5e3, "\u00e9\ud83d\ude00\n\t\r\b\f", true, null], "b": {"c": false}}"#.utf8)))
    #expect(isComplete)
    #expect(
      value["a"] == .array([.number("1"), .number("-2.5e3"), .string("é😀\n\t\r  "), .bool(true), .null]))
    #expect(value["b"]?["c"] == .bool(false) && value["c"] == nil && value["a"]?["b"] == nil)
    // Controls stay.
    #expect(JSONReader.document(Array("[\"a\nb\"]".utf8))?.value == .array([.string("a\nb")]))
  }

  @Test(arguments: [
    (#"{"a": [1, 2"#, #"{"a": [1, 2]}"#), (#"[1, "cut"#, #"[1, "cut"]"#), (#"[1, undefined, 2]"#, #"[1, null, 2]"#),
    (#"{"a": 1, b: 2, "c": 3}"#, #"{"a": 1}"#), (#"[{"a": }, 2]"#, "[{}]"), (#"[[1}, 2]"#, "[[1]]"),
  ])
  func saysWhereDocumentsAreWrong(_ damaged: String, _ meant: String) throws {
    let read = try #require(JSONReader.document(Array(damaged.utf8)))
    #expect(!read.isComplete)
    #expect(read.value == JSONReader.document(Array(meant.utf8))?.value)
  }

  @Test func documentsAreBounded() throws {
    #expect(JSONReader.document([]) == nil)
    #expect(JSONReader.document(Array("  ".utf8)) == nil)
    #expect(JSONReader.document(Array(String(repeating: "x", count: 101).utf8)) == nil)
    let (deep, isComplete) = try #require(JSONReader.document(Array(String(repeating: "[", count: 100_000).utf8)))
    var (level, value) = (0, deep)
    while case .array(let elements) = value, let first = elements.first { (level, value) = (level + 1, first) }
    #expect(!isComplete && level == 63)
    let many = Array(("[" + String(repeating: "1,", count: 500_000) + "1]").utf8)
    guard case (.array(let elements), false)? = JSONReader.document(many) else {
      Issue.record("not bounded")
      return
    }
    #expect(elements.count == 499_998)
  }

  /// What a function returns that is called at once, as Nuxt 2 writes it.
  @Test(arguments: [
    (
      #"window.__NUXT__=(function(a,b){return {x:[{t:"Satu",f:a,n:-1}],y:b,z:void 0}}(null,"dua"));"#,
      #"{"x":[{"t":"Satu","f":null,"n":-1}],"y":"dua","z":null}"#
    ),
    (#"(function(a){return {x:a}})("tiga")"#, #"{"x":"tiga"}"#), ("(function(){return {x:1}}())", #"{"x":1}"#),
    // What is not flat could grow without end.
    (#"(function(a,b){return {x:a,y:b}}({k:[1]},2))"#, #"{"x":{},"y":2}"#),
    (#"(function(a,b){return {x:a,y:b}}([1],2))"#, #"{"x":null,"y":2}"#),
    // Statements fill values that stand there more than once.
    (
      #"window.__NUXT__=(function(a,b,c){a.t="Satu; dua";var q=1;a.n=b;b.x=[1];return {data:[a,c]}}({},7,{k:"tiga"}))"#,
      #"{"data":[{"t":"Satu; dua","n":7},{"k":"tiga"}]}"#
    ),
  ])
  func whatAFunctionReturns(_ script: String, _ meant: String) {
    #expect(JSONReader.embedded(in: Array(script.utf8)) == JSONReader.document(Array(meant.utf8))?.value)
  }

  @Test(arguments: [
    "(function(a", "(function(a){return {x:a", "(function(a){return {x:a}}(", "(function(a){return {x:a}}([[[",
    "(function(){", "(function(a){a.b", "(function(a){a.b=", "(function(a){a.b=1", "(function(a){a.b=1;",
    "(function(a){;;",
    "(function(a){a.b=\"x", "(function(a){a.b=[1]",
  ])
  func whatAFunctionReturnsMayBeCut(_ script: String) {
    _ = JSONReader.embedded(in: Array(script.utf8))
  }

  @Test("A flat list that stands for a state is that state, another list is itself")
  func flatState() {
    let meant = #"{"data":{"posts":[{"title":"Satu","id":7}]}}"#
    for flat in [
      #"[["ShallowReactive",1],{"data":2},{"posts":3},[4],{"title":5,"id":6},"Satu",7]"#,
      #"[{"data":1},{"posts":2},[3],{"title":4,"id":5},"Satu",7]"#,
    ] {
      #expect(JSONReader.embedded(in: Array(flat.utf8)) == JSONReader.document(Array(meant.utf8))?.value)
    }
    // Going round in a circle ends.
    #expect(JSONReader.embedded(in: Array(#"[{"a":1},{"b":2},[1,1,2,2],"x"]"#.utf8)) != nil)
    for list in [#"[{"id":1,"n":"a"},{"id":2},3,4]"#, "[1,2,3,4]", #"[["a",1],2,3,4]"#] {
      #expect(JSONReader.embedded(in: Array(list.utf8)) == JSONReader.document(Array(list.utf8))?.value)
    }
  }
}
