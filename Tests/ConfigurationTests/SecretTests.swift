import Testing

@testable import Configuration

/// A secret that got into the file never gets out of the reader: not in messages, excerpts or JSON.
@Suite struct SecretTests {
  private static let secret = "s3cr3t-R4h4s14"

  @Test(arguments: [
    "email:\n  password: SECRET\n", "email:\n  pasword: SECRET\n", "email:\n  Password: SECRET x: y\n",
    "email:\n  password SECRET\n", "email:\n  \"password\": \"SECRET\n", "email: {password: SECRET, to: [}\n",
    "email:\n  password:\n    - SECRET\n", "email:\n  password: |\n    SECRET\n   x\n", "email:\n  sandi: SECRET\n",
    "email:\n  password:\tSECRET\n\tx: y\n", "email:\n  username: a\n  password: SECRET\n   to: b\n",
    "email:\n  to: a\n  smtp: smtp://budi:SECRET@mail.example.org\n", "email:\n  smtp_password: SECRET\n",
    "sources:\n  - https://budi:SECRET@satu.example/\n", "sources:\n  - url: https://SECRET@satu.example/ x\n",
    "sources:\n  - url: https://satu.example/\n    login: budi:SECRET\n",
    "sources:\n  - url: https://satu.example/\n    headers: {Authorization: Bearer SECRET}\n",
    "sources:\n  - url: https://satu.example/\n    headers:\n      Cookie: SECRET\n",
    "sources:\n  - url: https://satu.example/\n    proxy: http://budi:SECRET@proxy.example/\n",
    "sources:\n  - url: https://satu.example/\n    token: SECRET\n", "password: SECRET\n",
    "sources:\n  - url: https://satu.example/\n    login: {user: budi, pass: SECRET}\n",
    "email:\n  password: [SECRET]\n", "email:\n  password: &a SECRET\n", "email:\n  password: !x SECRET\n",
    "email:\n  password: \u{202E}SECRET\n", "email:\n  password: “SECRET”\n", "email:\n  -password: SECRET\n",
    "email:\n\u{A0}password: SECRET\n", "sources:\n  - url: https://budi:SECRET@satu.example/, https://x.example/\n",
    "email:\n  passwrod: SECRET\n", "email: {password: \"SECRET\"}\n",
    "email:\n  - password: SECRET\n", "email:\n  password: SECRET\n  password: SECRET\n",
  ])
  func secretStaysInside(yaml: String) {
    let bytes = Array(yaml.replacing("SECRET", with: Self.secret).utf8)
    let reading = ConfigurationReader().read(bytes, file: "sources.yaml")
    #expect(reading.hasErrors)
    #expect(!reading.report(limit: 1_000).contains(Self.secret))
    for problem in reading.problems { #expect(!"\(problem)".contains(Self.secret)) }
  }

  /// The word that a secret is named by, and the secret itself behind it.
  @Test(arguments: ["Rahasia Surat #4%w", "S4ndi!ku", "dua kata"])
  func aSecretBehindTheWordForItsNameIsHidden(secret: String) {
    let yaml = "email:\n  password: credential:\(secret)\nsources:\n  - https://satu.example/\n"
    let reading = ConfigurationReader().read(Array(yaml.utf8), file: "sources.yaml")
    #expect(reading.hasErrors)
    #expect(!reading.report().contains(secret))
  }

  @Test func referencesAreShown() {
    let yaml = "email:\n  password: credential:../x\nsources:\n  - https://satu.example/\n"
    let reading = ConfigurationReader().read(Array(yaml.utf8), file: "sources.yaml")
    #expect(reading.report().contains("password: credential:../x"))
  }

  @Test func machineIsAskedAboutSecrets() {
    let environment = ConfigurationEnvironment(
      secretFile: {
        [
          "/etc/kabar/pw": .readableByEveryone, "/etc/kabar/d": .folder, "/etc/kabar/e": .empty,
          "/etc/kabar/l": .severalLines,
        ][$0] ?? .missing
      }, hasCredential: { $0 == "ada" },
      directory: { $0 == "/srv/x" ? .notWritable : .missing })
    func messages(_ password: String) -> [String] {
      let mail =
        "email: {to: a@example.org, from: a@example.org, smtp: \"smtps://m.example\", username: a, password: \"\(password)\"}\n"
      let yaml = mail + "sources:\n  - https://satu.example/\n"
      let reading = ConfigurationReader(environment: environment).read(Array(yaml.utf8), file: "sources.yaml")
      return reading.problems.map { $0.code + " " + $0.message }
    }
    #expect(messages("credential:ada") == [])
    let absent = "E307 no credential \"smtp-password\"; systemd: LoadCredential=smtp-password:/path"
    #expect(messages("credential:smtp-password") == [absent])
    #expect(messages("file:/etc/kabar/pw") == ["E306 /etc/kabar/pw is readable by everyone; chmod 0640"])
    #expect(messages("file:/etc/kabar/tiada") == ["E306 /etc/kabar/tiada cannot be read"])
    #expect(messages("file:/etc/kabar/d") == ["E306 /etc/kabar/d is a folder, not a file"])
    #expect(messages("file:/etc/kabar/e") == ["E306 /etc/kabar/e is empty; write the secret into it, in one line"])
    #expect(messages("file:/etc/kabar/l") == ["E306 /etc/kabar/l has more than one line; a secret is one"])
    let yaml = "digest: {directory: /srv/x}\nsources:\n  - https://satu.example/\n"
    let reading = ConfigurationReader(environment: environment).read(Array(yaml.utf8), file: "sources.yaml")
    #expect(
      reading.problems.map(\.message) == [
        "/srv/x is not writable by kabar; the service needs ReadWritePaths=/srv/x (systemctl edit kabar) to write there"
      ])
  }
}
