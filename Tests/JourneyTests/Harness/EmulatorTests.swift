import Testing

@testable import TerminalHarness

struct EmulatorTests {
  @Test func `a read may end anywhere, within a character too`() throws {
    let line = "\u{1B}[30;107m█▀▀▀▀▀█ ▄▄█▀ ▄   █▄  ▄ ▄▀ ▀▄█ ▀ █▀▀▀█\u{1B}[39;49m é 字 🎭\u{1B}[2;1H"
    let bytes = Array((line + line).utf8)
    let whole = try grid(of: [bytes[...]])
    for cut in 1..<bytes.count {
      #expect(try grid(of: [bytes[..<cut], bytes[cut...]]) == whole, "cut at \(cut)")
    }
    #expect(try grid(of: bytes.indices.map { bytes[$0...$0] }) == whole)
  }

  @Test func `broken UTF-8 holds nothing back for long`() throws {
    let text = try grid(of: [[0x41, 0xE2, 0x96], [0x42, 0xC3], [0x43]])
    #expect(text[0].contains("A") && text[0].contains("B") && text[0].contains("C"))
  }

  private func grid(of reads: [ArraySlice<UInt8>]) throws -> [String] {
    let emulator = try #require(Emulator(size: .standard))
    for read in reads { emulator.show(read) }
    return emulator.grid.rows
  }
}
