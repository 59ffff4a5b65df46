import Digests
import Model

/// What to do where an address lies in a private network and the command can be let in there.
enum PrivateNetworkAdvice {
  /// A line below the message; nothing for other troubles.
  static func lines(_ code: TroubleCode?, _ command: String, _ say: WordingLanguage = .english) -> String {
    code == .privateNetwork
      ? "\n  " + say("do: if that is meant: ", "cara: bila itu disengaja: ") + "\(command) --private-network" : ""
  }
}
