import Testing

@testable import Configuration

/// `digest: directory:` against what the machine says.
@Suite struct DirectoryTests {
  private func problems(_ path: String, _ answer: ConfigurationEnvironment.Directory?) -> [String] {
    let environment = ConfigurationEnvironment(
      secretFile: { _ in nil }, hasCredential: { _ in nil }, directory: { _ in answer })
    let yaml = "digest: {directory: \(path)}\nsources: [\"https://satu.example/\"]\n"
    let reading = ConfigurationReader(environment: environment).read(Array(yaml.utf8), file: "sources.yaml")
    return reading.problems.map { "\($0.code) \($0.severity.rawValue) \($0.message)" }
  }

  private let hint = "; the service needs ReadWritePaths=/srv/x (systemctl edit kabar) to write there"

  @Test func outsideOfTheSandboxTheWayInIsNamed() {
    #expect(problems("/srv/x", .missing) == ["E401 error /srv/x is not a directory that exists" + hint])
    #expect(problems("/srv/x", .notWritable) == ["E401 error /srv/x is not writable by kabar" + hint])
    #expect(problems("/srv/x", .outsideService) == ["W506 warning /srv/x is outside of the sandbox" + hint])
    #expect(problems("/srv/x", .fine) == [])
    #expect(problems("/srv/x", nil) == [])
  }

  @Test func inTheStateFolderNothingIsNeeded() {
    let path = "/var/lib/kabar/digests"
    #expect(problems(path, .notWritable) == ["E401 error \(path) is not writable by kabar"])
    #expect(ConfigurationEnvironment.isServices(path))
    #expect(!ConfigurationEnvironment.isServices("/var/lib/kabar2"))
  }
}
