internal import BinderyEPUB
internal import BinderyXML
internal import BinderyZip

/// A book that is bound already: the essays of an EPUB, a stranger's perhaps.
struct BoundBook: Sendable {
  /// The essays in reading order.
  let essays: [BoundEssay]

  /// Bytes of a package document, of a content document, and of all content documents together.
  private static let (packageBytes, documentBytes, allBytes) = (16 << 20, 32 << 20, 1 << 30)

  /// Reads an EPUB; nothing of it is unpacked to disk.
  ///
  /// - Throws: why it is none that can be read.
  init(path: String) throws(BoundBookError) {
    do {
      let archive = try ArchiveReader(path: path)
      let container = try archive.bytes(of: "META-INF/container.xml", limit: Self.packageBytes)
      guard let package = Markup.parse(xml: container)?.first("rootfile")?["full-path"],
        let root = Markup.parse(
          xml: try archive.bytes(of: package, limit: Self.packageBytes))
      else { throw BoundBookError.noPackage }
      essays = try Self.essays(of: BoundSpine(root, at: package), in: archive)
    } catch let error as BoundBookError {
      throw error
    } catch let error as ZipError {
      throw .archive(error)
    } catch {
      preconditionFailure("nothing else is thrown here")
    }
  }

  private static func essays(
    of spine: BoundSpine, in archive: borrowing ArchiveReader
  ) throws -> [BoundEssay] {
    var room = allBytes
    var essays: [BoundEssay] = []
    for names in spine.essays {
      var documents: [(name: String, bytes: [UInt8])] = []
      for name in names {
        let bytes = try archive.bytes(of: name, limit: min(documentBytes, room))
        room -= bytes.count
        documents.append((name, bytes))
      }
      guard let essay = BoundEssay(documents: documents) else {
        throw BoundBookError.noXML(names.first ?? "")
      }
      essays.append(essay)
    }
    return essays
  }
}

/// Why a bound book cannot be read.
enum BoundBookError: Error {
  /// It is no archive, or one of its files cannot be had.
  case archive(ZipError)
  /// No package document is named, or it is no XML.
  case noPackage
  /// A content document that is no XML.
  case noXML(String)
}
