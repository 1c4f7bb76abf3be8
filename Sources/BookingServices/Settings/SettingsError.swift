/// Everything that is wrong with the settings, at once.
public struct SettingsError: Error, Sendable, Equatable {
  public let problems: [SettingsProblem]
  /// Where the settings stand that the problems are about, by what the file calls them: `/srv/shop/booking.toml, line 3`, or a
  /// variable's name.
  public let sources: [String: String]

  public init(_ problems: [SettingsProblem], sources: [String: String] = [:]) {
    self.problems = problems
    self.sources = sources
  }
}

public struct SettingsProblem: Sendable, Equatable {
  /// A setting as the file names it, a variable, or the path of a file.
  public let place: String
  public let reason: Reason

  public enum Reason: Sendable, Equatable {
    /// Not TOML, from this line on.
    case syntax(line: Int)
    /// Set twice, the second time in this line.
    case twice(line: Int)
    case unreadable
    /// Bytes that are no text in UTF-8.
    case notUTF8
    case unknown(nearest: String)
    case missing
    case notText
    /// With the values that can be taken.
    case notOneOf([String])
    case notAServer
    /// No address of this machine with a port.
    case notAListener
    /// Something listens there already, or may not be listened at.
    case taken
    case notAWebAddress
    case notAnAddress
    case notAPhoneNumber
    case notAFileName
    case notACount
    /// A password must not travel readable: the server is another machine and the encryption `none`.
    case unprotected
    case empty
    /// A secret is one line.
    case severalLines
    /// Others than its owner may read the file: it has to have the mode 0600.
    case readableByOthers
    case notOwn
    /// A key for the web page where the secret one belongs.
    case notASecretKey
  }

  public init(_ place: String, _ reason: Reason) {
    self.place = place
    self.reason = reason
  }
}
