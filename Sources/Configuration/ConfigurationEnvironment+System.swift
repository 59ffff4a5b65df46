import Foundation

extension ConfigurationEnvironment {
  /// This machine, asked as the user the program runs as.
  public static let system = ConfigurationEnvironment(
    secretFile: { path in
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return .missing }
      let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
      return mode & 0o004 != 0 ? .readableByEveryone : .fine
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
      return FileManager.default.isWritableFile(atPath: path) ? .fine : .notWritable
    })
}
