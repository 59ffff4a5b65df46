import Glibc
import Text

/// The terminal of a person who answers questions: not a pipe, whatever input and output are.
struct SetupTerminal: ~Copyable {
  /// The person wants the question before this one again.
  struct Back: Error {}

  private let file: Int32

  /// Opens it; nil where there is none.
  init?() {
    file = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    if file < 0 { return nil }
  }

  deinit { Glibc.close(file) }

  /// Says something.
  borrowing func say(_ text: String, ends: String = "\n") {
    let bytes = Array((PrintableText.lines(text) + ends).utf8)
    _ = Glibc.write(file, bytes, bytes.count)
  }

  /// Asks until an answer is usable.
  ///
  /// - Parameters:
  ///   - standard: what an empty line means.
  ///   - isHidden: whether what is typed is not shown.
  ///   - read: makes a value of the answer; nil where it is none, and is asked for again.
  borrowing func ask<Value>(
    _ question: SetupWords.Question, standard: String = "", isHidden: Bool = false, _ read: (String) -> Value?
  ) throws(Back) -> Value {
    while true {
      let words = question.text + (standard.isEmpty ? "" : " [\(standard)]") + ": "
      // The end of the input is as good as Ctrl-C.
      guard let line = line(after: words, isHidden: isHidden) else { exit(130) }
      let answer = line.isEmpty ? standard : line
      if answer == "?" {
        say("   " + question.help)
      } else if answer == "-" {
        throw Back()
      } else if let value = read(answer) {
        return value
      } else {
        say("   " + question.help)
      }
    }
  }

  /// A line as typed, without white space around it. Nothing of what is hidden is shown to whoever is quick: the echo is off
  /// before the question stands there.
  private borrowing func line(after question: String, isHidden: Bool) -> String? {
    var before = termios()
    if isHidden, tcgetattr(file, &before) == 0 {
      var silent = before
      silent.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(file, TCSAFLUSH, &silent)
    }
    defer {
      if isHidden {
        tcsetattr(file, TCSAFLUSH, &before)
        say("")
      }
    }
    say(question, ends: "")
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < 4_096 {
      guard Glibc.read(file, &byte, 1) == 1 else { return bytes.isEmpty ? nil : text(bytes) }
      if byte == .lineFeed { return text(bytes) }
      bytes.append(byte)
    }
    return text(bytes)
  }

  private borrowing func text(_ bytes: [UInt8]) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == .space || $0 == .tab || $0 == .carriageReturn }
    let start = bytes.drop(while: isSpace)
    let end = start.lastIndex { !isSpace($0) }.map { start.index(after: $0) } ?? start.startIndex
    return String(decoding: start[start.startIndex..<end], as: UTF8.self)
  }
}
