import BookingDomain
import CCurl

/// Sends mail to a mail server, encrypted unless the server is this machine.
///
/// A message has the same Message-ID every time, so that one whose answer got lost can be told for what it is when it comes
/// again.
public struct SMTPDelivery: MessageDelivery {
  private let settings: MailSettings
  private let password: Secret?
  private let times: TransferTimes

  init(_ settings: MailSettings, password: Secret?, times: TransferTimes = TransferTimes(whole: .seconds(60)))
  {
    self.settings = settings
    self.password = password
    self.times = times
  }

  static let refusedLogIn = "the mail server refuses the log-in"

  public var attachedFiles: [AttachedFile] { (Libraries.cairo == nil ? [] : [.pages]) + [.calendar] }

  public func deliver(_ message: OutgoingMessage) throws(DeliveryError) {
    let recipient = try MailFormat.address(message.recipient)
    let letter = Array(try MailFormat.letter(message, from: settings.sender).utf8)
    let transfer = try connection()
    transfer.set(CURLOPT_MAIL_FROM, "<\(settings.sender.address)>")
    transfer.set(CURLOPT_MAIL_RCPT, ["<\(recipient)>"])
    transfer.set(CURLOPT_UPLOAD, 1)
    transfer.send(letter)
    if let failure = failure(transfer.perform(), transfer) { throw failure }
  }

  /// Logs in and leaves. - Throws: what a message would fail with now.
  func tryLogIn() throws(DeliveryError) {
    let transfer = try connection()
    transfer.set(CURLOPT_CONNECT_ONLY, 1)
    if let failure = failure(transfer.perform(), transfer) { throw failure }
  }

  private func connection() throws(DeliveryError) -> CurlTransfer {
    guard let transfer = CurlTransfer(times) else { throw .temporary("libcurl is missing") }
    guard settings.encryption != .none || Host.isHere(settings.host) else {
      throw .temporary("the mail server needs encryption")
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
  private func failure(_ code: CURLcode, _ transfer: CurlTransfer) -> DeliveryError? {
    guard code != CURLE_OK else { return nil }
    let answer = transfer.responseCode
    let refusal = transfer.lastRefusal
    let reply = refusal.hasPrefix("\(answer)") ? refusal : "\(answer)"
    switch code {
    case CURLE_LOGIN_DENIED: return .temporary(Self.refusedLogIn)
    case CURLE_USE_SSL_FAILED: return .temporary("the mail server offers no encryption")
    case CURLE_SEND_ERROR where isForGood(answer): return .permanent("the mail server says: \(reply)")
    case CURLE_WEIRD_SERVER_REPLY where transfer.sentAll && isForGood(answer):
      return .permanent("the mail server says: \(reply)")
    default:
      let isReply = (400..<600).contains(answer)
      return .temporary(
        isReply ? "the mail server says: \(reply)" : "the mail server: \(CurlTransfer.words(code))")
    }
  }

  /// 530 and its like ask for a log-in: that is for the house to mend.
  private func isForGood(_ answer: Int) -> Bool {
    (500..<600).contains(answer) && ![530, 534, 535, 538].contains(answer)
  }
}
