internal import CUnicode

/// A text without what people do not mean to tell apart: letter case, width of characters and the
/// way in which they are composed (Unicode 3.13 toNFKC_Casefold).
public struct FoldedText: Sendable, Hashable {
  private let units: [UInt16]

  /// Folds a text.
  public init(_ text: String) {
    let source = Array(text.utf16)
    guard let length = Int32(exactly: source.count) else {
      units = source
      return
    }
    let needed = bindery_fold(source, length, nil, 0)
    guard needed > 0 else {
      units = needed == 0 ? [] : source
      return
    }
    units = [UInt16](unsafeUninitializedCapacity: Int(needed)) { buffer, count in
      count = Int(max(0, bindery_fold(source, length, buffer.baseAddress, needed)))
    }
  }
}
