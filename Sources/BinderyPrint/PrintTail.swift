import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// The end of the document: the fonts, cut to what it shows.
struct PrintTail {
  let layout: PrintLayout

  /// The bytes, from behind the last leaf.
  ///
  /// - Throws: what a font throws that cannot be cut.
  func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    if let fonts = layout.edition.fonts, let tally = layout.fonts {
      var addresses: [String: String] = [:]
      for (index, face) in fonts.faces.enumerated() {
        addresses[face.fileName] =
          try layout.folder.map { "\($0)/\(face.fileName)" }
          ?? Pictures.address(of: tally.bytes(ofFace: index), type: face.type.mediaType)
      }
      let rules = fonts.rules { addresses[$0.fileName] ?? "" }
      // HTML lets a sheet stand in the body that is linked, and none that is written there
      // (section 4.2.4: body-ok).
      let link = Element("link", ["rel": "stylesheet", "href": Self.address(ofSheet: rules)])
      bytes += Serializer.fragment([.element(link), .text("\n")])
    }
    if layout.edition.design.format == .pdf, !layout.profile.refersToPages {
      bytes += Serializer.fragment([.element(places), .text("\n")])
    }
    return bytes + Array("</body>\n</html>\n".utf8)
  }

  /// Links that nobody sees: the engine notes in a PDF only where something leads to.
  private var places: Element {
    let dot = "position: absolute; top: 0; left: 0; width: 1px; height: 1px; overflow: hidden"
    return Element(
      "div", ["class": "places", "aria-hidden": "true", "style": dot],
      layout.unlinkedPlaces.map { place in
        .element(Element("a", ["href": "#\(place)", "style": dot]))
      })
  }

  /// A sheet as an address, in which the fonts' own base64 stays as it is.
  private static func address(ofSheet text: String) -> String {
    var address: [UInt8] = Array("data:text/css,".utf8)
    address.reserveCapacity(text.utf8.count + 1_024)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "+"),
        UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","),
        UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "@"):
        address.append(byte)
      default:
        address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: address, as: UTF8.self)
  }
}
