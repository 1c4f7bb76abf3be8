import ArgumentParser
import BookingWords

extension Booking {
  /// What commands speak: `--language`, wherever it stands, then what LC_ALL, LC_MESSAGES or LANG say, then English. Known before the
  /// command line is understood: what is wrong with it is said in it, too.
  static let language =
    asked(by: CommandLine.arguments) ?? Language.of(environment: environment) ?? .english

  /// Every word a command says.
  static var words: any Words { language.words }

  /// The language that a command line asks for; nil where it asks for none, or for one that isn't spoken here, which is refused when
  /// it is read.
  static func asked(by arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument.hasPrefix("--language=") { return Language(argument: String(argument.dropFirst(11))) }
      if argument == "--language", index + 1 < arguments.count {
        return Language(argument: arguments[index + 1])
      }
    }
    return nil
  }
}

extension Language: ExpressibleByArgument {
  /// `de`, or as a locale has it: `de_AT.UTF-8`.
  public init?(argument: String) { self.init(named: argument) }

  public static var allValueStrings: [String] { all.map(\.code) }
  public var defaultValueDescription: String { code }
}
