internal import BinderyModel

/// Finds where code of raw HTML and comments end, in linear time for all of a text together.
struct VerbatimHTML {
  private enum Kind: CaseIterable {
    case comment, pre, code, script, style

    var opening: String {
      switch self {
      case .comment: "<!--"
      case .pre: "<pre"
      case .code: "<code"
      case .script: "<script"
      case .style: "<style"
      }
    }

    var closing: String {
      switch self {
      case .comment: "-->"
      case .pre: "</pre"
      case .code: "</code"
      case .script: "</script"
      case .style: "</style"
      }
    }
  }

  private let text: UnsafeBufferPointer<UInt8>
  /// The next closing of each kind; the text's end where there is none.
  private var closings: [Kind: Int] = [:]

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Where the code or comment ends that opens with the `<` at an offset; `nil` where none does, or
  /// nothing closes it. Offsets must ascend.
  mutating func end(ofOpeningAt offset: Int) -> Int? {
    guard let kind = Kind.allCases.first(where: { opens($0, at: offset) }) else { return nil }
    if closings[kind].map({ $0 < offset }) ?? true {
      closings[kind] = next(kind.closing, from: offset) ?? text.count
    }
    guard let end = closings[kind], end < text.count else { return nil }
    return end
  }

  private func opens(_ kind: Kind, at offset: Int) -> Bool {
    let end = offset + kind.opening.utf8.count
    guard end < text.count, holds(kind.opening, at: offset) else { return false }
    // `<codes>` is another element.
    return kind == .comment || !(text[end].isASCIILetter || text[end] == UInt8(ascii: "-"))
  }

  private func next(_ bytes: String, from start: Int) -> Int? {
    guard let first = bytes.utf8.first else { return nil }
    var from = start
    while let index = text.next(first, from: from) {
      if holds(bytes, at: index) { return index }
      from = index + 1
    }
    return nil
  }

  private func holds(_ bytes: String, at offset: Int) -> Bool {
    text[offset...].prefix(bytes.utf8.count).map(\.asciiLowercase).elementsEqual(bytes.utf8)
  }
}

extension UInt8 {
  fileprivate var asciiLowercase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
