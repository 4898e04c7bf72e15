import BinderyDesign
import BinderyEPUB
import BinderyModel
import Testing

@Suite("The package document")
struct PackageTests {
  private func package(
    _ metadata: Metadata = Metadata(title: "书", language: .simplifiedChinese),
    chapters: [Chapter] = [chapter(0, "一", .simplifiedChinese)], assets: [Asset] = [],
    cover: AssetID? = nil
  ) throws -> String {
    let bodies = chapters.map { _ in Body() }
    let edition = try edition(metadata, chapters, bodies, assets: assets, cover: cover)
    return try #require(files(of: edition)["EPUB/package.opf"])
  }

  @Test("title, language, identifier and the date of change are there exactly once")
  func required() throws {
    let opf = try package()
    #expect(
      opf.contains(
        "<dc:identifier id=\"identifier\">urn:uuid:6f1c5c32-6a0a-5b0e-9f0a-2c1f3f1f0a01</dc:identifier>"
      ))
    #expect(opf.contains("unique-identifier=\"identifier\" xml:lang=\"zh-Hans\""))
    #expect(opf.split(separator: "<dc:title>").count == 2)
    #expect(opf.contains("<dc:language>zh-Hans</dc:language>"))
    #expect(opf.contains("<meta property=\"dcterms:modified\">2024-03-09T00:00:00Z</meta>"))
  }

  @Test("values that are not given, or blank, leave no element")
  func nothingEmpty() throws {
    var metadata = Metadata(title: " \n书\t名 ", language: .simplifiedChinese)
    metadata.publisher = "  "
    metadata.subjects = ["", " 山 "]
    metadata.contributors = [Contributor(name: " ")]
    let opf = try package(metadata)
    #expect(opf.contains("<dc:title>书 名</dc:title>"))
    #expect(opf.contains("<dc:subject>山</dc:subject>"))
    #expect(!opf.contains("dc:publisher") && !opf.contains("dc:creator"))
    #expect(!opf.contains("></dc:"))
  }

  @Test("a book without a title is called untitled in its language")
  func untitled() throws {
    #expect(try package(Metadata(title: " ", language: .korean)).contains("<dc:title>제목 없음<"))
  }

  @Test("contributors have role, sorting name and place in the order")
  func people() throws {
    var metadata = Metadata(title: "本", language: .japanese)
    metadata.contributors = [
      Contributor(name: "夏目漱石", fileAs: "なつめそうせき"),
      Contributor(name: "訳す人", role: .translator),
    ]
    let opf = try package(metadata)
    #expect(
      opf.contains(
        """
        <dc:creator id="creator-1">夏目漱石</dc:creator>
        <meta refines="#creator-1" property="role" scheme="marc:relators">aut</meta>
        <meta refines="#creator-1" property="file-as">なつめそうせき</meta>
        <meta refines="#creator-1" property="display-seq">1</meta>
        <dc:contributor id="contributor-1">訳す人</dc:contributor>
        <meta refines="#contributor-1" property="role" scheme="marc:relators">trl</meta>
        """))
  }

  @Test("rights, source, subjects and the ISBN, which is a second identifier, are there")
  func others() throws {
    var metadata = Metadata(title: "书", language: .simplifiedChinese)
    metadata.isbn = "9783161484100"
    metadata.rights = "© 2024 甲"
    metadata.site = "https://example.net/blog"
    metadata.subjects = ["随笔", "日常"]
    metadata.published = Timestamp(year: 2024, month: 3, day: 9, secondOfDay: 60)
    let opf = try package(metadata)
    #expect(
      opf.contains(
        "</dc:identifier>\n<dc:identifier>urn:isbn:9783161484100</dc:identifier>\n<dc:title>"))
    #expect(opf.contains("<dc:rights>© 2024 甲</dc:rights>"))
    #expect(opf.contains("<dc:source>https://example.net/blog</dc:source>"))
    #expect(opf.contains("<dc:subject>随笔</dc:subject>\n<dc:subject>日常</dc:subject>"))
    #expect(opf.contains("<dc:date>2024-03-09</dc:date>"))
  }

  @Test("a collection has its kind, and a position only where that is a number")
  func collection() throws {
    var metadata = Metadata(title: "书", language: .simplifiedChinese)
    metadata.collection = Metadata.Collection(name: "丛书", kind: .set, position: "2.1")
    let opf = try package(metadata)
    #expect(opf.contains("<meta property=\"belongs-to-collection\" id=\"collection\">丛书</meta>"))
    #expect(opf.contains("property=\"collection-type\">set</meta>"))
    #expect(opf.contains("property=\"group-position\">2.1</meta>"))
    metadata.collection?.position = "第二"
    #expect(try !package(metadata).contains("group-position"))
    metadata.collection?.position = nil
    #expect(try !package(metadata).contains("group-position"))
  }

  @Test("every language of the book is named, the book's own first")
  func languages() throws {
    let opf = try package(chapters: [
      chapter(0, "A", .english), chapter(1, "二", .simplifiedChinese), chapter(2, "C", .english),
    ])
    #expect(
      opf.contains("<dc:language>zh-Hans</dc:language>\n<dc:language>en</dc:language>\n<meta"))
  }

  @Test("the cover is named in the ways of EPUB 3 and EPUB 2, and comes first")
  func cover() throws {
    let opf = try package(assets: [hillAsset(0)], cover: AssetID(0))
    #expect(
      opf.contains(
        "<item id=\"cover-image\" href=\"images/0123456789ab.png\" media-type=\"image/png\" "
          + "properties=\"cover-image\"/>"))
    #expect(opf.contains("<meta name=\"cover\" content=\"cover-image\"/>"))
    #expect(opf.contains("<spine toc=\"ncx\">\n<itemref idref=\"cover\"/>"))
    #expect(try !package().contains("cover"))
  }

  @Test("a lone essay without headings has its contents outside the reading order")
  func loneEssay() throws {
    #expect(try !package().contains("<itemref idref=\"nav\"/>"))
    let two = [chapter(0, "一", .simplifiedChinese), chapter(1, "二", .simplifiedChinese)]
    #expect(try package(chapters: two).contains("<itemref idref=\"nav\"/>"))
  }

  @Test("a book without essays is refused")
  func noEssays() throws {
    let empty = try edition(Metadata(title: "空", language: .simplifiedChinese), [], [])
    #expect(throws: EPUBError.self) { try EPUBWriter().artifact(for: empty) }
  }
}
