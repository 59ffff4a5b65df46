/// Receives the events of one document from `XMLReader`.
public protocol XMLHandler: AnyObject {
  /// A start tag, or the start of an empty element.
  func start(_ tag: XMLTag)
  /// The end of the element that started last and has not ended.
  func end()
  /// Character data, in pieces, CDATA sections included.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Whether reading may stop; asked after each start and end.
  var isDone: Bool { get }
}
