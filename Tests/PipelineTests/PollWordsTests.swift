import Digests
import Testing
import Text
import Web

@testable import Pipeline

/// Why a source is polled when it is: kept without a language, told in the reader's.
@Suite struct PollWordsTests {
  @Test(arguments: [
    ("interval 7200", "its own interval, 2 h", "jaraknya sendiri, 2 jam"),
    (
      "backoff 3 5400; edition 600",
      "3 failures in a row, so 1 h 30 min; the edition closes soon after that, in 10 min",
      "gagal 3 kali berturut-turut, jadi 1 jam 30 menit; tak lama setelah itu edisi ditutup, dalam 10 menit"
    ),
    ("backoff 1 7500", "failed once, so 2 h 5 min", "gagal sekali, jadi 2 jam 5 menit"),
    (
      "gone", "gone for good (410); polled again only by kabar fetch",
      "sudah dihapus untuk selamanya (410); hanya dibaca lagi lewat kabar fetch"
    ),
    (
      PollWords.ownLine, "no source could be reached, which is this machine's own line",
      "tak satu pun sumber terjangkau, jadi jaringan mesin ini sendiri"
    ),
    // As an earlier version kept it.
    ("its own interval, 2 h", "its own interval, 2 h", "its own interval, 2 h"), ("", "", ""),
  ])
  func areOfTheReader(kept: String, english: String, indonesian: String) {
    #expect(PollWords.words(kept, .english) == english)
    #expect(PollWords.words(kept, .indonesian) == indonesian)
  }

  @Test func eachReasonHasWords() {
    for kind in PollPlan.Reason.Kind.allCases {
      let kept = PollWords.kept(PollPlan.Reason(kind, seconds: 60, failures: 2))
      #expect(PollWords.words(kept, .english) != kept)
      #expect(PollWords.words(kept, .indonesian) != PollWords.words(kept, .english))
    }
  }
}
