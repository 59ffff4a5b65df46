import Configuration
import Glibc
import Model
import Pipeline
import Web

/// Asks for what a first configuration needs, one question after the other, and tries each address.
struct SetupDialogue {
  let words: SetupWords
  /// What is found at an address.
  let trial: (Source) async throws -> SourceTrial.Report

  private enum Step: Int, CaseIterable {
    case language, title, zone, hour, sources, recipients, server, reports, members
  }

  /// Runs it to its end.
  func run(on terminal: borrowing SetupTerminal, path: String) async throws -> SetupAnswers {
    var answers = SetupAnswers()
    terminal.say(words.opening(path))
    var step = Step.language
    while true {
      do throws(SetupTerminal.Back) {
        if step == .sources {
          try await askSources(on: terminal, into: &answers)
        } else {
          try ask(step, on: terminal, into: &answers)
        }
        guard let next = Step(rawValue: step.rawValue + 1) else { return answers }
        step = next
      } catch {
        step = Step(rawValue: step.rawValue - 1) ?? step
      }
    }
  }

  private func ask(
    _ step: Step, on terminal: borrowing SetupTerminal, into answers: inout SetupAnswers
  ) throws(SetupTerminal.Back) {
    switch step {
    case .language:
      answers.configuration.language = try terminal.ask(words.language, standard: "id") {
        ["id", "en"].contains($0.lowercased()) ? $0.lowercased() : nil
      }
    case .title:
      answers.configuration.title = try terminal.ask(words.title, standard: DigestSettings().title) { $0 }
    case .zone:
      answers.configuration.timezone = try terminal.ask(words.zone, standard: "WIB", TypedValue.zone)
    case .hour: answers.configuration.at = try terminal.ask(words.hour, standard: "06:00", TypedValue.timeOfDay)
    case .recipients:
      let to = try terminal.ask(words.recipients, SetupAnswers.recipients)
      answers.configuration.mail = to.isEmpty ? nil : NewConfiguration.Mail(to: to)
    case .server: try askServer(on: terminal, into: &answers)
    case .reports:
      guard let mail = answers.configuration.mail else { return }
      let to = try terminal.ask(words.reports, standard: mail.to.first ?? "") { text in
        text.isEmpty || SetupAnswers.recipients(text)?.count == 1 ? text : nil
      }
      answers.configuration.operatorAddress = to.isEmpty ? nil : to
    case .members: try askMembers(on: terminal, into: &answers)
    case .sources: break
    }
  }

  private func askServer(
    on terminal: borrowing SetupTerminal, into answers: inout SetupAnswers
  ) throws(SetupTerminal.Back) {
    guard var mail = answers.configuration.mail else { return }
    (mail.username, answers.password) = (nil, nil)
    mail.server = try terminal.ask(words.server, standard: words.here, SetupAnswers.server)
    if mail.server != nil {
      let username = try terminal.ask(words.username, standard: mail.to.first ?? "") { $0 }
      if !username.isEmpty {
        mail.username = username
        answers.password = try terminal.ask(words.password, isHidden: true) { $0.isEmpty ? nil : $0 }
      }
    }
    answers.configuration.mail = mail
  }

  private func askMembers(
    on terminal: borrowing SetupTerminal, into answers: inout SetupAnswers
  ) throws(SetupTerminal.Back) {
    let caller = GlobalOptions.environment("SUDO_USER") ?? ""
    answers.members = try terminal.ask(words.members, standard: caller) { text in
      let names = SetupAnswers.list(text)
      guard let unknown = SetupAnswers.unknownAccount(among: names) else { return names }
      terminal.say("   " + words.nobody(unknown))
      return nil
    }
  }

  private func askSources(
    on terminal: borrowing SetupTerminal, into answers: inout SetupAnswers
  ) async throws(SetupTerminal.Back) {
    answers.configuration.sources = []
    terminal.say(words.addresses.text)
    while true {
      let count = answers.configuration.sources.count
      let number = SetupWords.Question(text: "\(count + 1)", help: words.addresses.help)
      let typed = try terminal.ask(number) { $0 }
      if typed.isEmpty { return }
      guard let url = WebURL(typed: typed) else {
        terminal.say("   " + words.unusable)
        continue
      }
      terminal.say("   " + words.tries(url.href))
      var source = Source(name: url.site, url: url)
      var report = try? await trial(source)
      for line in TrialLines.lines(report, words) { terminal.say("   " + line) }
      if report?.offered ?? 0 == 0 {
        let isWanted = try terminal.ask(words.addAllTheSame) { $0 }
        guard isWanted.lowercased().hasPrefix(words.yes) else {
          terminal.say("   " + words.notAdded)
          continue
        }
        // Meant, then: it is let in and tried once more.
        if report?.troubleCode == .privateNetwork {
          source.privateNetwork = true
          report = try? await trial(source)
          for line in TrialLines.lines(report, words) { terminal.say("   " + line) }
        }
        answers.isIll = answers.isIll || report?.offered ?? 0 == 0
      }
      let standard = report?.title ?? url.site
      let name = try terminal.ask(words.name, standard: standard) { $0 }
      answers.configuration.sources.append(
        SourceAddition.Entry(
          url: url.href, name: name, settings: source.privateNetwork ? SetupAnswers.privateNetwork : []))
      terminal.say("   " + words.added)
    }
  }
}
