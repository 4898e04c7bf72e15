import Foundation

/// A folder with everything that a stranger may put into one, and one good essay.
struct HostileFolder {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("good.md", "---\ntitle: 好文章\ndate: 2024-01-02\n---\n\n正文[^1]。\n\n[^1]: 注。\n")
    try writeEncodings()
    try writeSpecialFiles()
    try writeFrontMatter()
    try writeDepths()
    try writeNames()
    try writeReferences()
  }

  private func writeEncodings() throws {
    for (name, encoding, text) in [
      ("gbk", "GB18030", "# 标题\n\n这是一篇用别的编码写成的文章，里面有足够多的汉字可以辨认出它的编码来。\n"),
      ("big5", "BIG5", "# 標題\n\n這是一篇用別的編碼寫成的文章，裡面有足夠多的漢字可以辨認出它的編碼來。\n"),
      ("sjis", "SHIFT_JIS", "# 題\n\nこれは別の文字コードで書かれた文章で、判定に足りるだけの仮名と漢字があります。\n"),
      ("euckr", "EUC-KR", "# 제목\n\n이것은 다른 부호로 쓴 글이며 판별에 충분한 한글이 들어 있습니다.\n"),
    ] {
      try scratch.write("enc-\(name).md", encoded(text, encoding))
    }
    try scratch.write(
      "enc-bom.md", Data([0xEF, 0xBB, 0xBF]) + Data("---\ntitle: 有BOM\n---\n\n文。\n".utf8))
    try scratch.write("enc-crlf.md", "---\r\ntitle: 回车换行\r\n---\r\n\r\n文。\r\n\r\n又一段。\r\n")
    try scratch.write("enc-cr.md", "# 只有回车\r\r一段。\r\r又一段。\r")
    try scratch.write(
      "enc-nul.md", Data("# 有零\n\n甲\0乙\u{8}丙".utf8) + Data([0xEF, 0xB7, 0x90]) + Data("丁\n".utf8))
    try scratch.write(
      "enc-broken.md", Data("# 坏字节\n\n好的文字，".utf8) + Data([0xE4, 0xB8]) + Data("后面还是好的文字。\n".utf8))
    try scratch.write(
      "enc-binary.md", Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 7_919) }))
    try scratch.write("empty.md", "")
    try scratch.write("blank.md", "\n\n   \n")
  }

  private func encoded(_ text: String, _ name: String) -> Data {
    // Foundation on Linux lacks some of these encodings; iconv is everywhere.
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["iconv", "-f", "UTF-8", "-t", name]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    guard (try? process.run()) != nil else { return Data() }
    input.fileHandleForWriting.write(Data(text.utf8))
    try? input.fileHandleForWriting.close()
    return output.fileHandleForReading.readDataToEndOfFile()
  }

  private func writeSpecialFiles() throws {
    let folder = scratch.folder.path
    mkfifo(folder + "/pipe.md", 0o600)
    mkfifo(folder + "/pipe.png", 0o600)
    try FileManager.default.createDirectory(
      atPath: folder + "/folder.md", withIntermediateDirectories: true)
    symlink("/etc/passwd", folder + "/outside.md")
    symlink("/etc/hostname", folder + "/outside.png")
    symlink("/dev/zero", folder + "/device.md")
    symlink(".", folder + "/loop")
    symlink("nowhere", folder + "/dangling.md")
    let huge = open(folder + "/huge.md", O_CREAT | O_WRONLY, 0o600)
    ftruncate(huge, 2 << 30)
    close(huge)
  }

  private func writeFrontMatter() throws {
    let aliases = (1...9).map {
      "a\($0): &a\($0) [*a\($0 - 1),*a\($0 - 1),*a\($0 - 1),*a\($0 - 1)]"
    }
    try scratch.write(
      "yaml-bomb.md", "---\ntitle: 炸弹\na0: &a0 [x]\n\(aliases.joined(separator: "\n"))\n---\n\n文。\n"
    )
    try scratch.write("yaml-broken.md", "---\ntitle: 坏: 的: 元数据\ndate: [2024\n---\n\n文。\n")
    try scratch.write("yaml-twice.md", "---\ntitle: 一\ntitle: 二\nautor: 某\n---\n\n文。\n")
    try scratch.write(
      "yaml-deep.md", "---\ntitle: 深\nx: \(String(repeating: "[", count: 100_000))\n---\n\n文。\n")
    try scratch.write(
      "yaml-huge.md",
      "---\ntitle: 大\n\((0..<100_000).map { "k\($0): v" }.joined(separator: "\n"))\n---\n\n文。\n")
    try scratch.write("yaml-open.md", "---\ntitle: 没有结尾\n\n文。\n")
  }

  private func writeDepths() throws {
    let pieces = [
      "quotes": ">", "brackets": "[", "lists": "- ", "divs": "<div>", "stars": "*a ", "ticks": "`",
      "pipes": "|", "braces": "{", "notes": "[^", "images": "![", "spans": "<b>",
      "tags": "{% a ", "values": "{{ ", "codes": "{{< ", "cites": "{% quote %}",
      "raws": "{% raw %}",
    ]
    for (name, piece) in pieces {
      try scratch.write(
        "deep-\(name).md", "# 深 \(name)\n\n" + String(repeating: piece, count: 100_000) + "底\n")
    }
  }

  private func writeNames() throws {
    for name in [
      "a file with spaces.md", "it's \"quoted\".md", "🍵茶.md",
      String(repeating: "长", count: 60) + ".md",
      "Case.md", "case.md", "-leading-dash.md", "percent%20name.md", "new\nline.md", "#hash?.md",
    ] {
      try scratch.write("names/" + name, "# 同名\n\n文件名：正常的内容。\n")
    }
  }

  private func writeReferences() throws {
    try scratch.write(
      "references.md",
      """
      # 指向外面

      ![甲](/etc/passwd) ![乙](../../../../etc/passwd) ![丙](file:///etc/passwd) ![丁](outside.png)
      ![戊](pipe.png) ![己](folder.md) ![庚](%2e%2e/%2e%2e/etc/passwd) ![辛](..\\..\\x.png)
      ![壬](~/x.png) ![癸](C:/x.png) ![子](a%00b.png) ![丑](https://a.com/b.png)
      ![寅](good.md) ![卯](data:image/png;base64,iVBORw0KGgo=)

      [甲](javascript:alert(1)) [乙](data:text/html,x) [丙](../../etc/passwd) [丁](nowhere.md#x)
      [戊](<路 径.md>) [己](http://) [庚](https://例子.com/路径?问=答#锚) [辛](good.md) [壬](#无)

      终端：\u{1B}[31m红\u{202E}反\u{7}
      """)
  }
}
