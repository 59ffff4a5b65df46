import Foundation
import Model

/// An edition of `Fixtures/NAME.edition.json` and what its views must be, beside it.
struct Fixture {
  let name: String
  let edition: Edition

  init(_ name: String) throws {
    self.name = name
    edition = try JSONDecoder().decode(Edition.self, from: Data(contentsOf: Self.url(name + ".edition.json")))
  }

  func expected(_ format: DigestSettings.Format) throws -> [UInt8] {
    try Array(Data(contentsOf: Self.url(name + "." + format.ending)))
  }

  static func url(_ file: String) throws -> URL {
    guard let folder = Bundle.module.resourceURL else { throw CocoaError(.fileNoSuchFile) }
    return folder.appendingPathComponent("Fixtures/" + file)
  }
}
