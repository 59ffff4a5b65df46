import Foundation
import Text

/// `kabar-lab language`: `{"text","prior"}` to `{"language"}`.
enum LanguageLab {
  static func run() {
    answerLines { job in ["language": orNull(Language.detect(job.text("text") ?? "", prior: job.text("prior")))] }
  }
}
