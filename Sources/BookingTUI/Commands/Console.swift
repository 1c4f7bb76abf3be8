import ArgumentParser
import BookingModel
import BookingWords
import Foundation
import TerminalUI

/// Standard output and standard error of a command.
enum Console {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// One line for people. Whatever it was made of, nothing in it can steer a terminal.
  static func say(_ line: String) { write(SafeText(line).string + "\n", to: STDOUT_FILENO) }

  static func complain(_ line: String) { write(SafeText(line).string + "\n", to: STDERR_FILENO) }

  /// A refusal: in words; where JSON was asked for, one object that has the code as well, by which programs know it.
  static func complain(refusal error: BookingError, _ sentence: String) {
    let object = ["error": ["code": error.code, "message": SafeText(sentence).string]]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard CommandLine.arguments.contains("--json"), let bytes = try? encoder.encode(object) else {
      return complain(sentence)
    }
    write(String(decoding: bytes, as: UTF8.self) + "\n", to: STDERR_FILENO)
  }

  /// What is wrong with a command line, and how the command is called.
  static func complain(misuse error: ValidationError, of command: any ParsableCommand.Type) {
    complain(Booking.words.misuse(error.message))
    let usage = Booking.usageString(for: command)
    complain(Booking.words.usage(usage))
    let name = usage.split(separator: " ").prefix { $0.first?.isLetter == true }
    complain(Booking.words.seeHelp(name.joined(separator: " ")))
  }

  /// Lines that have to be written before something is made: what is shown only once, and that it will be shown.
  ///
  /// - Parameter consequence: what follows where they can't be.
  /// - Throws: `ExitCode.failure`, after a sentence on standard error.
  static func announce(_ lines: [String], or consequence: String) throws {
    let text = lines.map { SafeText($0).string + "\n" }.joined()
    guard let code = failure(writing: text, to: STDOUT_FILENO) else { return }
    complain(Booking.words.outputUnwritable(String(cString: strerror(code)), consequence))
    throw ExitCode.failure
  }

  /// Text for programs, exactly as it is.
  static func emit(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Facts behind what they are, one below the other.
  static func labelled(_ facts: [(label: String, value: String)]) -> [String] {
    let width = facts.map { SafeText($0.label).width }.max() ?? 0
    return facts.map { "  \(SafeText($0.label).padded(to: width).string)  \($0.value)" }
  }

  /// Overwrites the line on a terminal; prints nothing anywhere else.
  static func progress(_ line: String) {
    guard errorIsTerminal else { return }
    write("\r\u{1B}[K" + SafeText(line).string, to: STDERR_FILENO)
  }

  static func endProgress() {
    if errorIsTerminal { write("\r\u{1B}[K", to: STDERR_FILENO) }
  }

  /// A password without an echo, or nil where nobody can type one.
  static func askPassword(_ question: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    guard let typed = getpass(question) else { return nil }
    return String(cString: typed)
  }

  /// Ends the program when nobody reads any more: `booking events | head` is no failure.
  private static func write(_ text: String, to file: Int32) {
    guard let code = failure(writing: text, to: file), file == STDOUT_FILENO else { return }
    if code == EPIPE { exit(0) }
    complain(Booking.words.outputFailed(String(cString: strerror(code))))
    exit(1)
  }

  /// Why not all of it could be written; nil where it was.
  private static func failure(writing text: String, to file: Int32) -> Int32? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return errno
      }
      bytes = bytes.dropFirst(count)
    }
    return nil
  }
}
