import BookingModel
import BookingRules
import BookingStore

/// What a person fills in to sign up. Its password stays out of logs: it has no description.
public struct SignUpForm: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  public var name: String
  public var email: String
  public var phone: String
  public var password: String
  /// What they are written to in, by ISO 639-1; nil for nothing they have chosen.
  public var language: String?

  public init(name: String, email: String, phone: String, password: String, language: String? = nil) {
    self.language = language
    self.name = name
    self.email = email
    self.phone = phone
    self.password = password
  }

  public var description: String { "SignUpForm(kept out of logs)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A sign-up form that is right.
struct NewAccount: CustomStringConvertible, CustomReflectable {
  static let nameRule = TextRule(maximum: 100, minimum: 1)

  let name: String
  let email: EmailAddress
  let phone: PhoneNumber
  /// Normalised.
  let password: String
  let language: String?

  var description: String { "NewAccount(kept out of logs)" }
  var customMirror: Mirror { Mirror(self, children: []) }

  /// - Throws: `.invalid` with every field that needs mending.
  init(_ form: SignUpForm, common: CommonPasswords, policy: Policy) throws(BookingError) {
    var problems: [FieldProblem] = []
    name = NormalizedText.normalised(form.name)
    if let reason = Self.nameRule.reason(against: name) { problems.append(FieldProblem(.name, reason)) }
    let email = EmailAddress(form.email)
    if email == nil { problems.append(.email(form.email)) }
    let phone = PhoneNumber(form.phone)
    if phone == nil { problems.append(.phone(form.phone)) }
    password = PasswordRule.normalised(form.password)
    if let reason = PasswordRule.problem(
      password, personal: [name, email?.text ?? ""], common: common, policy: policy)
    {
      problems.append(FieldProblem(.password, reason))
    }
    language = form.language
    if let language, !Preferences.namesLanguage(language) {
      problems.append(FieldProblem(.language, .unknown(language)))
    }
    guard problems.isEmpty, let email, let phone else { throw .invalid(problems) }
    self.email = email
    self.phone = phone
  }
}

extension FieldProblem {
  static func email(_ typed: String) -> FieldProblem {
    FieldProblem(.email, NormalizedText.normalised(typed).isEmpty ? .missing : .notAnEmail)
  }

  static func phone(_ typed: String) -> FieldProblem {
    FieldProblem(.phone, NormalizedText.normalised(typed).isEmpty ? .missing : .notAPhoneNumber)
  }
}
