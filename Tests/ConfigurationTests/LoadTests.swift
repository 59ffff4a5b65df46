import Foundation
import Testing

@testable import Configuration

@Suite struct LoadTests {
  private func inDirectory(_ body: (String) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try body(directory.path)
  }

  @Test func fileIsRead() throws {
    try inDirectory { directory in
      let path = directory + "/sources.yaml"
      try "sources: [https://satu.example/]\n".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(ConfigurationReader.load(path: path).settings?.sources.count == 1)
      let link = directory + "/link.yaml"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      #expect(ConfigurationReader.load(path: link).settings?.sources.count == 1)
      let beside = directory + "/beside.yaml"
      try FileManager.default.createSymbolicLink(atPath: beside, withDestinationPath: "sources.yaml")
      #expect(ConfigurationReader.load(path: beside).settings?.sources.count == 1)
    }
  }

  @Test func linksAreFollowedWhereverTheyAre() throws {
    try inDirectory { directory in
      try "x".write(toFile: directory + "/a", atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(atPath: directory + "/b", withDestinationPath: "a")
      try FileManager.default.createSymbolicLink(atPath: directory + "/c", withDestinationPath: directory + "/b")
      let whole = try #require(RealPath.of(directory + "/a"))
      #expect(RealPath.of(directory + "/c") == whole)
      // As a command is given it.
      let up = String(repeating: "../", count: FileManager.default.currentDirectoryPath.split(separator: "/").count)
      #expect(RealPath.of(up + directory.dropFirst() + "/c") == whole)
      #expect(RealPath.of(directory + "/tiada") == nil)
    }
  }

  @Test func whatIsNoFileIsSaidSo() throws {
    try inDirectory { directory in
      let missing = ConfigurationReader.load(path: directory + "/tiada.yaml")
      #expect(
        missing.report() == directory
          + "/tiada.yaml: error: cannot read: no such file, or no way to its directory [E009]")
      #expect(
        ConfigurationReader.load(path: directory).problems.map(\.message) == [
          "cannot read: it is a folder; name the file in it"
        ])
      #expect(ConfigurationReader.load(path: "/dev/null").problems.map(\.code) == ["E009"])
    }
  }

  @Test func largeFileIsRefused() throws {
    try inDirectory { directory in
      let path = directory + "/sources.yaml"
      let line = "# " + String(repeating: "x", count: 97) + "\n"
      try String(repeating: line, count: 10_001).write(toFile: path, atomically: true, encoding: .utf8)
      let reading = ConfigurationReader.load(path: path)
      #expect(reading.settings == nil)
      #expect(
        reading.problems.map(\.message) == [
          "cannot read: more than 1000000 bytes; a configuration has at most that many"
        ])
    }
  }
}
