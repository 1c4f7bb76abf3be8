import BookingModel
import BookingStore

extension AccountCommands {
  /// What the principal's account keeps about how it likes the interface, by name; empty for a guest. The box office
  /// gives the names and values no meaning, but for `language`: messages to the account are written in it.
  public func preferences() throws(BookingError) -> [String: String] {
    guard principal.account != nil else { return [:] }
    return try store.read { try Preferences.all(of: office.ownAccount(principal, $0), $0) }
  }

  /// Keeps one of them, for every session of the account from now on.
  /// - Throws: `.logInNeeded` for a guest, `.invalid` for a name or value of more than 40 characters, and for a
  ///   language that isn't two small letters.
  public func setPreference(_ name: String, to value: String) throws(BookingError) {
    for text in [name, value] where text.count > Self.longestPreference {
      throw .invalid([FieldProblem(.name, .tooLong(Self.longestPreference))])
    }
    guard name != Preferences.language || Preferences.namesLanguage(value) else {
      throw .invalid([FieldProblem(.language, .unknown(value))])
    }
    try store.write(locking: principal.locks) { transaction in
      try Preferences.put(name, value, of: office.ownAccount(principal, transaction), transaction)
    }
  }

  private static let longestPreference = 40
}
