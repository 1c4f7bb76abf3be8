import BookingDomain
import BookingModel

/// Puts messages into a directory instead of sending them: `message-42.eml` for mail, `message-42.txt` for texts.
///
/// For demos and for shops without a mail server. Delivering one message again writes the same file again, so that a
/// repetition after a crash adds nothing. Files appear whole or not at all, readable by their owner only.
public struct FileDelivery: MessageDelivery {
  private let directory: String
  private let sender: MailSender

  /// - Parameter directory: exists already, as `DataDirectory` makes it.
  public init(directory: String, sender: MailSender = MailSender()) {
    self.directory = directory
    self.sender = sender
  }

  public func deliver(_ message: OutgoingMessage) throws(DeliveryError) {
    let text =
      switch message.channel {
      case .email: try MailFormat.mail(message, from: sender)
      case .phone: try MailFormat.text(message, from: sender)
      }
    try OutboxFile(path: path(of: message.id, message.channel)).write(Array(text.utf8), directory: directory)
  }

  public func copy(of id: Int64) -> OutgoingMessage? {
    for channel in Channel.allCases {
      guard let bytes = OutboxFile(path: path(of: id, channel)).read() else { continue }
      return MailFormat.read(bytes, channel: channel, id: id)
    }
    return nil
  }

  private func path(of id: Int64, _ channel: Channel) -> String {
    "\(directory)/message-\(id).\(channel == .email ? "eml" : "txt")"
  }
}
