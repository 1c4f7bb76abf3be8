import BookingModel

/// What somebody types as a second factor: the app's six digits, or one of the recovery codes.
package enum SecondFactorCode: Equatable {
  case time(String)
  /// In the form in which it is hashed.
  case recovery(String)

  /// 60 random bits that can be written down and read out.
  package static func recoveryCode(_ randomness: Randomness) -> String {
    PublicCode.make(groups: 3, randomness).lowercased()
  }

  /// Without the spaces and dashes people put in. Nil for what can be neither.
  package init?(_ typed: String) {
    guard typed.utf8.count <= 64 else { return nil }
    let text = typed.filter { !$0.isWhitespace && $0 != "-" }.lowercased()
    if text.utf8.count == TOTP.digits, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      self = .time(text)
    } else if text.utf8.count == 12, text.utf8.allSatisfy({ $0 < 128 }) {
      self = .recovery(text)
    } else {
      return nil
    }
  }
}
