import Foundation
import GRDB

/// Rows read out of the pages of a database's file, page by page, whatever its trees say
/// (https://www.sqlite.org/fileformat2.html). For a file whose trees are broken: a row is there as long as its own page is.
struct RawPages {
  /// A row of a leaf; in a table `WITHOUT ROWID`, and in an index, without a number.
  struct Row {
    var number: Int64?
    var values: [DatabaseValue]
  }

  private let file: Data
  private let log: Data
  private let pageSize: Int
  /// Bytes of a page that are in use.
  private let usable: Int
  private let newer: [Int: Int]
  private let free: Set<Int>

  /// Bytes of a row at most.
  private static let mostBytes = 64_000_000

  /// Nil where there is no file, or less than one page.
  init?(path: String) {
    guard let file = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else { return nil }
    let log = (try? Data(contentsOf: URL(fileURLWithPath: path + "-wal"), options: .alwaysMapped)) ?? Data()
    let isWhole = file.starts(with: Array("SQLite format 3\0".utf8)) && file.count >= 100
    let written = isWhole ? Int(file[16]) << 8 | Int(file[17]) : 4096
    let size = written == 1 ? 65_536 : written
    pageSize = size >= 512 && size & (size - 1) == 0 ? size : 4096
    usable = pageSize - (isWhole ? Int(file[20]) : 0)
    guard max(file.count, log.count) >= pageSize, usable >= 480 else { return nil }
    (self.file, self.log) = (file, log)
    newer = Self.frames(of: log, pageSize)
    free = isWhole ? Self.freePages(of: file, pageSize) : []
  }

  /// Hands over each row that can be read, in no order.
  func forEach(_ body: (Row) throws -> Void) rethrows {
    // A damaged log may name pages far behind the file's end: each is gone to, not all up to it.
    let inFile = file.count / pageSize
    let behind = newer.keys.filter { $0 > inFile }.sorted()
    for number in [Array(1..<(inFile + 1)), behind].joined() where !free.contains(number) {
      guard let page = bytes(of: number) else { continue }
      let head = number == 1 ? 100 : 0
      let kind = page[head]
      guard kind == 13 || kind == 10 || kind == 2 else { continue }
      let cells = Int(page[head + 3]) << 8 | Int(page[head + 4])
      let pointers = head + (kind == 2 ? 12 : 8)
      guard pointers + 2 * cells <= usable else { continue }
      for cell in 0..<cells {
        let place = Int(page[pointers + 2 * cell]) << 8 | Int(page[pointers + 2 * cell + 1])
        if place >= pointers + 2 * cells, let row = row(at: place, of: page, kind) { try body(row) }
      }
    }
  }

  // MARK: Pages

  /// The pages of the log that count: those up to its last commit, each with the place of its newest copy.
  private static func frames(of log: Data, _ pageSize: Int) -> [Int: Int] {
    guard log.count > 32 + 24 + pageSize else { return [:] }
    let salt = log[16..<24]
    var (committed, open): ([Int: Int], [Int: Int]) = ([:], [:])
    var start = 32
    while start + 24 + pageSize <= log.count, log[(start + 8)..<(start + 16)].elementsEqual(salt) {
      open[number(in: log, at: start)] = start + 24
      if number(in: log, at: start + 4) != 0 {
        committed.merge(open) { $1 }
        open = [:]
      }
      start += 24 + pageSize
    }
    return committed
  }

  /// Pages that hold what was deleted.
  private static func freePages(of file: Data, _ pageSize: Int) -> Set<Int> {
    var pages: Set<Int> = []
    var trunk = number(in: file, at: 32)
    while trunk > 0, trunk * pageSize <= file.count, pages.insert(trunk).inserted {
      let start = (trunk - 1) * pageSize
      let count = min(number(in: file, at: start + 4), pageSize / 4 - 2)
      for leaf in 0..<max(0, count) { pages.insert(number(in: file, at: start + 8 + 4 * leaf)) }
      trunk = number(in: file, at: start)
    }
    return pages
  }

  private static func number(in data: Data, at place: Int) -> Int {
    (0..<4).reduce(0) { $0 << 8 | Int(data[place + $1]) }
  }

