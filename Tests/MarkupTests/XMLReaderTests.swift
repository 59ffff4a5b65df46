import Markup
import Testing

@Suite struct XMLReaderTests {
  private final class Log: XMLHandler {
    var events = ""
    var isDone = false
    func start(_ tag: XMLTag) { events += "<\(String(decoding: tag.name, as: UTF8.self))>" }
    func end() { events += "/" }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) { events += String(decoding: bytes, as: UTF8.self) }
  }

  private func read(_ text: String) -> (events: String, outcome: XMLReader.Outcome) {
    let log = Log()
    let outcome = XMLReader.read(Array(text.utf8), recovering: false, handler: log)
    return (log.events, outcome)
  }

  @Test(arguments: [
    ("<a>x<![CDATA[<b> & ]] >]]>y<![CDATA[]]><c/></a>", "<a>x<b> & ]] >y<c>//"),
    ("<a><!-- <![CDATA[no]]> --><?pi <![CDATA[no]]> ?><![CDATA[yes]]></a>", "<a>yes/"),
    ("<a><![CDATA[one\r\ntwo]]><![CDATA[\tthree\n]]></a>", "<a>one\ntwo\tthree\n/"),
    ("<a><?kabar-section?><![CDATA[x]]></a>", "<a>x/"),
    ("<a><![CDATA[\u{FB01} \u{FFFD}]]></a>", "<a>\u{FB01} \u{FFFD}/"),
  ])
  func readsSections(_ xml: String, _ expected: String) {
    let (events, outcome) = read(xml)
    #expect(events == expected)
    #expect(outcome.isComplete)
    #expect(outcome.errorLine == 0)
  }

  @Test func countsTheLinesOfSections() {
    let outcome = read("<a><![CDATA[\n\n\n]]>\n<b></a>").outcome
    #expect(!outcome.isComplete)
    #expect(outcome.errorLine == 5)
  }

  @Test(arguments: [
    "<a><![CDATA[\u{1}]]></a>", "<a><![CDATA[\u{FFFE}]]></a>", "<a><![CDATA[x</a>", "<a><!-- x</a>", "<a><?x",
  ])
  func refusesWhatXMLDoesNotAllow(_ xml: String) {
    #expect(!read(xml).outcome.isComplete)
  }

  /// An element with more attributes than any has ends the reading: libxml2 compares each with all before it.
  @Test func endsInFrontOfAFloodOfAttributes() {
    func attributes(_ count: Int) -> String { (0..<count).map { "a\($0)='b> 1'" }.joined(separator: " ") }
    let (events, outcome) = read("<a><b \(attributes(900))/>x<![CDATA[ 1 < 2 ' ]]><c \(attributes(9_000))/>y</a>")
    #expect(events == "<a><b>/x 1 < 2 ' ")
    #expect(!outcome.isComplete)
    #expect(read("<a><c \(attributes(900))/>y</a>").outcome.isComplete)
  }

  /// Ended the program: libxml2 2.9.14 went on in a buffer that stopping it had taken away.
  @Test(arguments: ["]]>", "&x", "<", "\u{1}", "</b>", "<a b", "&#0;", "<a b='<'/>"])
  func survivesFloodsOfOneError(_ piece: String) {
    let (events, outcome) = read("<a>vor" + String(repeating: piece, count: 30_000) + "</a>")
    #expect(events.hasPrefix("<a>"))
    #expect(!outcome.isComplete)
    #expect(outcome.errorLine == 1)
  }

  @Test func tellsNothingBehindAnError() {
    #expect(read("<a>x<b>]]>y</b><c>z</c></a>").events == "<a>x<b>")
  }

  @Test func hearsNoMoreThanItsHandlerWants() {
    let log = Log()
    log.isDone = true
    #expect(XMLReader.read(Array("<a><b/>x</c>".utf8), recovering: false, handler: log).isComplete)
    #expect(log.events == "<a>")
  }
}
