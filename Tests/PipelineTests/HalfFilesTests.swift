import Files
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// What a loss of power leaves beside whole files.
struct HalfFilesTests {
  @Test func halvesGoAndWhatIsNotOursStays() async throws {
    let folder = try TemporaryFolder()
    let stay = [
      "2023-09-09.html", "2023-09-09.wa.txt", "index.html", "agenda.ics", "feeds/riau.atom", "catatan.pdf",
      "catatan.pdf.new",
      // No whole file beside it: its edition is written anew, and this is replaced.
      "2023-09-10.html.new",
    ]
    let go = [
      "2023-09-09.html.new", "2023-09-09.wa.txt.new", "index.html.new", "agenda.ics.new", "feeds/riau.atom.new",
    ]
    try FileManager.default.createDirectory(atPath: folder.path("feeds"), withIntermediateDirectories: true)
    for name in stay + go { _ = try folder.write("isi", to: name) }
    await HalfFiles(disk: DiskWriter()).remove(in: folder.path)
    for name in stay { #expect(FileManager.default.fileExists(atPath: folder.path(name)), "\(name)") }
    for name in go { #expect(!FileManager.default.fileExists(atPath: folder.path(name)), "\(name)") }
    // A folder that is not there is no trouble.
    await HalfFiles(disk: DiskWriter()).remove(in: folder.path("tidak-ada"))
  }
}
