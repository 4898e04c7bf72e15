internal import BinderyModel
internal import BinderyUnicode

/// Writes lines as the bytes of a file.
struct TextBytes: Sendable {
  private let newline: String
  private let encoding: OutputEncoding
  private let hasEscapes: Bool

  /// The way that a design's file is written; Aozora Bunko has a usage of its own.
  init(_ setting: PlainTextSetting) {
    let isAozora = setting.platform == .aozora
    newline = (setting.newlineStyle ?? (isAozora ? .crlf : .lf)).text
    encoding = setting.encoding ?? (isAozora ? .shiftJIS : .utf8)
    hasEscapes = setting.hasEscapes
  }

  /// The lines, each ended, and what is told of characters that the encoding does not have.
  func bytes(of lines: [String], in file: SourcePath?) -> (bytes: [UInt8], findings: [Diagnostic]) {
    guard let legacy = encoding.legacy, let encoder = LegacyEncoder(legacy) else {
      return (utf8(lines), [])
    }
    var text = LegacyText(encoder)
    for line in lines {
      text.add(line)
      text.add(newline)
    }
    return (text.bytes, text.finding(encoding, file).map { [$0] } ?? [])
  }

  private func utf8(_ lines: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + newline.utf8.count })
    for line in lines {
      bytes += (hasEscapes ? Self.escaped(line) : line).utf8
      bytes += newline.utf8
    }
    return bytes
  }

  /// A line with escape sequences in the place of its markers.
  private static func escaped(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: { RunLooks(marker: $0) != nil }) else { return line }
    var text = ""
    for scalar in line.unicodeScalars {
      if let looks = RunLooks(marker: scalar) {
        text += looks.escape
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

/// Text in the bytes of an older encoding; what it does not have is written otherwise, and counted.
private struct LegacyText {
  private let encoder: LegacyEncoder
  private(set) var bytes: [UInt8] = []
  private var replaced: [Unicode.Scalar: String] = [:]
  private var order: [Unicode.Scalar] = []

  init(_ encoder: LegacyEncoder) { self.encoder = encoder }

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if let own = encoder.bytes(of: scalar) {
        bytes += own
      } else {
        bytes += (replaced[scalar] ?? replacement(for: scalar)).unicodeScalars
          .flatMap { encoder.bytes(of: $0) ?? [] }
      }
    }
  }

  private mutating func replacement(for scalar: Unicode.Scalar) -> String {
    let texts = Transliteration.candidates(for: scalar) + Transliteration.missing
    let text =
      texts.first { $0.unicodeScalars.allSatisfy { encoder.bytes(of: $0) != nil } } ?? "?"
    replaced[scalar] = text
    order.append(scalar)
    return text
  }

  private static let mostTold = 8

  func finding(_ encoding: OutputEncoding, _ file: SourcePath?) -> Diagnostic? {
    guard !order.isEmpty else { return nil }
    let told = order.prefix(Self.mostTold).map { scalar in
      "\(scalar) (U+\(String(scalar.value, radix: 16, uppercase: true))) as \(replaced[scalar] ?? "?")"
    }
    let rest = order.count > Self.mostTold ? " and \(order.count - Self.mostTold) more" : ""
    return Diagnostic(
      .textUnmappable,
      "\(encoding.rawValue) does not have all characters: \(told.joined(separator: ", "))\(rest)",
      file: file, hint: "write --encoding utf-8, or other characters")
  }
}

extension OutputEncoding {
  fileprivate var legacy: LegacyEncoder.Encoding? {
    switch self {
    case .utf8: nil
    case .gb18030: .gb18030
    case .big5: .big5
    case .shiftJIS: .shiftJIS
    case .eucKR: .eucKR
    }
  }
}
