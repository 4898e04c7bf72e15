import DocumentChecks

/// libFuzzer's own loop: the executable's entry point is Swift's.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Looks for texts that break what must hold of every document.
@main
struct Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runFuzzer(&count, &arguments) { bytes, count in
      let text = Array(UnsafeBufferPointer(start: bytes, count: count))
      let check = count % 2 == 0 ? DocumentCheck() : .everything
      let complaints = check.complaints(about: text)
      if !complaints.isEmpty { fatalError(complaints.joined(separator: "; ")) }
      return 0
    }
  }
}
