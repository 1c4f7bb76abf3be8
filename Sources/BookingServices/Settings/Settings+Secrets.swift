import BookingFiles
import BookingModel
import Foundation

extension Settings {
  /// Reads `booking.toml` in `directory` and the variables. - Throws: everything that is wrong with them.
  public static func read(directory: String, environment: [String: String]) throws(SettingsError) -> Settings
  {
    try SettingsReader.read(directory: directory, environment: environment)
  }

  /// Reads another file as if it were the `booking.toml` of `directory`: to try it before it is put there.
  public static func read(file: String, directory: String, environment: [String: String])
    throws(SettingsError) -> Settings
  {
    guard access(file, F_OK) == 0 else { throw SettingsError([SettingsProblem(file, .fileMissing)]) }
    return try SettingsReader.read(file, directory: directory, environment: environment)
  }

  /// The variables of `environment` that set what sessions and worker must agree on: processes started elsewhere don't see
  /// them.
  public static func variables(in environment: [String: String]) -> [String] {
    SettingsReader.variables(in: environment)
  }

  /// The secrets that these settings need, and those that are there besides. Only the worker asks for them.
  ///
  /// - Throws: for one that is missing, for a file that others can read, and for certificates that aren't there.
  func secrets(environment: [String: String]) throws(SettingsError) -> [SecretKey: Secret] {
    var secrets: [SecretKey: Secret] = [:]
    var problems: [SettingsProblem] = []
    for key in SecretKey.allCases {
      do throws(SettingsProblem) {
        if let secret = try secret(key, environment) {
          secrets[key] = secret
        } else if needs(key) {
          throw SettingsProblem(key.file.rawValue, .missing)
        }
      } catch {
        problems.append(error)
      }
    }
    if let authorities = mail?.authorities, access(authorities, R_OK) != 0 {
      problems.append(SettingsProblem(authorities, errno == ENOENT ? .fileMissing : .unreadable))
    }
    guard problems.isEmpty else { throw SettingsError(problems) }
    return secrets
  }

  private func needs(_ key: SecretKey) -> Bool {
    switch key {
    case .stripeKey: gateway == .stripe
    case .stripeWebhook: false
    case .mailPassword: mail?.user != nil
    case .smsToken: sms != nil
    }
  }

  private func secret(_ key: SecretKey, _ environment: [String: String]) throws(SettingsProblem) -> Secret? {
    let secret: Secret
    if let value = environment[key.variable] ?? key.formerVariable.flatMap({ environment[$0] }) {
      guard !value.isEmpty else { throw SettingsProblem(key.variable, .empty) }
      secret = Secret(value)
    } else if let path = secretFiles[key.file] {
      secret = try SecretFile(path: path).read()
    } else {
      return nil
    }
    let isRestricted = ["sk_", "rk_"].contains { secret.value.hasPrefix($0) }
    if key == .stripeKey, !isRestricted { throw SettingsProblem(key.file.rawValue, .notASecretKey) }
    return secret
  }
}

/// A file that holds one secret and that only its owner can read.
struct SecretFile {
  let path: String

  func read() throws(SettingsProblem) -> Secret {
    let facts: stat
    let bytes: [UInt8]
    do throws(FileFault) {
      let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
      facts = try file.facts()
      bytes = facts.isFile ? try file.read(4096) : []
    } catch {
      throw SettingsProblem(path, error.code == ENOENT ? .fileMissing : .unreadable)
    }
    guard facts.isFile else { throw SettingsProblem(path, .unreadable) }
    guard facts.st_mode & 0o077 == 0 else { throw SettingsProblem(path, .readableByOthers) }
    guard facts.st_uid == geteuid() else { throw SettingsProblem(path, .notOwn) }
    let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    guard !text.isEmpty else { throw SettingsProblem(path, .empty) }
    guard !text.contains(where: \.isNewline) else { throw SettingsProblem(path, .severalLines) }
    // It becomes part of a header: a line break would begin another one.
    guard text.utf8.allSatisfy({ (33...126).contains($0) }) else { throw SettingsProblem(path, .notText) }
    return Secret(text)
  }
}

/// A key or a password. It shows itself to nobody: not in a description, a mirror or a log.
public struct Secret: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  let value: String

  public init(_ value: String) { self.value = value }

  public var description: String { "(secret)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
