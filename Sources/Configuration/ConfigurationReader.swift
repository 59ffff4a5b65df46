import Model
import Web

/// Reads `sources.yaml` into checked settings and reports everything that is wrong with it at once.
///
/// The format is a strict part of YAML: maps, lists, text, numbers, yes/no and comments; no anchors, tags, tabs, second
/// document or key given twice; at most 8 levels, 10,000 entries a list and 8,000 bytes a line. Unknown keys are
/// errors.
public struct ConfigurationReader: Sendable {
  private let environment: ConfigurationEnvironment

  /// Bytes of a configuration file at most.
  public static let mostBytes = 1_000_000

  /// A reader that asks `environment` about files and credentials the configuration names.
  public init(environment: ConfigurationEnvironment = .unknown) { self.environment = environment }

  /// Reads a configuration; `file` is what messages call it.
  public func read(_ bytes: [UInt8], file: String) -> Reading {
    guard bytes.count <= Self.mostBytes else {
      let message = "cannot read: \(bytes.count) bytes; the most is \(Self.mostBytes)"
      return Reading(settings: nil, problems: [Problem(code: "E009", file: file, message: message)])
    }
    let (log, value) = Self.values(bytes, file: file)
    var settings = Settings()
    if let value {
      var builder = SettingsBuilder(ReadingContext(environment: environment, log: log))
      settings = builder.settings(from: value)
    } else if !log.hasErrors {
      log.add("E101", at: Place(line: 1, column: 1), SettingsBuilder.noSources)
    }
    return Reading(settings: log.hasErrors ? nil : settings, problems: log.sorted)
  }

  /// The values of a file and what is wrong with its form; nil when it is empty or its form is broken.
  static func values(_ bytes: [UInt8], file: String) -> (ProblemLog, Value?) {
    // A byte order mark before everything is what some editors write; it says nothing.
    let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let log = ProblemLog(file: file, source: SourceText(plain))
    if plain.starts(with: [0xFF, 0xFE]) || plain.starts(with: [0xFE, 0xFF]) {
      log.add("E006", at: Place(line: 1, column: 1), "this file is UTF-16; save the file as UTF-8")
      return (log, nil)
    }
    guard TextCheck.linesAreShort(plain, log) else { return (log, nil) }
    let cleaned = TextCheck.cleaned(plain, log)
    var scanner = StructureScanner(cleaned, log)
    guard let readable = scanner.scan() else { return (log, nil) }
    return (log, ValueReader(log: log).read(readable))
  }
}
