import BookingModel

/// What a scan turned out to be, once the shop's keys were asked.
package enum Recognition: Sendable, Equatable {
  /// Signed by the shop. The layout is how the scanner's keys had to be read; nil where a person typed.
  case ticket(PresentedTicket, KeyboardLayout?)
  /// `TX-7Q4M-91KD`: it names a ticket and proves nothing.
  case ticketCode(String)
  /// Looks like one of ours in every reading, and none of them is signed by us.
  case forged
  case incomplete, foreign
}

extension TicketKeyRing {
  /// Of several codes in one text the first that is ours: `ScannedCode.pieces` takes them apart.
  package func recognised(_ scanned: ScannedCode) -> Recognition {
    switch scanned {
    case .tokens(let readings):
      for reading in readings {
        if let ticket = verified(reading.token) { return .ticket(ticket, reading.layout) }
      }
      return .forged
    case .ticketCode(let code): return .ticketCode(code)
    case .incomplete: return .incomplete
    case .foreign: return .foreign
    }
  }
}
