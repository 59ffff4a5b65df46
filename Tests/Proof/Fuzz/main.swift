import Glibc

/// libFuzzer's own main loop (https://llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library").
@_silgen_name("LLVMFuzzerRunDriver")
func fuzz(
  _ count: UnsafeMutablePointer<Int32>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

guard door != nil else {
  print("KABAR_DOOR is one of: \(doors.keys.sorted().joined(separator: " "))")
  exit(64)
}
var count = CommandLine.argc
var words = CommandLine.unsafeArgv
exit(fuzz(&count, &words) { takeOne($0, $1) })
