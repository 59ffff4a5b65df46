import Pipeline
import Text

extension Schedule {
  /// What the daemon is to do. Everything that may take time runs beside the loop and reports back as an event.
  enum Action: Sendable, Hashable {
    /// Read from the store what is due.
    case readPlan
    /// Refresh these sources; by hand: because someone asked, due or not.
    case refresh([String], isByHand: Bool)
    /// Make the edition that is due, and write the files of those that lack them.
    case publish
    /// Send the messages that are due; all that wait when it hurries.
    case sendMail(hurries: Bool, again: MailRepeat?)
    /// Take the digests elsewhere.
    case publishFolder
    /// Mail the operator if something needs a person; with why the edition cannot be written, where it cannot.
    case tellOperator(cause: String?)
    /// Write the metrics.
    case writeMetrics(ServiceState, Metrics.Counts)
    /// Read the configuration.
    case readConfiguration
    /// Answer a client with how things stand.
    case report(to: Int, ServiceState)
    /// Write an edition that a client asks for, and answer it.
    case write(EditionRequest, to: Int)
    /// Send a test message to an address, and answer the client with what the server says.
    case testMail(String, to: Int)
    /// Answer a client.
    case reply(to: Int, ControlReply)
    /// Write a line into the log.
    case tell(Notice)
    /// Tell systemd (sd_notify(3)).
    case notify(String)
    /// Tell systemd that the configuration is being read.
    case notifyReloading
    /// End the service; with what went wrong.
    case end(failure: String?)

    /// Write a line of these words.
    static func tell(
      _ text: String, _ fields: [String: String] = [:], as level: Notice.Level = .info, event: String
    ) -> Action {
      .tell(Notice(level: level, text: text, fields: fields, event: event))
    }
  }

  /// A line of the log.
  struct Notice: Sendable, Hashable {
    enum Level: Sendable, Hashable {
      case info, warning, error
    }

    var level = Level.info
    var text: String
    var fields: [String: String] = [:]
    /// What kind of change it is, by which the journal is searched: `KABAR_EVENT`.
    var event = "note"
  }
}
