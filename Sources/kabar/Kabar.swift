import ArgumentParser
import Configuration
import Digests

/// The command line.
@main
struct Kabar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kabar",
    abstract: "One digest a day of the news on social work, out of many sites and feeds.",
    discussion: """
      FIRST STEPS
        kabar demo                        a digest of made-up news, without the internet
        kabar setup                       writes /etc/kabar/sources.yaml by questions and answers
        kabar check                       is /etc/kabar/sources.yaml right?
        kabar once                        read what is due, write today's digest, exit
        kabar run                         the service: does so every day

      EXIT CODES
        0   all well                      73  a file or folder cannot be written
        1   a source failed, or not found 75  another kabar works on the same state folder
        64  wrong use of the command      78  the configuration has errors
        69  the service does not answer   77  not allowed to read
        70  an error of the program or its database
        130 stopped by Ctrl-C
      """,
    version: "0.1.0",
    subcommands: [
      RunCommand.self, OnceCommand.self, FetchCommand.self, StatusCommand.self, HealthCommand.self, ReloadCommand.self,
      DigestCommand.self, AgendaCommand.self, RegulationsCommand.self, SearchCommand.self, CiteCommand.self,
      SendCommand.self,
      CheckCommand.self, TestCommand.self, AddCommand.self, PauseCommand.self,
      ResumeCommand.self, MoveCommand.self, RemoveCommand.self, ExportCommand.self, ExtractCommand.self,
      WhyCommand.self, StoryCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
      SetupCommand.self,
      DemoCommand.self,
    ])

  /// Runs the command, and says what went wrong with the database or a file; a command that there is not is guessed.
  static func main() async {
    if let word = CommandLine.arguments.dropFirst().first, let guess = guess(for: word) {
      let words = WordingLanguage.current("no command \"\(word)\"; ", "tidak ada perintah \"\(word)\"; ") + guess
      exit(withError: CommandContext.report(words, code: .validationFailure))
    }
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      let error = CommandContext.report(error)
      // What was typed is part of what the library says, and may be anything.
      if let words = UsageText.words(error, .current) {
        Terminal.tell(words)
        exit(withError: ExitCode.validationFailure)
      }
      exit(withError: error)
    }
  }

  /// What to say of a word that is no command; nil where it is one, or an option.
  static func guess(for word: String) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    if word.hasPrefix("-") || word == "help" || names.contains(word) { return nil }
    let say = WordingLanguage.current
    if let meant = others[word.lowercased()] {
      return say("did you mean \(meant)?", "maksud Anda \(meant.replacing(", or ", with: ", atau "))?")
    }
    let near = Spelling.nearest(to: word, among: names) ?? names.first { !word.isEmpty && $0.hasPrefix(word) }
    return near.map { say("did you mean \"\($0)\"?", "maksud Anda \"\($0)\"?") }
      ?? say("kabar --help lists all", "kabar --help memuat semuanya")
  }

  /// Words that others would use, and what Kabar calls it.
  private static let others = [
    "start": "\"run\", or sudo systemctl start kabar", "stop": "sudo systemctl stop kabar",
    "restart": "sudo systemctl restart kabar", "log": "journalctl -u kabar", "logs": "journalctl -u kabar",
    "delete": "\"remove\"", "list": "\"status\"", "sources": "\"status\"", "update": "\"fetch\"",
    "refresh": "\"fetch\"", "find": "\"search\"", "mail": "\"send\"", "import": "\"add\"", "version": "\"--version\"",
    "bibtex": "\"cite\"", "citation": "\"cite\"", "validate": "\"check\"", "calendar": "\"agenda\"",
    "deadlines": "\"agenda\"", "laws": "\"regulations\"", "regulation": "\"regulations\"",
    "peraturan": "\"regulations\"", "explain": "\"why\"",
    "preview": "\"digest --preview\"", "pratinjau": "\"digest --preview\"",
    "jalankan": "\"run\", or sudo systemctl start kabar", "mulai": "\"run\", or sudo systemctl start kabar",
    "hentikan": "sudo systemctl stop kabar", "sekali": "\"once\"", "ambil": "\"fetch\"", "perbarui": "\"fetch\"",
    "sehat": "\"health\"", "kesehatan": "\"health\"", "muat": "\"reload\"", "muat-ulang": "\"reload\"",
    "cari": "\"search\"", "kutip": "\"cite\"", "sitasi": "\"cite\"", "kirim": "\"send\"", "surel": "\"send\"",
    "periksa": "\"check\"", "uji": "\"test\"", "coba": "\"test\"", "tambah": "\"add\"", "jeda": "\"pause\"",
    "lanjutkan": "\"resume\"", "pindah": "\"move\"", "pindahkan": "\"move\"", "hapus": "\"remove\"",
    "sumber": "\"status\"", "daftar": "\"status\"", "ekspor": "\"export\"", "impor": "\"add\"", "mengapa": "\"why\"",
    "kenapa": "\"why\"", "cadangkan": "\"backup\"", "pulihkan": "\"restore\"", "perbaiki": "\"doctor --repair\"",
    "dokter": "\"doctor\"", "siapkan": "\"setup\"", "pasang": "\"setup\"", "bantuan": "\"help\"", "tolong": "\"help\"",
  ]
}
