import ArgumentParser
import BookingWords

extension ArgumentHelp {
  /// What --help says of an option.
  static func of(_ option: HelpedOption) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Booking.words.help(option))
  }
}

extension Booking {
  /// A page of help in the language of commands: the parser's own headings are English.
  static func translated(help: String) -> String {
    guard language != .english else { return help }
    return help.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      for heading in HelpHeading.allCases where line.hasPrefix(heading.rawValue + ":") {
        return words.heading(heading) + line.dropFirst(heading.rawValue.count)
      }
      return String(line)
    }.joined(separator: "\n")
  }

  /// What is wrong with a command line: the parser's own sentences and headings are English.
  static func translated(misuse message: String) -> [String] {
    message.split(separator: "\n").map { line in
      if line.hasPrefix("Error: ") {
        let sentence = String(line.dropFirst(7))
        return words.misuse(CommandLineMistake(parser: sentence).map(words.sentence) ?? sentence)
      }
      // Which option is meant, and what it is, in the language of commands already.
      if line.hasPrefix("Help:") { return "  " + line.dropFirst(5).drop { $0 == " " } }
      if line.hasPrefix("Usage: ") { return words.usage(String(line.dropFirst(7))) }
      if let command = line.firstMatch(of: /^  See '(.*) --help'/) {
        return words.seeHelp(String(command.output.1))
      }
      return String(line)
    }
  }
}
