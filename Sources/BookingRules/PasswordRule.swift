import BookingModel
import Foundation

/// What a password has to be: long enough, and not one that others try first. No rule about which characters.
///
/// Passwords are compared in NFC with every kind of space as U+0020 (the OpaqueString profile of RFC 8265), so that the
/// same keys give the same password on every machine. NFKC would fold characters that people tell apart.
package enum PasswordRule {
  package static func normalised(_ password: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in password.precomposedStringWithCanonicalMapping.unicodeScalars {
      result.append(scalar.properties.generalCategory == .spaceSeparator ? " " : scalar)
    }
    return String(result)
  }

  /// What is wrong with a normalised password; nil if nothing.
  ///
  /// - Parameter personal: what others know of the person: name and email. Those don't make a password either.
  package static func problem(
    _ password: String, personal: [String], common: CommonPasswords, policy: Policy
  ) -> FieldProblem.Reason? {
    let length = policy.passwordLength
    if password.isEmpty { return .missing }
    if password.utf8.count > length.upperBound * 8 { return .tooLong(length.upperBound) }
    if password.count < length.lowerBound { return .tooShort(length.lowerBound) }
    if password.count > length.upperBound { return .tooLong(length.upperBound) }
    if password.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return .unsafeCharacters
    }
    if isCommon(password, personal: [], common: common) { return .tooCommon }
    return isCommon(password, personal: personal, common: common) ? .tooPersonal : nil
  }

  /// Whether nothing is left once repetition, sequences, padding and what everybody knows are taken away.
  static func isCommon(_ password: String, personal: [String], common: CommonPasswords) -> Bool {
    let lower = password.lowercased()
    if PasswordPattern.isMonotonous(lower) || isListed(lower, common) { return true }
    return [lower, PasswordPattern.withoutSubstitutions(lower)].contains { text in
      var rest = text
      for word in known(personal) { rest = rest.replacingOccurrences(of: word, with: "") }
      return rest != text && (rest.count { $0.isLetter || $0.isNumber } < 6 || isListed(rest, common))
    }
  }

  /// Whether a listed word is all there is, maybe repeated, padded with digits and punctuation, or respelled with them.
  private static func isListed(_ text: String, _ common: CommonPasswords) -> Bool {
    let unit = PasswordPattern.unit(text)
    let core = PasswordPattern.core(text)
    return [text, unit, core, PasswordPattern.core(unit), PasswordPattern.unit(core)].contains { word in
      !word.isEmpty && (common.contains(word) || common.contains(PasswordPattern.withoutSubstitutions(word)))
    }
  }

  /// The words everybody could know, longest first, so that an address goes before its parts.
  private static func known(_ personal: [String]) -> [String] {
    var words: Set<String> = ["booking"]
    for text in personal.map({ $0.lowercased() }) {
      words.insert(text)
      words.formUnion(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
      words.insert(text.filter { $0.isLetter })
    }
    return words.filter { $0.count >= 3 }.sorted { ($1.count, $0) < ($0.count, $1) }
  }
}
