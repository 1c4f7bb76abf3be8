public import BookingDomain
public import BookingModel

/// The codes that prove an account's addresses, without a face: the email's first, then the text message's, which is sent once
/// the first was right. An address that was mistyped is corrected here.
public struct VerificationFlow: Sendable {
  public enum Event: Sendable {
    case arrived(Account)
    /// What has become of the codes is wanted anew.
    case looks
    case types(String)
    case asksAgain
    /// The address is to be corrected, or left as it is after all.
    case corrects, keepsAddress
    case moves(to: String)

    case verified(Channel, Result<Account, BookingError>)
    case sent(Channel, Result<Bool, BookingError>)
    case changed(Result<Account, BookingError>)
    case undelivered(Result<[UndeliveredMessage], BookingError>)
    case proofs(Result<[Channel: ContactProof], BookingError>)
  }

  public enum Effect: Sendable, Equatable {
    case ask(Request)
    /// A code is asked for, or an address while one is corrected: see `channel` and `isCorrecting`.
    case asks
    /// What has become of the codes is known: see `proofs`.
    case stands
    case knows(Account)
    /// The code was wrong or too old: another may be right.
    case refusedCode(BookingError)
    case refused(BookingError)
    case says(Remark)
    /// Both addresses are proven; `now` if it was just done.
    case done(Account, now: Bool)
  }

  public enum Remark: Sendable, Equatable {
    case sentAgain(Channel), corrected
    case proved(Channel)
  }

  /// Whose code is asked for.
  public private(set) var channel = Channel.email
  public private(set) var isCorrecting = false
  /// Asked, and not answered yet.
  public private(set) var isBusy = false
  public private(set) var proofs: [Channel: ContactProof] = [:]
  /// Codes that could not be sent.
  private var lost: [UndeliveredMessage] = []
  private var hasBegun = false

  public init() {}

  /// The code that could not be sent to an address of this account that is still to be proven.
  public func undelivered(_ account: Account) -> UndeliveredMessage? {
    lost.first {
      $0.kind == .emailCode && $0.recipient == account.email && !account.isEmailVerified
        || $0.kind == .phoneCode && $0.recipient == account.phone && !account.isPhoneVerified
    }
  }

  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .arrived(let account):
      if account.isVerified { return [.done(account, now: false)] }
      guard !hasBegun else { return look() }
      hasBegun = true
      return ask(account) + look()
    case .looks: return look()
    case .types(let code):
      guard !isBusy else { return [] }
      isBusy = true
      return [.ask(.verify(channel, code))]
    case .asksAgain: return [.ask(.resend(channel))]
    case .corrects, .keepsAddress:
      if case .corrects = event { isCorrecting = true } else { isCorrecting = false }
      return [.asks]
    case .moves(let address):
      guard !isBusy else { return [] }
      isBusy = true
      return [.ask(.change(channel, to: address))]
    case .verified, .sent, .changed, .undelivered, .proofs: return learn(event)
    }
  }

  private func look() -> [Effect] { [.ask(.undelivered), .ask(.proofs)] }

  private mutating func ask(_ account: Account) -> [Effect] {
    channel = account.isEmailVerified ? .phone : .email
    return [.asks]
  }

  private mutating func learn(_ event: Event) -> [Effect] {
    switch event {
    case .verified(let channel, .success(let account)):
      isBusy = false
      let known: [Effect] = [.knows(account), .says(.proved(channel))]
      return known + (account.isVerified ? [.done(account, now: true)] : ask(account) + look())
    case .verified(_, .failure(let error)):
      isBusy = false
      return [error.isAboutCode ? .refusedCode(error) : .refused(error)]
    case .changed(.success(let account)):
      (isBusy, isCorrecting) = (false, false)
      return [.knows(account)] + ask(account) + [.says(.corrected)] + look()
    case .changed(.failure(let error)):
      isBusy = false
      return [.refused(error)]
    case .sent(let channel, .success): return [.says(.sentAgain(channel))] + look()
    case .sent(_, .failure(let error)): return [.refused(error)]
    case .undelivered(.success(let messages)):
      lost = messages
      return []
    case .proofs(.success(let found)):
      proofs = found
      return [.stands]
    // What was known of the codes is good enough: they can be typed all the same.
    case .undelivered(.failure), .proofs(.failure): return []
    case .arrived, .looks, .types, .asksAgain, .corrects, .keepsAddress, .moves: return []
    }
  }
}

extension VerificationFlow {
  public enum Request: FlowRequest, Equatable {
    case verify(Channel, String)
    case resend(Channel)
    case change(Channel, to: String)
    case undelivered, proofs

    public var isReading: Bool {
      switch self {
      case .undelivered, .proofs: true
      case .verify, .resend, .change: false
      }
    }

    public func run(_ visit: Visit) throws(BookingError) -> Event {
      switch self {
      case .verify(let channel, let code):
        return .verified(channel, .success(try visit.accounts.verify(channel, code: code)))
      case .resend(let channel):
        try visit.accounts.resendCode(channel)
        return .sent(channel, .success(true))
      case .change(let channel, let address):
        return .changed(.success(try visit.accounts.changeContact(channel, to: address)))
      case .undelivered: return .undelivered(.success(try visit.messages.undelivered()))
      case .proofs: return .proofs(.success(try visit.accounts.contactProofs()))
      }
    }

    public func refused(_ error: BookingError) -> Event {
      switch self {
      case .verify(let channel, _): .verified(channel, .failure(error))
      case .resend(let channel): .sent(channel, .failure(error))
      case .change: .changed(.failure(error))
      case .undelivered: .undelivered(.failure(error))
      case .proofs: .proofs(.failure(error))
      }
    }
  }
}

extension BookingError {
  /// Whether it is the code that was refused, and another may be right.
  public var isAboutCode: Bool {
    switch self {
    case .wrongCode, .codeExpired: true
    default: false
    }
  }
}