  private func bytes(of number: Int) -> [UInt8]? {
    if let place = newer[number] { return [UInt8](log[place..<(place + pageSize)]) }
    let start = (number - 1) * pageSize
    return number > 0 && start + pageSize <= file.count ? [UInt8](file[start..<(start + pageSize)]) : nil
  }

  // MARK: Rows

  private func row(at place: Int, of page: [UInt8], _ kind: UInt8) -> Row? {
    var reader = Reader(bytes: page, place: kind == 2 ? place + 4 : place, end: usable)
    guard let size = reader.varint(), size > 0, size <= Self.mostBytes else { return nil }
    var number: Int64?
    if kind == 13 {
      guard let id = reader.varint() else { return nil }
      number = id
    }
    guard let payload = payload(Int(size), from: reader, isTable: kind == 13), let values = Self.values(of: payload)
    else { return nil }
    return Row(number: number, values: values)
  }

  /// The bytes of a row: what lies in its page, and what goes on in others.
  private func payload(_ size: Int, from reader: Reader, isTable: Bool) -> [UInt8]? {
    let most = isTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
    let least = (usable - 12) * 32 / 255 - 23
    let whole = least + (size - least) % (usable - 4)
    let local = size <= most ? size : whole <= most ? whole : least
    guard local >= 0, reader.place + local <= usable else { return nil }
    var bytes = Array(reader.bytes[reader.place..<(reader.place + local)])
    guard local < size else { return bytes }
    bytes.reserveCapacity(size)
    var pointer = Reader(bytes: reader.bytes, place: reader.place + local, end: usable)
    while bytes.count < size {
      guard let next = pointer.fixed(4), next > 1, let page = self.bytes(of: Int(next)) else { return nil }
      bytes += page[4..<min(usable, 4 + size - bytes.count)]
      pointer = Reader(bytes: page, place: 0, end: usable)
    }
    return bytes
  }

  /// The values of a record; nil where its lengths do not fit.
  private static func values(of payload: [UInt8]) -> [DatabaseValue]? {
    var head = Reader(bytes: payload, place: 0, end: payload.count)
    guard let size = head.varint(), size >= 1, size <= payload.count else { return nil }
    head.end = Int(size)
    var body = Reader(bytes: payload, place: Int(size), end: payload.count)
    var values: [DatabaseValue] = []
    while head.place < head.end {
      guard let kind = head.varint(), let value = body.value(kind) else { return nil }
      values.append(value)
    }
    return body.place == body.end ? values : nil
  }

  private struct Reader {
    let bytes: [UInt8]
    var place: Int
    var end: Int

    /// A number of one to nine bytes.
    mutating func varint() -> Int64? {
      var value: UInt64 = 0
      for index in 0..<9 {
        guard place < end else { return nil }
        let byte = bytes[place]
        place += 1
        if index == 8 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
        value = value << 7 | UInt64(byte & 0x7F)
        if byte < 0x80 { return Int64(bitPattern: value) }
      }
      return nil
    }

    /// A number of so many bytes, the first byte with the sign.
    mutating func fixed(_ count: Int) -> Int64? {
      guard place + count <= end else { return nil }
      var value: Int64 = count > 0 && bytes[place] >= 0x80 ? -1 : 0
      for index in 0..<count { value = value << 8 | Int64(bytes[place + index]) }
      place += count
      return value
    }

    mutating func value(_ kind: Int64) -> DatabaseValue? {
      switch kind {
      case 0: return .null
      case 1...4: return fixed(Int(kind))?.databaseValue
      case 5: return fixed(6)?.databaseValue
      case 6: return fixed(8)?.databaseValue
      case 7: return fixed(8).map { Double(bitPattern: UInt64(bitPattern: $0)).databaseValue }
      case 8, 9: return (kind - 8).databaseValue
      case 12...: break
      default: return nil
      }
      let count = Int(kind - 12) / 2
      guard place + count <= end else { return nil }
      defer { place += count }
      let part = bytes[place..<(place + count)]
      if kind % 2 == 0 { return Data(part).databaseValue }
      return String(bytes: part, encoding: .utf8)?.databaseValue
    }
  }
}
