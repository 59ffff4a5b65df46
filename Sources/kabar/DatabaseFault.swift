import Foundation
import Pipeline
import Storage

/// What is wrong with the database as a file: what a service that has it open may not have noticed.
enum DatabaseFault {
  /// Bytes up to which every page is looked at: a moment's work.
  private static let mostBytes = 64_000_000

  /// Whether there is one; a file without a byte is none.
  static func isThere(_ folder: StateFolder) -> Bool {
    let size = try? FileManager.default.attributesOfItem(atPath: folder.database)[.size] as? NSNumber
    return (size?.intValue ?? 0) > 0
  }

  /// In words; nil where nothing is known to be wrong.
  ///
  /// - Parameter isThorough: whether the pages are looked at, where they are not too many.
  static func words(_ folder: StateFolder, isThorough: Bool) async -> String? {
    guard isThere(folder) else { return "\(folder.database) is missing" }
    if Salvage.isDemanded(for: folder.database) { return "damaged; a restart takes over what can be read" }
    do throws(StoreError) {
      let store = try Store(reading: folder.database)
      guard isThorough, store.bytes <= mostBytes, let first = try await store.structureFaults().first else {
        return nil
      }
      return "damaged (\(first)); kabar doctor says more"
    } catch .damaged(let why) {
      return "damaged (\(why)); kabar doctor says more"
    } catch .foreign {
      return "\(folder.database) is not Kabar's"
    } catch {
      return error.isTransient ? nil : error.description
    }
  }
}
