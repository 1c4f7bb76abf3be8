/// What a person fills in to sign up.
public struct SignUpForm: Sendable, Equatable, CustomStringConvertible {
  public var name: String
  public var email: String
  public var phone: String
  public var password: String

  public init(name: String, email: String, phone: String, password: String) {
    self.name = name
    self.email = email
    self.phone = phone
    self.password = password
  }

  public var description: String { "SignUpForm(kept out of logs)" }
}

extension BoxOffice {
  /// Makes an unverified account and sends a code to each of its addresses. The cart comes along.
  ///
  /// Looks the same for an address that is known already; its owner is told by mail.
  /// - Throws: `.invalid` with every field that needs mending, `.tooManyCodes`.
  public func signUp(_ principal: Principal, _ form: SignUpForm) throws(BookingError) -> Principal {
    throw .notBuilt
  }

  /// - Throws: `.wrongCode`, `.codeExpired`, `.logInNeeded`.
  public func verify(_ principal: Principal, _ contact: Contact, code: String) throws(BookingError) -> Account
  {
    throw .notBuilt
  }

  /// - Throws: `.tooManyCodes`.
  public func resendCode(_ principal: Principal, _ contact: Contact) throws(BookingError) { throw .notBuilt }

  /// Corrects an address that is not verified yet and sends it a code.
  public func changeContact(_ principal: Principal, _ contact: Contact, to address: String)
    throws(BookingError)
    -> Account
  { throw .notBuilt }

  /// One form for everyone. The cart comes along.
  /// - Throws: `.wrongEmailOrPassword`, `.throttled`.
  public func logIn(_ principal: Principal, email: String, password: String) throws(BookingError) -> Principal
  {
    throw .notBuilt
  }

  /// A guest again, in a new session.
  public func logOut(_ principal: Principal) -> Principal { openSession() }

  /// Proves once more that the person at the keyboard knows the password.
  public func authenticateAgain(_ principal: Principal, password: String) throws(BookingError) -> Principal {
    throw .notBuilt
  }

  /// Sends a code if the address belongs to a verified account; looks the same if not.
  public func requestPasswordReset(_ principal: Principal, email: String) throws(BookingError) {
    throw .notBuilt
  }

  public func resetPassword(_ principal: Principal, email: String, code: String, newPassword: String)
    throws(BookingError)
  { throw .notBuilt }

  public func changePassword(_ principal: Principal, old: String, new: String) throws(BookingError) {
    throw .notBuilt
  }

  public func changeName(_ principal: Principal, to name: String) throws(BookingError) -> Account {
    throw .notBuilt
  }

  /// The principal's own account with its role; nil for a guest.
  public func account(_ principal: Principal) throws(BookingError) -> Account? { throw .notBuilt }

  /// Makes a verified account with a role. For the operator and for admins.
  public func createAccount(_ principal: Principal, _ form: SignUpForm, role: Role) throws(BookingError)
    -> Account
  {
    throw .notBuilt
  }

  /// The messages of the accounts this very session signed up or logged in to, newest first. Demo mode only.
  /// - Throws: `.notAllowed` where the shop doesn't show messages.
  public func messages(_ principal: Principal) throws(BookingError) -> [ReadableMessage] { throw .notBuilt }
}

/// A message as a person reads it.
public struct ReadableMessage: Sendable, Equatable, Identifiable {
  public let id: Identifier<Message>
  public let channel: Contact
  public let recipient: String
  public let subject: String
  public let body: String
  public let createdAt: Timestamp

  public init(
    id: Identifier<Message>, channel: Contact, recipient: String, subject: String, body: String,
    createdAt: Timestamp
  ) {
    self.id = id
    self.channel = channel
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.createdAt = createdAt
  }
}
