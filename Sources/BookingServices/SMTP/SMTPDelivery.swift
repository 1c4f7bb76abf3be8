import BookingDomain
import BookingModel
import BookingWords
import CCurl

/// Sends mail to a mail server, encrypted unless the server is this machine.
///
/// A message has the same Message-ID every time, so that one whose answer got lost can be told for what it is when it comes
/// again.
public struct SMTPDelivery: MessageDelivery {
  private let settings: MailSettings
  private let password: Secret?
  private let times: TransferTimes
  private let journal: ServiceJournal?

  init(
    _ settings: MailSettings, password: Secret?, times: TransferTimes = TransferTimes(whole: .seconds(60)),
    journal: ServiceJournal? = nil
  ) {
    self.settings = settings
    self.password = password
    self.times = times
    self.journal = journal
  }

  /// What the journal calls every call: it is one server.
  private static let subject = "mail"

  public var attachedFiles: [AttachedFile] { (Libraries.cairo == nil ? [] : [.pages]) + [.calendar] }

  public func deliver(_ message: OutgoingMessage) throws(DeliveryError) {
    let recipient = try MailFormat.address(message.recipient)
    let letter = Array(try MailFormat.letter(message, from: settings.sender).utf8)
    do throws(SMTPFailure) {
      try send(letter, to: recipient)
      journal?.answered(.mail, Self.subject)
    } catch {
      switch error {
      case .trouble(let trouble): journal?.failed(.mail, Self.subject, trouble)
      case .reply: journal?.answered(.mail, Self.subject)
      }
      throw error.asDeliveryError
    }
  }

  private func send(_ letter: [UInt8], to recipient: String) throws(SMTPFailure) {
    let transfer = try connection()
    transfer.set(CURLOPT_MAIL_FROM, "<\(settings.sender.address)>")
    transfer.set(CURLOPT_MAIL_RCPT, ["<\(recipient)>"])
    transfer.set(CURLOPT_UPLOAD, 1)
    transfer.send(letter)
    if let failure = failure(transfer.perform(), transfer) { throw failure }
  }

  /// Logs in and leaves. - Throws: what a message would fail with now.
  func tryLogIn() throws(SMTPFailure) {
    let transfer = try connection()
    transfer.set(CURLOPT_CONNECT_ONLY, 1)
    if let failure = failure(transfer.perform(), transfer) { throw failure }
  }

  private func connection() throws(SMTPFailure) -> CurlTransfer {
    guard let transfer = CurlTransfer(times) else {
      throw trouble(.line, .noLibrary, .installLibrary)
    }
    guard settings.encryption != .none || Host.isHere(settings.host) else {
      throw trouble(.encryption, .mailNeedsEncryption, .mailEncryption)
    }
    transfer.keepReplies()
    let scheme = settings.encryption == .tls ? "smtps" : "smtp"
    transfer.set(CURLOPT_PROTOCOLS_STR, scheme)
    transfer.set(
      CURLOPT_URL, "\(scheme)://\(settings.host):\(settings.port)/\(settings.sender.domain)")
    if settings.encryption == .starttls { transfer.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    if let authorities = settings.authorities { transfer.set(CURLOPT_CAINFO, authorities) }
    if let user = settings.user, let password {
      transfer.set(CURLOPT_USERNAME, user)
      transfer.set(CURLOPT_PASSWORD, password.value)
    }
    return transfer
  }

  /// What became of it. Only a no to this very message is for good: a server that is full, closed or wants another password
  /// may think better of it.
  private func failure(_ code: CURLcode, _ transfer: CurlTransfer) -> SMTPFailure? {
    guard code != CURLE_OK else { return nil }
    let answer = transfer.responseCode
    let refusal = transfer.lastRefusal
    let reply = refusal.hasPrefix("\(answer)") ? refusal : "\(answer)"
    switch code {
    case CURLE_LOGIN_DENIED: return trouble(.logIn, .mailRefusesLogIn, .mailLogIn)
    case CURLE_USE_SSL_FAILED: return trouble(.encryption, .mailHasNoEncryption, .mailPort)
    case CURLE_SEND_ERROR where isForGood(answer): return .reply(reply, isForGood: true)
    case CURLE_WEIRD_SERVER_REPLY where transfer.sentAll && isForGood(answer):
      return .reply(reply, isForGood: true)
    default:
      if (400..<600).contains(answer) { return .reply(reply, isForGood: false) }
      return transferProblem(code, transfer)
    }
  }

  /// Nothing came through, or not in the way that was agreed.
  private func transferProblem(_ code: CURLcode, _ transfer: CurlTransfer) -> SMTPFailure {
    let line = transfer.transferProblem(code)
    let answer = line.answer(.mail, from: "\(settings.host):\(settings.port)")
    return switch line.kind {
    case .certificate: trouble(.encryption, answer, .mailAuthority)
    case .certificateTime: trouble(.clock, answer, .setClock)
    case .handshake where settings.encryption == .tls: trouble(.encryption, answer, .mailStartTLS)
    case .line where settings.encryption == .starttls && settings.port == 465:
      trouble(.encryption, answer, .mailTLS)
    case .handshake, .line, .noLibrary, .needsHTTPS: trouble(.line, answer, .mailServer)
    }
  }

  private func trouble(
    _ cause: ServiceTrouble, _ answer: ServiceAnswer, _ remedy: ServiceRemedy
  ) -> SMTPFailure { .trouble(ServiceProblem(cause, answer, remedy)) }

  /// 530 and its like ask for a log-in: that is for the operator to fix.
  private func isForGood(_ answer: Int) -> Bool {
    (500..<600).contains(answer) && ![530, 534, 535, 538].contains(answer)
  }
}
