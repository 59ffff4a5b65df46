extension TemporaryFolder {
  /// Writes a shell script that can be run, and returns its path.
  ///
  /// Another program writes it. Were it this one, a program that another test starts at that moment could hold the script
  /// open for writing as well, and the system would not run it ("text file busy").
  public func writeProgram(_ script: String, to name: String) async throws -> String {
    let text = try write("#!/bin/sh\n" + script + "\n", to: name + ".text")
    let copy = try await ChildProcess.start(["/usr/bin/install", "-m", "755", text, path(name)])
    guard await copy.ending() == .exit(0) else { throw Problem.notMade(0) }
    return path(name)
  }
}
