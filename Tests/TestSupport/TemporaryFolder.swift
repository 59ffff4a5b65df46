import Glibc

/// A folder that is there while it is held, and gone with all it contains afterwards.
public final class TemporaryFolder: Sendable {
  /// Its absolute path, without a slash at the end.
  public let path: String

  /// Why there is no folder.
  public enum Problem: Error { case notMade(Int32) }

  /// Makes an empty folder below the system's own temporary folder.
  public init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/kabar-test-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Problem.notMade(errno) }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  deinit { if !path.isEmpty { Self.removeTree(path) } }

  /// Removes depth first; a link is removed, not followed.
  private static func removeTree(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { return _ = unlink(path) }
    if let listing = opendir(path) {
      defer { closedir(listing) }
      while let entry = readdir(listing) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { removeTree(path + "/" + name) }
      }
    }
    rmdir(path)
  }

  /// The path of a file in it.
  public func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file into it and returns its path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    guard let file = fopen(path(name), "wbe") else { throw Problem.notMade(errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Problem.notMade(errno) }
    return path(name)
  }

  /// Writes a text into it and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }
}
