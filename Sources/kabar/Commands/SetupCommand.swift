import ArgumentParser
import Digests
import Configuration
import Foundation
import Model
import Pipeline
import Web

/// `kabar setup`: a first configuration for those who know no YAML.
struct SetupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Write a first configuration by questions and answers, and start the service.",
    discussion: """
      EXAMPLES
        sudo kabar setup
        sudo kabar setup --defaults --title "Kabar Yayasan" --source https://kampus.example.ac.id/ --to budi@example.org
      Each address is tried, with what it brings. A configuration that somebody has changed stays; the new one then lies
      beside it. --defaults asks nothing; exit code 1 when an address brings nothing (it is added all the same).
      """)

  @Flag(help: "Ask nothing: what is not given has its default.") var defaults = false
  @Option(help: "The title of the digest.") var title: String?
  @Option(help: "Its language: id or en.") var language: String?
  @Option(help: "Its zone: WIB, WITA, WIT or a name such as Asia/Jakarta.") var zone: String?
  @Option(help: "When the day ends and its digest is made, as in 06:00.") var at: String?
  @Option(help: "The address of a site or feed; can be given several times.") var source: [String] = []
  @Option(help: "A recipient of the digest; can be given several times.") var to: [String] = []
  @Option(help: "The sender of its mail; the first recipient where it is not said.") var from: String?
  @Option(help: "The mail server, as in smtps://HOST:465; without it this machine's own.") var smtp: String?
  @Option(help: "Who is mailed when something needs a person.") var `operator`: String?
  @Option(help: "Who may use kabar without sudo; can be given several times.") var member: [String] = []
  @Flag(help: "Addresses in a network of one's own are meant.") var privateNetwork = false
  @Flag(help: "Do not try the addresses.") var offline = false
  @Flag(help: "Do not start the service.") var noStart = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    let given = [
      ("--title", title != nil), ("--language", language != nil), ("--zone", zone != nil), ("--at", at != nil),
      ("--source", !source.isEmpty), ("--to", !to.isEmpty), ("--from", from != nil), ("--smtp", smtp != nil),
      ("--operator", `operator` != nil), ("--member", !member.isEmpty), ("--private-network", privateNetwork),
      ("--offline", offline),
    ]
    if !defaults, let option = given.first(where: \.1)?.0 {
      throw ValidationError("\(option) goes with --defaults; without it everything is asked")
    }
    let ofMail = [("--from", from), ("--smtp", smtp), ("--operator", `operator`)]
    if to.isEmpty, let option = ofMail.first(where: { $0.1 != nil })?.0 {
      throw ValidationError("\(option) goes with --to: without a recipient no mail is set up")
    }
  }

  func run() async throws {
    let words = SetupWords.current
    let file = ConfigurationFile(options)
    let answers: SetupAnswers
    if defaults {
      answers = try await given(words)
    } else {
      guard let terminal = SetupTerminal() else {
        throw CommandContext.report(
          WordingLanguage.current(
            "there is no terminal to ask on; use --defaults", "tidak ada terminal untuk bertanya; gunakan --defaults"),
          code: .validationFailure)
      }
      let dialogue = SetupDialogue(words: words) { try await TestCommand.report(of: $0, options: options, .current) }
      answers = try await dialogue.run(on: terminal, path: file.path)
    }
    let bytes: [UInt8]
    do throws(SourceAddition.Failure) {
      bytes = try answers.configuration.bytes(file: file.path)
    } catch {
      if case .rejected(let report) = error { throw CommandContext.report(report, code: .validationFailure) }
      throw file.report(error, command: "kabar setup")
    }
    let installation = SetupInstallation(words: words, file: file)
    let isInUse = try await installation.write(bytes, sources: max(1, answers.configuration.sources.count))
    if let password = answers.password { try await installation.store(password: password) }
    try await installation.add(members: answers.members)
    if isInUse {
      let hour = answers.configuration.at ?? TypedValue.text(DigestSettings().at)
      try await installation.start(at: hour, isWanted: !noStart)
    }
    if answers.isIll { throw ExitCode.failure }
  }

  /// What the options say.
  private func given(_ words: SetupWords) async throws -> SetupAnswers {
    var answers = SetupAnswers()
    answers.configuration.title = title
    answers.configuration.language = try checked(language, "--language is id or en") {
      ["id", "en"].contains($0) ? $0 : nil
    }
    answers.configuration.timezone = try checked(
      zone, "--zone is WIB, WITA, WIT or a name such as Asia/Jakarta", TypedValue.zone)
    answers.configuration.at = try checked(at, "--at is an hour such as 06:00", TypedValue.timeOfDay)
    if let unknown = SetupAnswers.unknownAccount(among: member) {
      throw CommandContext.misuse("--member: \(words.nobody(unknown))", of: Self.self)
    }
    answers.members = member
    answers.configuration.operatorAddress = `operator`
    if !to.isEmpty { answers.configuration.mail = NewConfiguration.Mail(to: to, from: from, server: smtp) }
    for typed in source {
      guard let url = WebURL(typed: typed) else {
        throw CommandContext.misuse("--source: \"\(typed)\" is not an http address", of: Self.self)
      }
      var name: String?
      if !offline {
        var source = Source(name: url.site, url: url)
        source.privateNetwork = privateNetwork
        let report = try await TestCommand.report(of: source, options: options, .current)
        let advice = PrivateNetworkAdvice.lines(report.troubleCode, "kabar setup")
        for line in TrialLines.lines(report, words) { Terminal.tell("\(url.href): \(line)\(advice)") }
        answers.isIll = answers.isIll || report.offered == 0
        name = report.title
      }
      answers.configuration.sources.append(
        SourceAddition.Entry(
          url: url.href, name: name, settings: privateNetwork ? SetupAnswers.privateNetwork : []))
    }
    return answers
  }

  private func checked(_ text: String?, _ rule: String, _ read: (String) -> String?) throws -> String? {
    guard let text else { return nil }
    guard let value = read(text) else { throw CommandContext.misuse(rule, of: Self.self) }
    return value
  }
}
