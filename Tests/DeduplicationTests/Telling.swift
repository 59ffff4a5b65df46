import Testing
import Text

@testable import Deduplication

/// A headline and its text, as an outlet tells them.
typealias Telling = (title: String, text: String)

/// What two tellings are to each other, which is the same whichever is asked first.
func relation(_ one: Telling, _ other: Telling) -> Likeness {
  let (a, b) = (
    ComparedText(ReadText(title: one.title, text: one.text)),
    ComparedText(ReadText(title: other.title, text: other.text))
  )
  #expect(a.relation(to: b) == b.relation(to: a))
  return a.relation(to: b)
}
