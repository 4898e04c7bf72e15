internal import BinderyModel
internal import CFonts

/// A set of numbers, as HarfBuzz keeps them; of one thread.
final class CharacterSet {
  let set: OpaquePointer
  private let library: HarfBuzz

  /// An empty set.
  init(_ library: HarfBuzz) {
    // HarfBuzz gives an inert set, never nothing, when memory is short.
    guard let set = library.call.hb_set_create() else {
      preconditionFailure("HarfBuzz always gives a set")
    }
    self.set = set
    self.library = library
  }

  deinit { library.call.hb_set_destroy(set) }

  /// The characters in it.
  var characters: CharacterBitmap {
    var found = CharacterBitmap()
    let next = library.call.hb_set_next
    var value = UInt32.max
    while next(set, &value) != 0 {
      if let scalar = Unicode.Scalar(value) { found.insert(scalar) }
    }
    return found
  }
}
