import Model
import Testing
import Text

@testable import Digests

@Suite struct TroubleWordingTests {
  private let id = TroubleWording(language: "id")
  private let en = TroubleWording(language: "en")

  private func moment(_ day: String, _ hour: Int) throws -> Moment {
    let day = try #require(CalendarDay(iso: day))
    return Moment(
      Instant(day, try #require(TimeOfDay(hour: hour, minute: 0)), offset: 25_200), offset: 25_200, zone: "WIB")
  }

  @Test func aSentenceSaysSinceWhenAndWhenNext() throws {
    let (since, next) = (try moment("2023-08-09", 4), try moment("2023-08-10", 18))
    let fault = Edition.SourceReport.Fault.failing(Trouble(.status, "503"), since: since, tries: 4, next: next)
    #expect(
      id.sentence(fault)
        == "situsnya sendiri sedang bermasalah (503) sejak 9 Agu 04.00 (4 percobaan). Percobaan berikut 10 Agu 18.00.")
    #expect(
      en.sentence(fault) == "the site itself has an error (503) since 9 Aug 04:00 (4 tries). Next try 10 Aug 18:00.")
    let once = Edition.SourceReport.Fault.failing(Trouble(.gone), since: since, tries: 1, next: nil)
    #expect(
      id.sentence(once) == "menurut situsnya sudah dihapus untuk selamanya (410) sejak 9 Agu 04.00 (1 percobaan).")
    #expect(en.sentence(once) == "is gone for good, says the site (410) since 9 Aug 04:00 (1 try).")
  }

  @Test func aSilentSourceSaysForHowLong() {
    #expect(en.sentence(.silent(days: 1)).hasPrefix("answers, but nothing new for 1 day."))
    #expect(id.sentence(.silent(days: 40)).contains("selama 40 hari."))
  }

  @Test func whatNobodyAskedIsNotCalledChecked() throws {
    let fault = Edition.SourceReport.Fault.unasked(last: try moment("2023-08-06", 4), next: try moment("2023-08-10", 5))
    #expect(
      id.sentence(fault)
        == "tidak diperiksa dalam rentang ini; terakhir 6 Agu 04.00. Percobaan berikut 10 Agu 05.00.")
    #expect(en.sentence(.unasked(last: nil, next: nil)) == "not checked yet.")
  }

  @Test func onlyOperatorsGetTheLibrarysWords() {
    let trouble = Trouble(.unreachable, "Connection refused")
    #expect(en.phrase(trouble) == "does not take connections (Connection refused)")
    #expect(en.sentence(.failing(trouble, since: nil, tries: 1, next: nil)) == "does not take connections.")
  }

  @Test func aCauseSaysWhatIsWrong() {
    #expect(en.cause(Trouble(.gone)) == "is gone for good")
    #expect(en.cause(Trouble(.empty)) == "answers, but with nothing in it")
    #expect(id.cause(Trouble(.notAFeed, "Beranda")).contains("bukan umpan"))
  }

  /// English halves of the library do not stand in an Indonesian sentence.
  @Test func anIndonesianPhraseHasNoEnglishHalf() {
    #expect(id.phrase(Trouble(.unreachable, "cannot connect: Connection refused")) == "tidak menerima sambungan")
    #expect(
      id.phrase(Trouble(.unreachable, "no address found for warta.test"))
        == "tidak ada server dengan namanya (warta.test)")
    #expect(id.phrase(Trouble(.status, "403")) == "menolak program (403)")
  }

  /// What is wrong, and what to do about it, in each language and in no other one. Commands and keys are the program's own.
  @Test(arguments: TroubleCode.allCases)
  func everyTroubleHasItsWordsInItsLanguage(code: TroubleCode) throws {
    let foreign = [
      "id": ["the", "is", "its", "of", "and", "not", "site", "page", "this", "it", "nothing", "ask", "tell", "with"],
      "en": ["yang", "tidak", "dan", "situs", "umpan", "halaman", "pengelola", "alamat", "situsnya", "belum", "bila"],
    ]
    for words in [Wording.indonesian, Wording.english] {
      let (phrase, advice) = try #require(words.trouble(code))
      for text in [phrase, advice] {
        #expect(text.split(separator: " ").count >= (text == phrase ? 2 : 1), "\(code): \(text)")
        // Between quotation marks stand keys, behind `kabar` commands.
        let plain = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 0 }.map(\.element).joined().lowercased()
        let all = Set(plain.split { !$0.isLetter }.map(String.init))
        #expect(all.isDisjoint(with: foreign[words.language] ?? []), "\(code): \(text)")
      }
      for rest in [phrase, advice] { #expect(!rest.contains("TODO") && !rest.hasSuffix("."), "\(code): \(rest)") }
    }
    #expect(Wording.indonesian.trouble(code)?.words != Wording.english.trouble(code)?.words)
  }

  /// Whatever a server or a library said, it fills its place or is left out.
  @Test(arguments: Trouble.Kind.allCases)
  func everyKindMakesAPhrase(kind: Trouble.Kind) {
    for detail in ["", "404", "cannot connect: Connection refused", "no secure connection: expired", "3 status 403"] {
      for words in [id, en] {
        let trouble = Trouble(kind, detail)
        #expect(words.phrase(trouble).utf8.count > 5, "\(trouble)")
        #expect(!words.phrase(trouble).contains("{") && !words.advice(trouble).isEmpty, "\(trouble)")
      }
      let quoting: [Trouble.Kind] = [
        .pages, .wall, .parked, .home, .leadsOn, .notAFeed, .noArticles, .scripts, .privateAddress, .status,
        .oldDates,
      ]
      #expect(quoting.contains(kind) || !id.phrase(Trouble(kind, detail)).contains("connect"), "\(kind)")
    }
  }

  /// A page that is no article need not be a list of them: what stands there says why.
  @Test func pagesWithoutAnArticleSayWhatTheyShow() {
    let login = Trouble(.noArticles, "Masuk ke akun Anda")
    #expect(id.page(login) == "yang ada di sana halaman lain (Masuk ke akun Anda)")
    #expect(en.page(Trouble(.noArticles)) == "no text of an article stands there")
    #expect(en.page(Trouble(.status, "403")) == en.phrase(Trouble(.status, "403")))
    #expect(
      en.phrase(login.ofPages(6))
        == "offers 6 articles, but none of their pages can be read: another page stands there (Masuk ke akun Anda)")
    #expect(id.phrase(Trouble(.noArticles).ofPages(6)).hasSuffix(": tidak ada teks artikel di sana"))
    #expect(id.phrase(Trouble(.home, "https://warta.test/").ofPages(6)).contains(": mengarah ke beranda"))
    // Readers are spared it.
    let fault = Edition.SourceReport.Fault.failing(login.ofPages(6), since: nil, tries: 1, next: nil)
    #expect(!id.sentence(fault).contains("Masuk"))
  }

  @Test func pagesThatCannotBeReadSayHowManyAndWhy() {
    let trouble = Trouble(.status, "403").ofPages(9)
    #expect(
      id.phrase(trouble)
        == "menawarkan 9 artikel, tetapi tak satu pun halamannya dapat dibaca: menolak program (403)")
    #expect(en.cause(trouble) == "articles offered, their pages cannot be read")
    // What helps is what helps against the cause.
    #expect(en.advice(trouble) == en.advice(Trouble(.status, "403")))
    for cause in [Trouble(.noArticles), Trouble(.noArticles, "Masuk"), Trouble(.home, "https://warta.test/")] {
      #expect(en.advice(cause.ofPages(2)).contains("article: feed"))
    }
  }
}
