/// A code on its way to prove an address or to reset a password. Kept as a keyed hash.
struct VerificationCode {
  enum Purpose: String {
    case email, phone, reset

    init(_ channel: Channel) {
      self =
        switch channel {
        case .email: .email
        case .phone: .phone
        }
    }
  }

  /// What came of a code that somebody typed.
  enum Outcome: Equatable {
    case right(Identifier<VerificationCode>)
    case wrong(triesLeft: Int)
    case expired

    /// - Throws: what the person is told.
    func check() throws(BookingError) {
      if case .right = self { return }
      throw error
    }

    /// What the person is told of a code that isn't right.
    var error: BookingError {
      if case .wrong(let left) = self { .wrongCode(triesLeft: left) } else { .codeExpired }
    }
  }

  let id: Identifier<VerificationCode>
  /// Nil for a code that stands for an address nobody has proved.
  let account: Identifier<Account>?
  let purpose: Purpose
  let destination: [UInt8]
  let hash: [UInt8]
  let triesLeft: Int
  let createdAt: Timestamp
  let expiresAt: Timestamp
  /// The hash of what was refused last.
  let refused: [UInt8]?
}

extension VerificationCode {
  /// Who asks for a code, as keyed hashes.
  struct Asker {
    let session: [UInt8]
    let key: [UInt8]?
    let origin: [UInt8]
  }

  /// Codes that are counted together: those that have all of what isn't nil.
  struct Counted {
    var account: Identifier<Account>?
    var purpose: Purpose?
    var destination: [UInt8]?
    var session: [UInt8]?
    var key: [UInt8]?
    var origin: [UInt8]?
  }
}
