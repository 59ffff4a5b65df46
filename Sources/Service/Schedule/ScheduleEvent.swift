import Model
import Pipeline
import Text

extension Schedule {
  /// What happened, as the daemon tells it.
  enum Event: Sendable {
    /// The time for the next deadline has come, or it is time to look at the clock.
    case woke
    /// The store was read.
    case loaded(Plan)
    /// The store could not be read.
    case notLoaded(reason: String)
    /// A refresh, an edition or a delivery tells how far it is.
    case progress(ProgressEvent)
    /// A source was read, and when it is due again; nil: only when someone asks for it.
    case finished(source: String, next: Instant?, isWell: Bool)
    /// A round of refreshes ended. These of its sources did not finish: they were cut off, or could not be written for the
    /// reason.
    case roundEnded(sources: [String], isLineDown: Bool, failure: String?)
    /// The making of an edition ended.
    case published(Publication)
    /// A delivery ended.
    case mailed(Delivery)
    /// Files of an edition were written.
    case filesWritten
    /// The digests were taken elsewhere, or could not be.
    case folderPublished(Setback?)
    /// It was looked at whether the operator is to be mailed.
    case toldOperator(OperatorMail.Outcome)
    /// A client asks for something; the number is how it is answered.
    case call(Int, ControlRequest)
    /// SIGHUP: the configuration is to be read again.
    case hangUp
    /// The configuration was read and is in use.
    case configured(Timetable)
    /// The configuration has these problems; the old one stays in use.
    case notConfigured(problems: String)
    /// Another instance may work on the state folder.
    case lockLost
    /// SIGTERM.
    case stop

    /// Whether metrics are other ones after it.
    var isChange: Bool {
      switch self {
      case .roundEnded, .published, .mailed, .folderPublished, .configured: true
      default: false
      }
    }
  }

  /// What the store says is to be done, and when.
  struct Plan: Sendable {
    /// When each source is due that is polled; one that is gone for good is not in it.
    var polls: [String: Instant]
    /// Sources in trouble.
    var ill: Set<String> = []
    /// When the next message is to be tried.
    var message: Instant?
    /// When publishing is to be tried again.
    var publishing: Instant?
  }

  /// How the making of an edition ended.
  struct Publication: Sendable {
    enum Outcome: Sendable, Hashable {
      case written
      /// No source could ever be read: the day waits for the first.
      case held
      case failed(reason: String)
    }

    /// The day that it was about.
    var day: CalendarDay
    var outcome: Outcome
    /// When the next message is to be tried; nil where none waits, or where that could not be read.
    var message: Instant?
  }

  /// How a delivery ended.
  struct Delivery: Sendable {
    var tally = MailDelivery.Tally()
    /// Why the outbox could not be read or written; nil when all went well.
    var failure: String?
    /// When the next message is to be tried.
    var message: Instant?
    /// How the outbox stands behind it.
    var standing: MailStanding?
  }
}
