// swift-tools-version: 6.2
import PackageDescription

// The house is drawn in docs/architecture.md; `scripts/check-imports` holds the code to these arrows.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func library(_ name: String, pkgConfig: String, apt: String, brew: String) -> Target {
  .systemLibrary(
    name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let package = Package(
  name: "bindery",
  platforms: [.macOS(.v15)],
  products: [
    .library(
      name: "Bindery",
      targets: [
        "Bindery", "BinderyDesign", "BinderyEngines", "BinderyManuscript", "BinderyModel",
        "BinderyScript",
      ]),
    // Apart, since it brings a client of HTTP and TLS along.
    .library(name: "BinderyFetch", targets: ["BinderyFetch"]),
    .executable(name: "bindery", targets: ["bindery-cli"]),
    .executable(name: "bindery-images", targets: ["bindery-images"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
  ],
  targets: [
    // What the others speak of: values only, no imports.
    module("BinderyModel"),
    // Work on several threads, its results in order.
    module("BinderyConcurrency"),

    // Characters, markup, pictures.
    .target(
      name: "CUnicode", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    module("BinderyUnicode", ["BinderyModel", "CUnicode"]),
    library("CXML", pkgConfig: "libxml-2.0", apt: "libxml2-dev", brew: "libxml2"),
    module("BinderyXML", ["BinderyModel", "CXML"]),
    library("CCMarkGFM", pkgConfig: "libcmark-gfm", apt: "libcmark-gfm-dev", brew: "cmark-gfm"),
    .target(name: "CParseArena", dependencies: ["CCMarkGFM"]),
    module(
      "BinderyMarkdown",
      ["BinderyModel", "BinderyUnicode", "BinderyXML", "CCMarkGFM", "CParseArena"]),
    module("BinderyPlainText", ["BinderyModel", "BinderyUnicode"]),
    module("BinderyImages", ["BinderyModel"]),

    // Pictures made anew, by a helper that is a process of its own.
    module("BinderyStorage", [.product(name: "Crypto", package: "swift-crypto")]),
    module(
      "BinderyTranscoding",
      [
        "BinderyImages", "BinderyStorage",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "CVips",
      linkerSettings: [
        .linkedLibrary("dl", .when(platforms: [.linux])),
        .linkedLibrary("m", .when(platforms: [.linux])),
      ]),
    .target(name: "CEnclosure"),
    .executableTarget(
      name: "bindery-images", dependencies: ["BinderyImages", "CEnclosure", "CVips"],
      swiftSettings: strict),

    // Formulas and code, by JavaScript libraries in an engine with bounds.
    .target(name: "CDuktape", linkerSettings: [.linkedLibrary("duktape")]),
    module(
      "BinderyScript",
      [
        "BinderyModel", "BinderyStorage", "BinderyXML", "CDuktape",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Pictures from servers, when they are asked for.
    module(
      "BinderyFetch",
      [
        "BinderyImages", "BinderyModel", "BinderyStorage",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),

    // Files of our own: book.yaml, style.yaml.
    module("BinderyYAML", ["BinderyModel", .product(name: "Yams", package: "Yams")]),

    // Folder to book.
    module(
      "BinderyManuscript",
      [
        "BinderyModel", "BinderyConcurrency", "BinderyUnicode", "BinderyMarkdown",
        "BinderyPlainText",
        "BinderyImages", "BinderyScript", "BinderyTranscoding", "BinderyXML", "BinderyYAML",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "TOMLKit", package: "TOMLKit"),
        .product(name: "Yams", package: "Yams"),
      ]),

    // Decisions of an output, and its looks.
    .target(name: "COpenCC", linkerSettings: [.linkedLibrary("opencc")]),
    module("BinderyTypography", ["BinderyModel", "BinderyUnicode", "COpenCC"]),
    .target(
      name: "BinderyStyles", path: "styles", resources: [.copy("builtin")], swiftSettings: strict),
    module(
      "BinderyDesign", ["BinderyModel", "BinderyUnicode", "BinderyStyles", "BinderyYAML"]),

    // Fonts: found, judged, cut to what is shown.
    .target(
      name: "CFonts",
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    module("BinderyFonts", ["BinderyModel", "CFonts"]),

    // Book to bytes.
    module("BinderyXHTML", ["BinderyModel"]),
    library("CZip", pkgConfig: "libzip", apt: "libzip-dev", brew: "libzip"),
    library("CDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev", brew: "libdeflate"),
    module("BinderyZip", ["BinderyConcurrency", "CZip", "CDeflate"]),

    // Covers for books that bring none.
    .target(
      name: "CPangoCairo",
      linkerSettings: [
        .linkedLibrary("dl", .when(platforms: [.linux])),
        .linkedLibrary("m", .when(platforms: [.linux])),
      ]),
    module("BinderyCover", ["BinderyModel", "BinderyUnicode", "BinderyZip", "CPangoCairo"]),

    // The pages that outputs of XHTML share.
    module(
      "BinderyPages", ["BinderyModel", "BinderyDesign", "BinderyTypography", "BinderyXHTML"]),
    module(
      "BinderyEPUB",
      [
        "BinderyModel", "BinderyConcurrency", "BinderyDesign", "BinderyPages",
        "BinderyTypography", "BinderyXHTML",
      ]),
    module(
      "BinderyPrint",
      ["BinderyModel", "BinderyDesign", "BinderyPages", "BinderyTypography", "BinderyXHTML"]),

    // Plain text: lines, pages, columns.
    .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"]), .brew(["hyphen"])]),
    module(
      "BinderyText",
      [
        "BinderyModel", "BinderyConcurrency", "BinderyDesign", "BinderyPages",
        "BinderyTypography", "BinderyUnicode", "CHyphen",
      ]),

    // PDFs: read, finished; and what lays out their pages.
    .target(
      name: "CQPDF", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    module("BinderyPDF", ["BinderyModel", "CQPDF"]),
    module("BinderyEngines", ["BinderyModel", "BinderyPDF", "BinderyStorage"]),

    // The press and its two doors: a library and a command.
    module(
      "Bindery",
      [
        "BinderyModel", "BinderyConcurrency", "BinderyCover", "BinderyDesign", "BinderyEPUB",
        "BinderyEngines", "BinderyFonts", "BinderyPDF", "BinderyPages", "BinderyPrint",
        "BinderyScript", "BinderyStorage", "BinderyText", "BinderyTypography", "BinderyUnicode",
        "BinderyXML",
        "BinderyYAML",
        "BinderyZip",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "bindery-cli",
      dependencies: [
        "Bindery", "BinderyDesign", "BinderyEngines", "BinderyFetch", "BinderyManuscript",
        "BinderyModel", "BinderyScript", "BinderyStorage", "BinderyTranscoding", "BinderyUnicode",
        "BinderyYAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests("BinderyModelTests", ["BinderyModel"]),
    tests("BinderyUnicodeTests", ["BinderyModel", "BinderyUnicode"]),
    tests("BinderyXMLTests", ["BinderyModel", "BinderyXML"]),
    tests("BinderyMarkdownTests", ["BinderyModel", "BinderyMarkdown"]),
    tests("BinderyPlainTextTests", ["BinderyModel", "BinderyPlainText"]),
    tests("BinderyImagesTests", ["BinderyModel", "BinderyImages"]),
    tests("BinderyStorageTests", ["BinderyStorage"]),
    tests(
      "BinderyTranscodingTests", ["BinderyImages", "BinderyTranscoding", "bindery-images"]),
    tests("BinderyScriptTests", ["BinderyModel", "BinderyScript"]),
    tests("BinderyFetchTests", ["BinderyFetch", "BinderyModel", "LoopbackServer"]),
    tests(
      "BinderyManuscriptTests",
      ["BinderyModel", "BinderyManuscript", "BinderyScript", "BinderyYAML"]),
    tests("BinderyYAMLTests", ["BinderyModel", "BinderyYAML"]),
    tests("BinderyTypographyTests", ["BinderyModel", "BinderyTypography"]),
    tests("BinderyDesignTests", ["BinderyDesign", "BinderyModel", "BinderyYAML"]),
    tests("BinderyFontsTests", ["BinderyFonts", "BinderyModel"]),
    tests("BinderyCoverTests", ["BinderyCover", "BinderyModel"]),
    tests("BinderyPDFTests", ["BinderyModel", "BinderyPDF"]),
    tests("BinderyEnginesTests", ["BinderyEngines", "BinderyModel", "BinderyPDF"]),
    tests("BinderyXHTMLTests", ["BinderyModel", "BinderyXHTML"]),
    tests("BinderyZipTests", ["BinderyZip"]),
    tests("BinderyTests", ["Bindery"]),
    tests(
      "BinderyEPUBTests",
      [
        "BinderyModel", "BinderyDesign", "BinderyPages", "BinderyScript", "BinderyXHTML",
        "BinderyEPUB",
      ]),
    tests(
      "BinderyPrintTests", ["BinderyModel", "BinderyDesign", "BinderyPrint", "BinderyXHTML"]),
    tests("BinderyTextTests", ["BinderyDesign", "BinderyModel", "BinderyText", "BinderyUnicode"]),
    // Runs the examples of Tests/Specs.
    tests(
      "SpecTests",
      ["BinderyModel", "BinderyMarkdown", "BinderyTypography", "BinderyXHTML", "DocumentChecks"]),
    // A manuscript for each kind of finding.
    tests(
      "DiagnosticTests",
      [
        "Bindery", "BinderyDesign", "BinderyModel", "BinderyManuscript", "BinderyScript",
        "BinderyTranscoding", "bindery-images",
      ]),
    // Runs the examples of the CommonMark specification, where its file is given.
    tests(
      "ConformanceTests",
      ["BinderyModel", "BinderyMarkdown", "BinderyXHTML", "BinderyXML", "DocumentChecks"]),
    // What must hold of every document: for the tests, and for the fuzzer.
    .target(
      name: "DocumentChecks",
      dependencies: [
        "BinderyModel", "BinderyUnicode", "BinderyMarkdown", "BinderyTypography", "BinderyXHTML",
        "BinderyXML",
      ], path: "Tests/DocumentChecks", swiftSettings: strict),
    tests("DocumentCheckTests", ["BinderyMarkdown", "BinderyXHTML", "DocumentChecks"]),
    // How much of its sources' text a book holds.
    .target(
      name: "Coverage",
      dependencies: [
        "Bindery", "BinderyDesign", "BinderyEPUB", "BinderyManuscript", "BinderyModel",
        "BinderyXML",
      ],
      path: "Tests/Coverage", swiftSettings: strict),
    tests("CoverageTests", ["Coverage"]),
    // Serves tests on this machine.
    .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: strict),
    // Runs the built program as its users do.
    tests("WholeTests", ["BinderyPDF", "LoopbackServer"]),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer is built with flags that no other product bears: `make fuzz` alone asks for it.
if Context.environment["BINDERY_FUZZER"] != nil {
  package.targets.append(
    .executableTarget(
      name: "bindery-fuzz", dependencies: ["DocumentChecks"], path: "Tests/Fuzz",
      exclude: ["marks.dict"],
      swiftSettings: strict + [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
