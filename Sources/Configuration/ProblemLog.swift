/// Collects the problems of one file while it is read.
final class ProblemLog {
  /// Problems that are collected at most; what lies behind them is not looked at.
  static let most = 200

  private static let hidden = "this is wrong here; it may hold a secret and is not printed"

  let file: String
  let source: SourceText
  private(set) var problems: [Problem] = []
  /// Lines whose bytes are wrong: what else is found on them follows from that.
  private var foulLines: Set<Int> = []
  /// What must not be shown is looked for where something is: in most files nothing is wrong, and it takes longer than reading.
  private lazy var masks = SecretMask.columns(in: source.bytes, lineStarts: source.lineStarts)

  init(file: String, source: SourceText) { (self.file, self.source) = (file, source) }

  /// Whether nothing more is collected: the rest need not be looked at.
  var isFull: Bool { problems.count >= Self.most }

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Adds a problem with what stands at a place, `length` scalars long where that is another length than its own.
  func add(
    _ code: String, _ severity: Problem.Severity = .error, at what: some Located, length: Int? = nil, _ message: String
  ) {
    let place = what.place
    guard !isFull, code == "E006" || !foulLines.contains(place.line) else { return }
    if code == "E006" { foulLines.insert(place.line) }
    let mask = masks[place.line]
    let isSecret = mask.map { source.isShown(in: message, line: place.line, from: $0) } ?? false
    let (excerpt, column) = source.excerpt(place.line, column: place.column, mask: mask)
    problems.append(
      Problem(
        code: code, severity: severity, file: file, line: place.line, column: place.column,
        length: max(1, length ?? what.length),
        message: isSecret ? Self.hidden : message, excerpt: excerpt, excerptColumn: column))
  }

  /// The same for what cannot be used because of it: there is no value.
  func refuse<Content>(_ code: String, at what: some Located, length: Int? = nil, _ message: String) -> Content? {
    add(code, at: what, length: length, message)
    return nil
  }

  /// The same for a check that fails by it.
  func refuse(_ code: String, at what: some Located, length: Int? = nil, _ message: String) -> Bool {
    add(code, at: what, length: length, message)
    return false
  }

  /// The problems in the order of the file.
  var sorted: [Problem] {
    problems.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
  }
}
