import BinderyImages
import CEnclosure

/// The program `bindery-images`: makes pictures anew for Bindery, which starts it and speaks to it over
/// a socket that is its standard input.
///
/// It is a program of its own for two reasons. libvips and the 119 libraries that it brings cost 80 ms
/// to load, which a book without such pictures must not pay; and decoders of pictures are where
/// strangers' files do harm: here they can reach neither files nor the network, and when they fail, a
/// picture is lost and not the book.
@main
enum ImagesProgram {
  /// Bytes of memory at most.
  private static let mostMemory: UInt64 = 3 << 30
  /// Seconds of work that a picture may take.
  private static let mostSeconds: UInt32 = 30

  static func main() {
    let kitchen = Kitchen()
    let channel = Channel(socket: 0)
    bindery_enclose(mostMemory)
    guard channel.put(HelperGreeting(library: kitchen?.version ?? "").message), let kitchen
    else { return }
    while let message = channel.next(), let request = TranscodingRequest(message: message) {
      bindery_allow_seconds(mostSeconds)
      guard channel.put(kitchen.answer(request).message) else { return }
    }
  }
}
