import BookingWords

extension CommandLineMistake {
  /// Reads what the parser found from its sentence: it has no other answer. Nil for what it says in no other way than its own.
  init?(parser sentence: String) {
    func all(_ quoted: Substring) -> [String] { quoted.split(separator: "', '").map(String.init) }
    if let found = sentence.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/) {
      self = .unknownOption(String(found.1), nearest: found.2.map(String.init))
    } else if let found = sentence.wholeMatch(of: /Missing value for '(.*)'/) {
      self = .missingValue(of: String(found.1))
    } else if let found = sentence.wholeMatch(of: /Missing (?:expected argument|one of:) '(.*)'/) {
      self = .missing(all(found.1))
    } else if let found = sentence.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/)
    {
      self = .unexpected(all(found.1))
    } else if let found = sentence.wholeMatch(
      of: /The value '(.*)' is invalid for '(.*?)'(?:\. Please provide one of (.*)\.)?/)
    {
      let known = (found.3 ?? "").matches(of: /'([^']*)'/).map { String($0.1) }
      self = .invalid(String(found.1), of: String(found.2), known: known)
    } else if let found = sentence.wholeMatch(
      of: /The option '(.*)' does not take any value, but '(.*)' was specified\./)
    {
      self = .needlessValue(String(found.2), of: String(found.1))
    } else if sentence.wholeMatch(of: /Missing required subcommand\./) != nil {
      self = .missingCommand
    } else {
      return nil
    }
  }
}
