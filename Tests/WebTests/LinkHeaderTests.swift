import Testing
import Web

@Suite struct LinkHeaderTests {
  private func links(_ values: String...) -> [LinkHeader.Link] {
    LinkHeader.links(in: HTTPHeaders(values.map { HTTPHeaders.Line(name: "link", value: $0) }))
  }

  @Test func readsTargetRelationsAndType() {
    let link = links("</umpan>; rel=\"alternate feed\"; type=\"application/atom+xml\"").first
    #expect(link?.target == "/umpan")
    #expect(link?.relations == ["alternate", "feed"])
    #expect(link?.type == "application/atom+xml")
    #expect(links("<a>;REL=next ;  title=\"a; b, <c>\"").map(\.relations) == [["next"]])
  }

  @Test func readsSeveralInOneLineAndInMany() {
    #expect(links("<a>; rel=x, <b>;type=text/html", "<c>").map(\.target) == ["a", "b", "c"])
  }

  @Test(arguments: ["", "rel=alternate", "<a", "a>", ";;;", "<>;", "<a>;=", "<a>;rel=\"", "<a>; rel"])
  func survivesWhatIsNone(value: String) {
    #expect(links(value).allSatisfy { $0.relations.isEmpty })
  }
}
