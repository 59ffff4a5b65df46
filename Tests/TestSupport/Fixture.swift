import Glibc

/// Files of the `Fixtures` folder beside the test that asks.
public enum Fixture {
  /// Why a fixture cannot be read.
  public enum Problem: Error { case missing(String) }

  /// The bytes of `Fixtures/NAME` beside the calling test file, or in a folder above it.
  public static func bytes(_ name: String, from test: String = #filePath) throws -> [UInt8] {
    try read(path(name, from: test))
  }

  /// The text of a fixture; broken UTF-8 is repaired.
  public static func text(_ name: String, from test: String = #filePath) throws -> String {
    String(decoding: try bytes(name, from: test), as: UTF8.self)
  }

  /// The names of the fixtures in `Fixtures/FOLDER` that end in `suffix`, sorted; `FOLDER/` is part of each name.
  public static func names(in folder: String = "", endingIn suffix: String, from test: String = #filePath) throws
    -> [String]
  {
    let base = try path(folder, from: test)
    guard let listing = opendir(base) else { throw Problem.missing(base) }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(suffix), !name.hasPrefix(".") { names.append(folder.isEmpty ? name : folder + "/" + name) }
    }
    return names.sorted()
  }

  /// The path of a fixture.
  public static func path(_ name: String, from test: String = #filePath) throws -> String {
    var folder = Substring(test)
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let found = folder + "/Fixtures" + (name.isEmpty ? "" : "/" + name)
      if access(String(found), R_OK) == 0 { return String(found) }
      // Not beyond the tests' folder.
      if folder.hasSuffix("/Tests") { break }
    }
    throw Problem.missing(name)
  }

  private static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rbe") else { throw Problem.missing(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
