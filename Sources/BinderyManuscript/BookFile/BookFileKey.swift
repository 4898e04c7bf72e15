internal import BinderyYAML

/// The keys of `book.yaml` (docs/book.yaml.md).
enum BookFileKey: String, KeyVocabulary {
  case title, subtitle, author, authors, contributors, language, publisher, rights, description
  case subjects, collection, identifier, isbn, site, published, modified, cover
  case front, back
  case quotes, dates, images, captions, ruby
  case tightHeadings = "tight-headings"
  case remoteImages = "remote-images"
  case scriptExceptions = "script-exceptions"
  case rules
  case sources, parts, order
  case groupBy = "group-by"
  case from, to, tag, category, exclude
  case includeDrafts = "include-drafts"
  case outputs

  static let synonyms: [String: BookFileKey] = [
    "lang": .language, "locale": .language, "date": .published, "tags": .subjects,
    "keywords": .subjects, "categories": .subjects, "series": .collection, "url": .site,
    "copyright": .rights, "license": .rights, "summary": .description, "image": .cover,
    "name": .title, "creator": .author, "uuid": .identifier, "updated": .modified,
    "front-matter": .front, "frontmatter": .front, "back-matter": .back, "backmatter": .back,
    "editor": .contributors, "translator": .contributors, "illustrator": .contributors,
    "files": .sources, "include": .sources, "chapters": .sources, "sort": .order,
    "group": .groupBy, "drafts": .includeDrafts, "ignore": .exclude, "since": .from, "until": .to,
    "pictures": .images, "caption": .captions, "output": .outputs, "formats": .outputs,
  ]

  var example: String {
    switch self {
    case .title: "title: 三张桌子"
    case .subtitle: "subtitle: 三种语言的随笔"
    case .author: "author: 陆知秋"
    case .authors: "authors: [陆知秋, 水野 灯]"
    case .contributors: "contributors: [{name: 陆知秋, role: translator}]"
    case .language: "language: zh-Hans"
    case .publisher: "publisher: 纸边文丛"
    case .rights: "rights: © 2024 陆知秋"
    case .description: "description: 三位朋友，各写一件小东西。"
    case .subjects: "subjects: [随笔, 日常]"
    case .collection: "collection: {name: 纸边文丛, type: series, position: 2}"
    case .identifier: "identifier: urn:uuid:6f1c5c32-6a0a-5b0e-9f0a-2c1f3f1f0a01"
    case .isbn: "isbn: 978-3-16-148410-0"
    case .site: "site: https://example.net"
    case .published: "published: 2024-03-09"
    case .modified: "modified: 2024-03-09"
    case .cover: "cover: images/cover.jpg"
    case .front: "front: [title-page, contents, preface: preface.md]"
    case .back: "back: [afterword: afterword.md, tag-index, colophon]"
    case .quotes: "quotes: smart"
    case .dates: "dates: numerals"
    case .images: "images: max=2M,grey"
    case .captions: "captions: alt"
    case .ruby: "ruby: [aozora]"
    case .tightHeadings: "tight-headings: true"
    case .scriptExceptions: "script-exceptions: {后里: 后里}"
    case .rules: "rules: {tcy: off}"
    case .remoteImages: "remote-images: fetch"
    case .sources: "sources: [preface.md, _posts, {path: notes, tag: 茶}]"
    case .parts: "parts: [{title: 上篇, sources: [a.md, b.md]}]"
    case .order: "order: date-desc"
    case .groupBy: "group-by: year"
    case .from: "from: 2023-07"
    case .to: "to: 2024"
    case .tag: "tag: [茶, 日常]"
    case .category: "category: 随笔"
    case .exclude: "exclude: [about.md, drafts/*]"
    case .includeDrafts: "include-drafts: true"
    case .outputs: "outputs: [{format: epub, file: book.epub}]"
    }
  }
}

/// The keys of a person.
enum BookFilePersonKey: String, KeyVocabulary {
  case name
  case fileAs = "file-as"
  case role

  static let synonyms: [String: BookFilePersonKey] = ["sort": .fileAs, "sort-as": .fileAs]

  var example: String {
    switch self {
    case .name: "name: 陆知秋"
    case .fileAs: "file-as: Lu Zhiqiu"
    case .role: "role: editor"
    }
  }
}

/// The keys of a collection.
enum BookFileCollectionKey: String, KeyVocabulary {
  case name, type, position

  static let synonyms: [String: BookFileCollectionKey] = [
    "title": .name, "number": .position, "volume": .position, "index": .position,
  ]

  var example: String {
    switch self {
    case .name: "name: 纸边文丛"
    case .type: "type: series"
    case .position: "position: 2"
    }
  }
}

/// The keys of a source.
enum BookFileSourceKey: String, KeyVocabulary {
  case path, tag, category, from, to, exclude

  static let synonyms: [String: BookFileSourceKey] = [
    "file": .path, "folder": .path, "glob": .path, "tags": .tag, "categories": .category,
    "ignore": .exclude, "since": .from, "until": .to,
  ]

  var example: String {
    switch self {
    case .path: "path: notes"
    case .tag: "tag: [茶, 日常]"
    case .category: "category: 随笔"
    case .from: "from: 2023-07"
    case .to: "to: 2024"
    case .exclude: "exclude: [about.md, drafts/*]"
    }
  }
}

/// The keys of a part.
enum BookFilePartKey: String, KeyVocabulary {
  case title, sources

  static let synonyms: [String: BookFilePartKey] = [
    "name": .title, "files": .sources, "chapters": .sources, "include": .sources,
  ]

  var example: String {
    switch self {
    case .title: "title: 上篇"
    case .sources: "sources: [a.md, notes]"
    }
  }
}
