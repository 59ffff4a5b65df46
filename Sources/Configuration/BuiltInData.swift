import CEmbedded
import Model

/// The files that are part of the program, so that it needs none beside it.
public enum BuiltInData {
  /// `Config/lexicon.yaml` as of the build.
  public static var lexicon: [UInt8] { bytes(kabar_lexicon()) }

  /// `Config/sources.yaml` as of the build: the commented configuration that a new installation begins with.
  public static var sources: [UInt8] { bytes(kabar_sources()) }

  private static func bytes(_ file: kabar_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}

extension Lexicon {
  /// The built-in phrases of some languages.
  public static func builtIn(languages: [String]) -> Lexicon {
    LexiconReader().read(BuiltInData.lexicon, languages: languages)
  }

  /// The built-in phrases of all languages that there are lists for.
  public static let standard = Lexicon.builtIn(languages: ["id", "en"])
}
