import Foundation
import TestSupport
import TestTurns
import Testing

/// Commands that are used wrongly, or have nothing to do: each says so, and ends as scripts expect it.
@Suite(.program, .lastNet) struct WrongUseTests {
  @Test func eachSaysWhatIsWrong() async throws {
    let site = try await Site.afterADay(articles: 1)
    let cases: [(command: [String], status: Int32, words: String)] = [
      (["send", "--test", "nowhere"], 64, "\"nowhere\" is not an e-mail address"),
      (["send", "--test", "a@b.example", "--again"], 64, "--test sends no digest: leave --again out"),
      (["send", "--to", "a@b.example"], 64, "--date and --to go with --again"),
      (["send"], 1, "kabar: the configuration has no \"email\"\n"),
      (["send", "--test", "a@b.example"], 1, "kabar: the configuration has no \"email\"\n"),
      (["digest", "--publish", "--again"], 64, "--publish stands alone"),
      (["digest", "--again", "--preview"], 64, "--again stands alone, or with --date"),
      (["digest", "--publish", "--preview"], 64, "--publish stands alone"),
      (["digest", "--preview", "--date", "2023-09-09"], 64, "--preview is of the next day"),
      (["digest", "--print", "docx"], 64, "\"docx\" is not a format; use md, txt"),
      (["digest", "--publish"], 1, "the configuration has no \"publish\""),
      (["digest", "--list", "lansia"], 1, "no digest named \"lansia\"; the configuration has no \"digests\""),
      (["cite"], 64, "say what to cite"),
      (["cite", "2023-09-09", "--search", "lansia"], 64, "either articles and days, or a search"),
      (["cite", "2023-09-31"], 64, "\"2023-09-31\" is neither an http address nor a day"),
      (["cite", "2023-09-09/0"], 64, "is neither an http address nor a day"),
      (["cite", "2023-09-09/7"], 1, "kabar: the edition of 2023-09-09 has no number 7\n"),
      (["cite", "9999-12-31"], 1, "kabar: there is no edition of 9999-12-31\n"),
      (["cite", "https://lain.test/1"], 1, "kabar: https://lain.test/1: no source brought this article\n"),
      (["cite", "--search", "zzzz"], 1, "kabar: nothing found\n"),
      (["agenda", "--days", "0"], 64, "--days takes 1 to 3660"),
      (["agenda", "--json", "--ics"], 64, "--json and --ics exclude each other"),
      (["digest", "--list", "lansia", "--print", "md"], 1, "no digest named \"lansia\""),
      (["story", "https://lain.test/1"], 1, "https://lain.test/1"),
      (["story", "bukan alamat"], 64, "\"bukan alamat\" is not an http address"),
    ]
    for (command, status, words) in cases {
      let result = try await site.kabar(command)
      #expect(result.status == status, "\(command): \(result.output)\(result.errors)")
      #expect(result.errors.contains(words), "\(command): \(result.errors)")
    }
    #expect(site.server.requests(for: "/feed").count == 1)
  }

  @Test func aPageWithoutAnArticleIsNotJudged() async throws {
    let site = try Site(articles: 1)
    site.server.reply("/kosong", with: .ok("<html><head><title></title></head><body></body></html>"))
    let result = try await site.kabar("why", site.server.url + "/kosong")
    #expect(result.status == 1)
    #expect(result.errors.contains("no article text was found on that page"), "\(result.errors)")
  }

  @Test func theDoctorMissesTheFolder() async throws {
    let site = try Site(articles: 1)
    let result = try await site.kabar("doctor")
    #expect(result.status == 1)
    #expect(
      result.output.contains("folder    \(site.state) is not there\n          do: start the service once\n"),
      "\(result.output)")
  }
}
