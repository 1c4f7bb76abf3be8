import BookingModel
import BookingStore

/// How far the proof of one address has come.
public enum ContactProof: Sendable, Equatable {
  case proved
  /// A code was sent, and is good until then.
  case sent(until: Timestamp)
  /// One waits to be sent, and is good until then.
  case onItsWay(until: Timestamp)
  /// One can't be sent now: as many texts went out today as may.
  case heldBack
  /// No code is open: one has to be asked for.
  case noCode
  /// Comes once the mail address is proved.
  case later
}

extension AccountCommands {
  /// What has become of the codes that are to prove the principal's addresses.
  public func contactProofs() throws(BookingError) -> [Channel: ContactProof] {
    try store.read { reader in
      let id = try office.ownAccount(principal, reader)
      let account = try office.existingAccount(id, reader)
      return [
        .email: account.isEmailVerified ? .proved : try mailProof(of: id, reader),
        .phone: account.isPhoneVerified ? .proved : try textProof(of: account, reader),
      ]
    }
  }

  /// By the code alone: a claim to somebody's address has none of its own on the way, and looks the same.
  private func mailProof(of account: Identifier<Account>, _ reader: any Reader) throws -> ContactProof {
    guard let code = try openCode(.email, of: account, reader) else { return .noCode }
    return .sent(until: code.expiresAt)
  }

  private func textProof(of account: Account, _ reader: any Reader) throws -> ContactProof {
    guard account.isEmailVerified else { return .later }
    guard let code = try openCode(.phone, of: account.id, reader) else { return .noCode }
    guard let message = try Messages.delivery(of: code.id, reader) else { return .noCode }
    switch message.state {
    case .delivered: return .sent(until: code.expiresAt)
    case .queued:
      return message.problem == .tooManyToday ? .heldBack : .onItsWay(until: code.expiresAt)
    case .failed, .expired: return .noCode
    }
  }

  private func openCode(
    _ purpose: VerificationCode.Purpose, of account: Identifier<Account>, _ reader: any Reader
  ) throws
    -> VerificationCode?
  {
    let code = try Codes.current(purpose, of: account, reader)
    return code.flatMap { $0.triesLeft > 0 && clock.now() < $0.expiresAt ? $0 : nil }
  }
}
