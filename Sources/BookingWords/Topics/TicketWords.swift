import BookingModel
import BookingRules

/// What stands on tickets, as pages to print and as appointments.
public protocol TicketWords: TimeWords {
  var ticketLabels: TicketLabels { get }
  /// `until 22:10`: when an event ends.
  func until(_ time: String) -> String
  /// `Order Q67D-B9SE`
  func order(_ code: String) -> String
  /// `seat F9`, in the middle of a line
  func seat(_ label: String) -> String
  /// What a QR code holds, for any program to make the code of it again.
  func qrCode(_ token: String) -> String
  /// Behind a ticket that is no longer valid.
  var void: String { get }
}

/// The words on a ticket, each beside or above what it is of.
public struct TicketLabels: Sendable {
  public let heading: String
  public let type: String
  public let seat: String
  public let holder: String
  public let order: String
  public let code: String
  public let atTheDoor: String

  public init(
    heading: String, type: String, seat: String, holder: String, order: String, code: String,
    atTheDoor: String
  ) {
    (self.heading, self.type, self.seat, self.holder) = (heading, type, seat, holder)
    (self.order, self.code, self.atTheDoor) = (order, code, atTheDoor)
  }
}

extension TicketWords {
  /// A ticket in one line: code, kind, seat, holder.
  public func line(_ ticket: TicketDetails) -> String {
    let seat = ticket.ticket.seat.map { ", " + self.seat($0) } ?? ""
    let state = ticket.ticket.isVoid ? " (\(void))" : ""
    return "\(ticket.ticket.code)  \(ticket.ticketTypeName)\(seat), \(ticket.ticket.holder)\(state)"
  }
}
