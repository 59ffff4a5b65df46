import Testing

@testable import Configuration

/// `digest: publish:` against what the machine says.
@Suite struct PublishFieldsTests {
  private func problems(_ command: String, has: Bool?) -> [String] {
    var environment = ConfigurationEnvironment.unknown
    environment.hasProgram = { _ in has }
    let yaml = "digest: {publish: \(command)}\nsources: [\"https://satu.example/\"]\n"
    let reading = ConfigurationReader(environment: environment).read(Array(yaml.utf8), file: "sources.yaml")
    return reading.problems.map { "\($0.code) \($0.severity.rawValue) \($0.message)" }
  }

  @Test func aProgramThatIsMissingIsToldBeforeTheFirstEdition() {
    #expect(
      problems("[rsnyc, -a]", has: false)
        == ["W511 warning no program \"rsnyc\" is in /usr/local/bin, /usr/bin, /bin; nothing would be published"])
    #expect(
      problems("[/opt/kirim]", has: false) == [
        "W511 warning there is no program /opt/kirim; nothing would be published"
      ])
    #expect(problems("[rsync, -a]", has: true) == [])
    #expect(problems("[rsync, -a]", has: nil) == [])
    #expect(ConfigurationEnvironment.system.hasProgram("sh") == true)
    #expect(ConfigurationEnvironment.system.hasProgram("/usr/bin") == false)
    #expect(ConfigurationEnvironment.system.hasProgram("tidak-ada-program-ini") == false)
  }

  @Test func onlyNamesInBracesAreMeantAsFields() {
    #expect(PublishFields.unknown(in: "{folder}/{day}") == [])
    #expect(PublishFields.unknown(in: "a{b,c}{}{1}{ x }{") == [])
    #expect(PublishFields.unknown(in: "{Folder}{days}x") == ["Folder", "days"])
  }
}
