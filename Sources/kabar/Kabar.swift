import ArgumentParser

/// The command line.
@main
struct Kabar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kabar",
    abstract: "One digest a day of the news on social work, out of many sites and feeds.",
    discussion: """
      FIRST STEPS
        kabar demo                        a digest of made-up news, without the internet
        kabar check                       is /etc/kabar/sources.yaml right?
        kabar once                        read what is due, write today's digest, exit
        kabar run                         the service: does so every day

      EXIT CODES
        0   all well                      73  a file or folder cannot be written
        1   a source failed, or not found 75  another kabar works on the same state folder
        64  wrong use of the command      78  the configuration has errors
        69  the service does not answer   70  an error of the program or its database
      """,
    version: "0.1.0",
    subcommands: [
      RunCommand.self, OnceCommand.self, FetchCommand.self, StatusCommand.self, ReloadCommand.self, DigestCommand.self,
      SearchCommand.self, SendCommand.self, CheckCommand.self, TestCommand.self, AddCommand.self, ExportCommand.self,
      ExtractCommand.self,
      WhyCommand.self, StoryCommand.self, DemoCommand.self,
    ])
}
