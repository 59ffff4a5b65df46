import CLibXML2
import Extraction
import Foundation
import Text

/// `kabar-lab bench extract FOLDER [PAGES]`: what reading the pages of a folder costs beside libxml2's bare parse of the same bytes.
enum ExtractBench {
  /// Parses and extracts every page in turn, one in memory at a time, and prints the best of five rounds in CPU time; then
  /// goes on until 10,000 pages are read, or as many as said, and prints the memory at the tenth part and at the last.
  static func run(_ folder: String, _ more: [String]) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".html") }
    guard !names.isEmpty else { return write(["error": "no .html in \(folder)"]) }
    let paths = names.sorted().map { folder + "/" + $0 }
    let extractor = Extractor()
    func extracted(_ page: [UInt8]) -> Int {
      extractor.extract(page, url: nil, contentType: nil, now: nil).paragraphs.count
    }

    var (parse, extract) = (Double.infinity, Double.infinity)
    var (bytes, paragraphs) = (0, 0)
    for _ in 0..<BenchRounds.of(5) {
      var (parsing, extracting) = (0.0, 0.0)
      (bytes, paragraphs) = (0, 0)
      // One after the other: what the first leaves on the heap, the second would pay for.
      for path in paths {
        let page = read(path)
        bytes += page.count
        parsing += seconds { bareParse(page) }
      }
      for path in paths {
        let page = read(path)
        extracting += seconds { paragraphs += extracted(page) }
      }
      (parse, extract) = (min(parse, parsing), min(extract, extracting))
    }
    var early = 0.0
    let count = more.first.flatMap { Int($0) } ?? 10_000
    for i in 0..<count {
      _ = extracted(read(paths[i % paths.count]))
      if i == count / 10 { early = ProcessStatus.megabytes("VmRSS") }
    }
    let megabytes = Double(bytes) / 1e6
    write([
      "pages": paths.count, "megabytes": megabytes, "paragraphs": paragraphs, "parse_seconds": parse,
      "extract_seconds": extract, "ratio": extract / parse, "pages_per_second": Double(paths.count) / extract,
      "megabytes_per_second": megabytes / extract, "memory_early_mb": early,
      "memory_at_end_mb": ProcessStatus.megabytes("VmRSS"),
      "memory_peak_mb": ProcessStatus.megabytes("VmHWM"),
    ])
  }

  /// Processor time of extracting all pages of a folder once, seconds: the better of two runs.
  static func extractSeconds(_ folder: String) -> Double {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let pages = names.map { read(folder + "/" + $0) }
    let extractor = Extractor()
    return (0..<2).map { _ in
      seconds { for page in pages { _ = extractor.extract(page, url: nil, contentType: nil, now: nil) } }
    }.min() ?? 0
  }

  private static func read(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
  }

  /// libxml2's parse and nothing else.
  static func bareParse(_ page: [UInt8]) {
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
}
