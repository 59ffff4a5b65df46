import Foundation
import Text

extension ConfigurationEnvironment {
  /// Whether a folder lies where the service may write whatever its sandbox says (`StateDirectory=kabar`).
  static func isServices(_ path: String) -> Bool { (path + "/").hasPrefix("/var/lib/kabar/") }

  /// This machine, asked as the user the program runs as.
  public static let system = ConfigurationEnvironment(
    secretFile: { path in
      // Secrets are often links to where they are kept, and a link's own mode lets everybody read.
      guard let target = RealPath.of(path),
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
      else { return .missing }
      let kind = attributes[.type] as? FileAttributeType
      if kind == .typeDirectory { return .folder }
      // A pipe would be waited for, for ever.
      if kind != .typeRegular { return .noFile }
      let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
      if mode & 0o004 != 0 { return .readableByEveryone }
      // Whoever asks may not be who reads it.
      guard let bytes = FileManager.default.contents(atPath: target) else { return .fine }
      let lines = bytes.split(separator: .lineFeed).filter { !$0.allSatisfy { $0 <= .space } }
      if lines.isEmpty { return .empty }
      return lines.count > 1 ? .severalLines : .fine
    },
    hasCredential: { name in
      guard let directory = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"] else { return nil }
      return FileManager.default.fileExists(atPath: directory + "/" + name)
    },
    directory: { path in
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue else {
        return .missing
      }
      guard FileManager.default.isWritableFile(atPath: path) else { return .notWritable }
      // Within the service the sandbox has been asked.
      let isService = ProcessInfo.processInfo.environment["INVOCATION_ID"] != nil
      return isService || isServices(path) ? .fine : .outsideService
    },
    hasProgram: { name in
      let paths = name.contains("/") ? [name] : PublishFields.folders.map { $0 + "/" + name }
      return paths.contains { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
          && FileManager.default.isExecutableFile(atPath: path)
      }
    })

  /// The same for a program at work: a folder of digests that cannot be written at the moment is a state, shown and tried
  /// again, and no mistake of the file.
  public static let working: ConfigurationEnvironment = {
    var environment = system
    environment.directory = { _ in nil }
    return environment
  }()
}
