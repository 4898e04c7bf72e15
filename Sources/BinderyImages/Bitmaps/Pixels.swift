/// A decoded picture: rows from the top, four bytes a pixel: red, green, blue, alpha.
public struct Pixels: Sendable, Hashable {
  /// Width in pixels.
  public let width: Int
  /// Height in pixels.
  public let height: Int
  /// The pixels.
  public internal(set) var bytes: [UInt8]

  /// Black pixels without opacity.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    bytes = [UInt8](repeating: 0, count: width * height * 4)
  }

  /// Sets a pixel.
  mutating func set(_ color: Color, x: Int, y: Int) {
    let place = (y * width + x) * 4
    bytes[place] = color.red
    bytes[place + 1] = color.green
    bytes[place + 2] = color.blue
    bytes[place + 3] = color.alpha
  }

  /// A color of a pixel.
  struct Color: Sendable, Hashable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8
    var alpha: UInt8 = 255

    static let black = Color(red: 0, green: 0, blue: 0)
  }
}
