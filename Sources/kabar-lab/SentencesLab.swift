import Foundation
import Text

/// `kabar-lab sentences`: `{"text"}` to `{"sentences"}`.
enum SentencesLab {
  static func run() {
    answerLines { job in ["sentences": Sentences.split(job.text("text") ?? "")] }
  }
}
