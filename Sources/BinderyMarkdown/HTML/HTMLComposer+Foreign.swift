internal import BinderyModel

extension HTMLComposer {
  /// The markup of some items as the author wrote it, without comments and scripts. What Markdown
  /// read between the tags is written out again: a blank line in a drawing ends its HTML for
  /// CommonMark, and indented lines after it are code.
  func markup(of range: ClosedRange<Int>) -> [UInt8] {
    var source: [UInt8] = []
    for item in items[range] {
      switch item.kind {
      case .content(let flows):
        for flow in flows { Self.write(flow, to: &source) }
      case .token(let token, let bytes):
        switch token {
        case .text(let range), .open(_, _, _, let range), .close(_, let range), .rawText(let range):
          source += bytes[range]
        case .acting(let name, _, _, let range):
          if name == "style" { source += bytes[range] }
        case .silent(let range):
          if bytes[range].starts(with: "<![CDATA[".utf8) { source += bytes[range] }
        }
      }
    }
    return source
  }

  /// The text of some items, where markup has no meaning.
  func text(of range: Range<Int>) -> String {
    var text = ""
    for item in items[range] {
      switch item.kind {
      case .content(let flows): text += flows.inlines.plainText
      case .token(.text(let range), let bytes), .token(.rawText(let range), let bytes):
        text += String(decoding: bytes[range], as: UTF8.self)
      case .token: break
      }
    }
    return text
  }

  private static func write(_ flow: Flow, to source: inout [UInt8]) {
    switch flow {
    case .inline(let inline): escape([inline].plainText, to: &source)
    case .block(let block):
      if case .code(let code) = block.content {
        source += Array(code.text.utf8)
      } else {
        escape(block.content.flattened.plainText, to: &source)
      }
      source.append(0x0A)
    }
  }

  private static func escape(_ text: String, to source: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): source += Array("&amp;".utf8)
      case UInt8(ascii: "<"): source += Array("&lt;".utf8)
      default: source.append(byte)
      }
    }
  }
}
