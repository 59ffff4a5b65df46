import Configuration
import Model
import Text
import Testing

@testable import Pipeline

/// The first configuration, read back as the service reads it.
@Suite struct NewConfigurationTests {
  private func settings(_ configuration: NewConfiguration) throws -> Settings {
    let bytes = try configuration.bytes(file: "sources.yaml")
    return try #require(ConfigurationReader().read(bytes, file: "sources.yaml").settings)
  }

  @Test func withoutAnswersItIsTheCommentedOne() throws {
    #expect(try NewConfiguration().bytes(file: "sources.yaml") == BuiltInData.sources)
  }

  @Test func whatIsAnsweredIsFilledIn() throws {
    var configuration = NewConfiguration()
    (configuration.language, configuration.title) = ("en", "Kabar: \"Senja\" #1")
    (configuration.timezone, configuration.at) = ("Asia/Makassar", "05:30")
    configuration.mail = .init(
      to: ["budi@senja.example", "siti@senja.example"], server: "smtps://mail.senja.example:465",
      username: "kabar@senja.example")
    configuration.sources = [
      .init(url: "https://www.kampus.example/", name: "Kampus: Bina"),
      .init(url: "https://relawan.example/", name: nil),
    ]
    let settings = try settings(configuration)
    #expect(settings.digest.language == "en")
    #expect(settings.digest.title == "Kabar: \"Senja\" #1")
    #expect(settings.digest.timezone == "Asia/Makassar")
    #expect(settings.digest.at == TimeOfDay(hour: 5, minute: 30))
    let email = try #require(settings.email)
    #expect(email.to == ["budi@senja.example", "siti@senja.example"])
    #expect(email.from == "Kabar: \"Senja\" #1 <kabar@senja.example>")
    #expect(email.smtp == "smtps://mail.senja.example:465")
    #expect(email.username == "kabar@senja.example")
    #expect(settings.sources.map(\.name) == ["Kampus: Bina", "relawan.example"])
  }

  /// Nothing of the comments is lost but the sample of a source, and a line that has no answer is as it was.
  @Test func commentsStay() throws {
    var configuration = NewConfiguration()
    configuration.title = "Kabar Senja"
    configuration.sources = [.init(url: "https://relawan.example/", name: "Relawan")]
    let before = Set(String(decoding: BuiltInData.sources, as: UTF8.self).split(separator: "\n"))
    let after = String(decoding: try configuration.bytes(file: "sources.yaml"), as: UTF8.self).split(separator: "\n")
    #expect(
      after.dropLast().filter { !before.contains($0) } == [
        "  title: Kabar Senja             # stands at the top and in the subject", "  - name: Relawan",
        "    url: https://relawan.example/",
      ])
    #expect(SetupMark.isUnchanged(try configuration.bytes(file: "sources.yaml")))
    let gone = before.subtracting(after).sorted()
    #expect(gone.count == 6)
    #expect(gone.filter { $0.contains("#") && !$0.contains("title:") && !$0.contains("keep: all") }.isEmpty)
  }

  @Test func whatIsNoConfigurationIsRefused() {
    var configuration = NewConfiguration()
    configuration.mail = .init(to: ["budi"])
    #expect(throws: SourceAddition.Failure.self) { try configuration.bytes(file: "sources.yaml") }
  }
}
