/// A code on its way to prove an address or to reset a password. Kept as a keyed hash.
package struct VerificationCode {
  package enum Purpose: String, CaseIterable {
    case email, phone, reset

    package init(_ channel: Channel) {
      self =
        switch channel {
        case .email: .email
        case .phone: .phone
        }
    }
  }

  /// What came of a code that somebody typed.
  package enum Outcome: Equatable {
    case right(Identifier<VerificationCode>)
    case wrong(triesLeft: Int)
    case expired

    /// - Throws: what the person is told.
    package func check() throws(BookingError) {
      if case .right = self { return }
      throw error
    }

    /// What the person is told of a code that isn't right.
    package var error: BookingError {
      if case .wrong(let left) = self { .wrongCode(triesLeft: left) } else { .codeExpired }
    }
  }

  package let id: Identifier<VerificationCode>
  /// Nil for a code that stands for an address nobody has proved.
  package let account: Identifier<Account>?
  package let purpose: Purpose
  package let destination: [UInt8]
  package let hash: [UInt8]
  package let triesLeft: Int
  package let createdAt: Timestamp
  package let expiresAt: Timestamp
  /// The hash of what was refused last.
  package let refused: [UInt8]?

  package init(
    id: Identifier<VerificationCode>, account: Identifier<Account>?, purpose: Purpose, destination: [UInt8],
    hash: [UInt8], triesLeft: Int, createdAt: Timestamp, expiresAt: Timestamp, refused: [UInt8]?
  ) {
    self.id = id
    self.account = account
    self.purpose = purpose
    self.destination = destination
    self.hash = hash
    self.triesLeft = triesLeft
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.refused = refused
  }
}

extension VerificationCode {
  /// Who asks for a code, as keyed hashes.
  package struct Asker {
    package let session: [UInt8]
    package let key: [UInt8]?
    package let origin: [UInt8]

    package init(session: [UInt8], key: [UInt8]?, origin: [UInt8]) {
      self.session = session
      self.key = key
      self.origin = origin
    }
  }

  /// Codes that are counted together: those that have all of what isn't nil.
  package struct Counted {
    package var account: Identifier<Account>?
    package var purpose: Purpose?
    package var destination: [UInt8]?
    package var session: [UInt8]?
    package var key: [UInt8]?
    package var origin: [UInt8]?

    package init(
      account: Identifier<Account>? = nil, purpose: Purpose? = nil, destination: [UInt8]? = nil,
      session: [UInt8]? = nil, key: [UInt8]? = nil, origin: [UInt8]? = nil
    ) {
      self.account = account
      self.purpose = purpose
      self.destination = destination
      self.session = session
      self.key = key
      self.origin = origin
    }
  }
}
