import Configuration
import Files
import Text

/// Which text of the configuration is in use, so that others can tell whether the file says something else by now.
public struct ConfigurationStamp: Sendable, Hashable, Codable {
  /// The file.
  public var path: String
  /// A number for its bytes: `Reading.hash`.
  public var hash: String

  /// Whether the file says something else by now; nil where nobody looked.
  public var differs: Bool?
  /// Errors in what it says by now.
  public var errors: Int?

  /// The stamp of a file.
  public init(path: String, hash: UInt64) { (self.path, self.hash) = (path, String(hash, radix: 16)) }

  /// Looks whether the file is still the same.
  public mutating func look(with disk: DiskWriter) async {
    let bytes = await disk.bytes(of: path, atMost: ConfigurationReader.mostBytes)
    differs = bytes.map { ConfigurationStamp(path: path, hash: StableHash.of($0)).hash } != hash
  }
}
