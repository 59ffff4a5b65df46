import Digests
import Files
import Model

/// Takes away the temporary files that a write leaves behind when the power goes between it and its renaming. A write to the
/// same name would replace it; most files of digests are never written again.
struct HalfFiles {
  let disk: DiskWriter

  private static let endings =
    DigestSettings.Format.allCases.map { "." + $0.ending } + [".xml", ".ics"]

  /// Takes them away in a folder of digests, its feeds included. Only what lies beside the whole file of the same name goes:
  /// all else is no half of ours.
  func remove(in folder: String) async {
    for folder in [folder, folder + "/" + FacetFeed.folder] {
      guard let names = try? await disk.names(in: folder), names.contains(where: { $0.hasSuffix(".new") }) else {
        continue
      }
      let all = Set(names)
      _ = try? await disk.remove(in: folder) { name in
        guard name.hasSuffix(".new") else { return false }
        let whole = String(name.dropLast(4))
        return all.contains(whole) && Self.endings.contains { whole.hasSuffix($0) }
      }
    }
  }
}
