/// A language that the program speaks.
public struct Language: Sendable, Hashable, CustomStringConvertible {
  /// By BCP 47: `de`.
  public let code: String
  /// What it calls itself.
  public let name: String
  public let words: any Words

  public init(_ code: String, _ name: String, _ words: any Words) {
    (self.code, self.name, self.words) = (code, name, words)
  }

  /// All of them. A new one is a line here and its file.
  public static let all = [
    english,
    Language("de", "Deutsch", German()),
  ]

  /// What is spoken where nobody has said anything, or something that isn't spoken here.
  public static let english = Language("en", "English", English())

  public var description: String { code }

  public static func == (left: Language, right: Language) -> Bool { left.code == right.code }
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension Language {
  /// The language that a locale or a tag names, by its text alone: `de_AT.UTF-8`, `de-AT`, `de`. Nil for one that isn't spoken here.
  public init?(named text: String) {
    let code = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    // What a system calls the language of programs.
    let wanted = ["c", "posix"].contains(code) ? "en" : code
    guard let found = Self.all.first(where: { $0.code == wanted }) else { return nil }
    self = found
  }

  /// A language by its code; English for one that isn't spoken here any more.
  public static func spoken(_ code: String) -> Language { all.first { $0.code == code } ?? english }

  /// The language of somebody's environment: the first variable that is set decides, in POSIX' order, whether or not the system has
  /// that locale. Nil where none is, and where it names one that isn't spoken here.
  public static func of(environment: [String: String]) -> Language? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
      .flatMap(Language.init(named:))
  }

  /// The territory of somebody's environment, by the variables that say how dates are written: `AT` of `de_AT.UTF-8`.
  public static func territory(of environment: [String: String]) -> String? {
    ["LC_ALL", "LC_TIME", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }.flatMap {
      locale in
      let parts = locale.prefix { $0 != "." && $0 != "@" }.split { $0 == "_" || $0 == "-" }.dropFirst()
      return parts.first { $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isLetter } }?.uppercased()
    }
  }
}
