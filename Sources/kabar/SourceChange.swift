import Digests
import Model
import Pipeline
import Service

/// A change of one source in the configuration, which a running service takes into use at once.
final class SourceChange {
  let source: Source
  let file: ConfigurationFile
  private let options: GlobalOptions
  private let bytes: [UInt8]
  /// Where the source stood.
  private(set) var lines = 0...0
  /// Where the file as it was is kept; nil where it is not.
  private(set) var kept: String?
  private let settings: Settings

  init(_ name: String, _ options: GlobalOptions) throws {
    let loaded = try CommandContext.loadOrReport(options.configPath)
    (source, file) = (try SourceChoice.find(name, among: loaded.settings.sources), ConfigurationFile(options))
    (self.options, settings) = (options, loaded.settings)
    bytes = try file.read()
  }

  /// Writes the change and has the service take it; returns the service where one runs.
  func make(_ edit: SourceEdit) async throws -> RunningService? {
    if edit == .remove { try demandUnnamed() }
    let service = try RunningService(options)
    let result: SourceEdit.Result
    do throws(SourceAddition.Failure) {
      result = try edit.apply(to: source, in: bytes, file: file.path)
    } catch {
      throw file.report(error)
    }
    lines = result.lines
    kept = try await file.replace(with: result.bytes, keeping: edit == .remove ? bytes : nil)
    guard let service else { return nil }
    let end = try service.demand(ControlRequest(.reload), progress: TerminalProgress(isQuiet: true))
    if !end.isWell {
      let words = WordingLanguage.current(
        "the file is changed, but the service did not take it", "berkas sudah diubah, tetapi layanan tidak memakainya")
      throw CommandContext.report("\(words): \(KeptReason.words(end.message, .current))")
    }
    // A client asks once.
    return try RunningService(options)
  }

  /// A digest of this source would stay empty, and nobody would know why.
  private func demandUnnamed() throws {
    let lists = SourceEdit.digests(naming: source, in: settings)
    guard let first = lists.first else { return }
    let (name, title, rest) = (source.name, first.digest.title, lists.count - 1)
    let say = WordingLanguage.current
    let more = rest > 0 ? say(" and \(rest) more", " dan \(rest) lainnya") : ""
    throw CommandContext.report(
      say(
        "\(name): the digest \"\(title)\"\(more) under \"digests:\" takes its articles; nothing was changed\n"
          + "  do: take the name out of its \"sources:\" first, or kabar pause \"\(name)\"",
        "\(name): digest \"\(title)\"\(more) di bawah \"digests:\" memuat artikelnya; tidak ada yang diubah\n"
          + "  cara: keluarkan dulu namanya dari \"sources:\" di sana, atau kabar pause \"\(name)\""))
  }

  static func discussion(_ example: String) -> String {
    """
    EXAMPLES
      \(example)
    Changes the configuration in one step, its comments stay; a running service takes it into use at once.
    """
  }
}
