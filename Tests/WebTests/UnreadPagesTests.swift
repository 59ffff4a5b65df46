import Testing
import Text
import Web

@Suite struct UnreadPagesTests {
  private let now = Instant(seconds: 1_694_214_000)

  private func after(_ polls: [(read: Int, failed: Int, new: Int)]) -> UnreadPages {
    var pages = UnreadPages()
    for (read, failed, new) in polls { pages.note(read: read, failed: failed, new: new, at: now) }
    return pages
  }

  @Test func twoPollsWithoutAReadablePageAreATrouble() {
    #expect(!after([(0, 5, 5)]).isTrouble)
    #expect(after([(0, 1, 1), (0, 2, 1)]).isTrouble)
    // A source of which nothing was ever read: one article that cannot be is all that it has.
    #expect(!after([(0, 1, 1), (0, 1, 0)]).isTrouble)
    #expect(after([(0, 1, 1), (0, 1, 0), (0, 1, 0)]).isTrouble)
  }

  @Test func oneDeadPageAmongGoodOnesIsNone() {
    #expect(!after([(5, 1, 1), (0, 1, 0), (0, 1, 0), (0, 1, 0), (0, 1, 0)]).isTrouble)
    // Nor one that comes alone.
    #expect(!after([(5, 0, 0), (0, 1, 1), (0, 1, 0), (0, 1, 0)]).isTrouble)
    #expect(after([(5, 0, 0), (0, 1, 1), (0, 2, 1), (0, 2, 0)]).isTrouble)
  }

  @Test func aPollThatAsksForNothingSaysNothing() {
    #expect(!after(Array(repeating: (0, 0, 0), count: 9)).isTrouble)
    #expect(after([(0, 2, 2), (0, 0, 0), (0, 2, 0), (0, 0, 0), (0, 2, 0)]).isTrouble)
  }

  @Test func oneReadPageEndsIt() {
    let pages = after([(0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 3, 0)])
    #expect(pages == UnreadPages(lastRead: now))
  }
}
