import CLibXML2
import Extraction
import Foundation
import Text

/// `kabar-lab bench extract FOLDER`: what reading the pages of a folder costs beside libxml2's bare parse of the same bytes.
enum ExtractBench {
  /// Parses and extracts every page in turn, five rounds, and prints the best of each in CPU time.
  static func run(_ folder: String) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let pages = names.filter { $0.hasSuffix(".html") }.compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + name).map { [UInt8]($0) }
    }
    let megabytes = Double(pages.reduce(0) { $0 + $1.count }) / 1e6
    let before = memory()
    let extractor = Extractor()
    var parse = Double.infinity
    var extract = Double.infinity
    var paragraphs = 0
    for _ in 0..<5 {
      parse = min(parse, seconds { for page in pages { bareParse(page) } })
      extract = min(
        extract,
        seconds {
          for page in pages {
            paragraphs += extractor.extract(page, url: nil, contentType: nil, now: nil).paragraphs.count
          }
        })
    }
    write([
      "pages": pages.count, "megabytes": megabytes, "paragraphs": paragraphs, "parse_seconds": parse,
      "extract_seconds": extract, "ratio": extract / parse, "pages_per_second": Double(pages.count) / extract,
      "megabytes_per_second": megabytes / extract, "memory_before_mb": before, "memory_peak_mb": memory(),
    ])
  }

  private static func bareParse(_ page: [UInt8]) {
    page.withUnsafeBytes { raw in
      let text = raw.bindMemory(to: CChar.self).baseAddress
      if let document = htmlReadMemory(text, Int32(raw.count), nil, "UTF-8", kabar_html_flags) { xmlFreeDoc(document) }
    }
  }

  private static func seconds(_ body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  /// The most memory that the process ever had, in megabytes.
  private static func memory() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Double(line.split(whereSeparator: { !$0.isNumber }).first ?? "0").map { $0 / 1024 } ?? 0
  }
}
