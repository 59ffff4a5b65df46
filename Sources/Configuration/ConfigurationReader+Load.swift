import Foundation
import Text

extension ConfigurationReader {
  /// Reads the configuration at a path. A file that is missing, unreadable, a directory or over 1 MB is a problem
  /// (E009) like any other.
  public func load(path: String) -> Reading {
    func failure(_ why: String) -> Reading {
      Reading(settings: nil, problems: [Problem(code: "E009", file: path, message: "cannot read: \(why)")])
    }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return failure("no such file, or no way to its directory")
    }
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue {
      return failure("it is a folder; name the file in it")
    }
    // Opened before the kind is known, a pipe would block for ever.
    let target = RealPath.of(path) ?? path
    let kind = (try? FileManager.default.attributesOfItem(atPath: target))?[.type] as? FileAttributeType
    guard kind == .typeRegular else { return failure("it is not a regular file") }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      let mode = (attributes[.posixPermissions] as? NSNumber).map { String($0.intValue, radix: 8) } ?? "unknown"
      let owner = attributes[.ownerAccountName] as? String ?? "unknown"
      let who = "the service runs as \(NSUserName())"
      return failure("permission denied (owner \(owner), mode 0\(mode); \(who))")
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: Self.mostBytes + 1) ?? Data() else {
      return failure("the file cannot be read to its end")
    }
    guard data.count <= Self.mostBytes else {
      return failure("more than \(Self.mostBytes) bytes; a configuration has at most that many")
    }
    var reading = read([UInt8](data), file: path)
    reading.hash = StableHash.of(data)
    return reading
  }

  /// Reads the configuration at a path, asking this machine about the files it names.
  public static func load(path: String, environment: ConfigurationEnvironment = .system) -> Reading {
    ConfigurationReader(environment: environment).load(path: path)
  }
}
