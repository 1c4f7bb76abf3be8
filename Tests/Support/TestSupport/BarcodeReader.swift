import Foundation

/// `zbarimg`, a program that reads codes as a camera's user would: it is no friend of ours, and needs dark on light, the
/// quiet zone and every module. A machine without it fails the test.
public enum BarcodeReader {
  /// The text of the only QR code in a picture, of whatever form (PNG, PGM); nil when there is none.
  public static func read(_ picture: Data) throws -> String? {
    try withTemporaryDirectory { directory in
      let path = try directory.write(picture, to: "picture")
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["zbarimg", "--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", path]
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      switch process.terminationStatus {
      case 0: return text.hasSuffix("\n") ? String(text.dropLast()) : text
      // No code in the picture.
      case 4: return nil
      default: throw Missing(status: process.terminationStatus)
      }
    }
  }

  /// 127: there is no zbarimg.
  struct Missing: Error, CustomStringConvertible {
    let status: Int32
    var description: String { "zbarimg (package zbar-tools) has to be installed; it ended with \(status)" }
  }
}
