import ArgumentParser
import Foundation
import Glibc
import Text

/// All that commands print goes through here: answers to standard output, everything else to standard error. Whatever stands
/// in it was made fit for a terminal.
enum Terminal {
  /// Prints what was asked for.
  static func answer(_ text: String) { write(PrintableText.lines(text) + "\n", to: .standardOutput) }

  /// Prints a value for a program.
  static func answer(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    answer(json: try encoder.encode(value))
  }

  /// Prints JSON.
  static func answer(json data: Data) {
    write(PrintableText.json(String(decoding: data, as: UTF8.self)) + "\n", to: .standardOutput)
  }

  /// Prints a file as it is.
  static func answer(file bytes: [UInt8]) { write(Data(bytes), to: .standardOutput) }

  /// Says something about the way to the answer, or why there is none.
  static func tell(_ text: String) { write(PrintableText.lines(text) + "\n", to: .standardError) }

  /// Says something to a program.
  static func tell(json data: Data) {
    write(PrintableText.json(String(decoding: data, as: UTF8.self)) + "\n", to: .standardError)
  }

  /// Writes a line that the next one replaces, on a terminal.
  static func move(to text: String) { write("\r\u{1B}[K" + PrintableText.line(text), to: .standardError) }

  /// Takes away the line that `move` wrote.
  static func clearLine() { write("\r\u{1B}[K", to: .standardError) }

  private static func write(_ text: String, to handle: FileHandle) { write(Data(text.utf8), to: handle) }

  /// A reader that has gone wants no more. An answer that finds no room must not look like a whole one.
  private static func write(_ bytes: Data, to handle: FileHandle) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      guard handle === FileHandle.standardOutput, !isGone(error) else { return }
      tell("kabar: the answer could not be written: there is no room, or the disk fails")
      exit(ExitCode.cannotCreate.rawValue)
    }
  }

  private static func isGone(_ error: any Error) -> Bool {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return cause.domain == NSPOSIXErrorDomain && [EPIPE, EBADF].contains(Int32(cause.code))
  }
}
