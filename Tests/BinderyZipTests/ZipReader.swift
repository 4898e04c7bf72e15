/// A reader of zip archives that knows nothing of libzip: it reads the bytes as APPNOTE lays them.
struct ZipReader {
  struct Entry {
    var name: String
    var madeBy: UInt16
    var central: Header
    var local: Header
    var externalAttributes: UInt32
    var offset: Int
    var data: [UInt8]
  }

  struct Header: Equatable {
    var needed: UInt16
    var flags: UInt16
    var method: UInt16
    var time: UInt16
    var date: UInt16
    var checksum: UInt32
    var packedSize: UInt32
    var size: UInt32
    var nameLength: Int
    var extraLength: Int
  }

  struct Malformed: Error {
    var reason: String
  }

  let bytes: [UInt8]
  private(set) var entries: [Entry] = []
  private(set) var isZIP64 = false

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let end = bytes.count - 22
    guard end >= 0, u32(end) == 0x0605_4b50 else { throw Malformed(reason: "no end record") }
    var count = Int(u16(end + 10))
    var position = Int(u32(end + 16))
    if end >= 20, u32(end - 20) == 0x0706_4b50 {
      isZIP64 = true
      let record = u64(end - 20 + 8)
      guard u32(record) == 0x0606_4b50 else { throw Malformed(reason: "no zip64 record") }
      count = u64(record + 32)
      position = u64(record + 48)
    }
    var expected = 0
    for _ in 0..<count {
      guard u32(position) == 0x0201_4b50 else { throw Malformed(reason: "no central header") }
      let central = header(at: position + 6)
      let nameBytes = bytes[position + 46..<position + 46 + central.nameLength]
      let name = String(decoding: nameBytes, as: UTF8.self)
      let offset = Int(u32(position + 42))
      guard offset == expected else { throw Malformed(reason: "a gap before \(name)") }
      guard u32(offset) == 0x0403_4b50 else { throw Malformed(reason: "no local header") }
      let local = header(at: offset + 4)
      let start = offset + 30 + local.nameLength + local.extraLength
      expected = start + Int(local.packedSize)
      entries.append(
        Entry(
          name: name, madeBy: u16(position + 4), central: central, local: local,
          externalAttributes: u32(position + 38), offset: offset,
          data: Array(bytes[start..<expected])))
      position += 46 + central.nameLength + central.extraLength + Int(u16(position + 32))
    }
  }

  /// The bytes of an entry, inflated, with size and checksum compared.
  func contents(of entry: Entry) throws -> [UInt8] {
    let result = entry.central.method == 8 ? try Inflater.inflate(entry.data) : entry.data
    guard result.count == Int(entry.central.size), checksum(result) == entry.central.checksum else {
      throw Malformed(reason: "bad checksum of \(entry.name)")
    }
    return result
  }

  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xedb8_8320 : rest >> 1
      }
    }
  }

  private func header(at position: Int) -> Header {
    Header(
      needed: u16(position), flags: u16(position + 2), method: u16(position + 4),
      time: u16(position + 6), date: u16(position + 8), checksum: u32(position + 10),
      packedSize: u32(position + 14), size: u32(position + 18),
      nameLength: Int(u16(position + 22)), extraLength: Int(u16(position + 24)))
  }

  private func u16(_ position: Int) -> UInt16 {
    UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
  }

  private func u32(_ position: Int) -> UInt32 {
    UInt32(u16(position)) | UInt32(u16(position + 2)) << 16
  }

  private func u64(_ position: Int) -> Int {
    Int(u32(position)) | Int(u32(position + 4)) << 32
  }
}
