/// Everything that is wrong with the settings, at once.
public struct SettingsError: Error, Sendable, Equatable {
  public let problems: [SettingsProblem]
  /// Where the settings stand that the problems are about, by what the file calls them.
  public let sources: [String: SettingsSource]

  public init(_ problems: [SettingsProblem], sources: [String: SettingsSource] = [:]) {
    self.problems = problems
    self.sources = sources
  }

  /// What it says of its problems, with files named as they are called inside a directory.
  public func inside(_ directory: String) -> SettingsError {
    SettingsError(
      problems.map { SettingsProblem(name(of: $0.place, in: directory), $0.reason) },
      sources: sources.filter { source in problems.contains { $0.place == source.key } }
        .mapValues { $0.inside(directory) })
  }
}

/// Where a setting stands.
public enum SettingsSource: Sendable, Equatable {
  case line(file: String, Int)
  case file(String)
  case variable(String)

  /// With a file named as it is called inside a directory.
  fileprivate func inside(_ directory: String) -> SettingsSource {
    switch self {
    case .line(let file, let line): .line(file: name(of: file, in: directory), line)
    case .file(let file): .file(name(of: file, in: directory))
    case .variable: self
    }
  }
}

private func name(of path: String, in directory: String) -> String {
  path.hasPrefix(directory + "/") ? String(path.dropFirst(directory.count + 1)) : path
}

public struct SettingsProblem: Error, Sendable, Equatable {
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
    /// A file that the settings name.
    case fileMissing
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
