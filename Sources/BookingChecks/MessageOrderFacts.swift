import BookingModel
import BookingRules

/// What a message told of an order, as its facts say.
struct MessageOrderFacts: Equatable {
  struct Ticket: Equatable {
    var code = ""
    /// Messages from before they named seats have none.
    var seat: String?

    init(code: String = "", seat: String? = nil) {
      self.code = code
      self.seat = seat
    }
  }

  struct Line: Equatable {
    var quantity: Int64 = 0
    var unitPrice = Amount()
    var tickets: [Ticket] = []
    /// Whether it says which ticket is for which seat.
    var namesSeats = false

    init(
      quantity: Int64 = 0, unitPrice: Amount = Amount(), tickets: [Ticket] = [], namesSeats: Bool = false
    ) {
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.tickets = tickets
      self.namesSeats = namesSeats
    }
  }

  struct Amount: Equatable {
    var units: Int64 = -1
    var currency = ""
  }

  var name = ""
  var orderCode = ""
  var amount = Amount()
  var lines: [Line] = []

  /// Nil for what is no facts of a message.
  init?(facts: String) {
    var reader = JSONReader(facts)
    do {
      try reader.object { reader, key in
        switch key {
        case "name": name = try reader.text()
        case "orderCode": orderCode = try reader.text()
        case "amount": amount = try Amount(&reader)
        case "lines": try reader.array { lines.append(try Line(&$0)) }
        default: try reader.skip()
        }
      }
    } catch { return nil }
  }
}

extension MessageOrderFacts.Line {
  init(_ reader: inout JSONReader) throws {
    try reader.object { reader, key in
      switch key {
      case "quantity": quantity = try reader.number()
      case "unitPrice": unitPrice = try MessageOrderFacts.Amount(&reader)
      case "ticketCodes": try reader.array { tickets.append(.init(code: try $0.text())) }
      case "tickets":
        namesSeats = true
        try reader.array { tickets.append(try MessageOrderFacts.Ticket(&$0)) }
      default: try reader.skip()
      }
    }
  }
}

extension MessageOrderFacts.Ticket {
  init(_ reader: inout JSONReader) throws {
    try reader.object { reader, key in
      switch key {
      case "code": code = try reader.text()
      case "seat": seat = try reader.text()
      default: try reader.skip()
      }
    }
  }
}

extension MessageOrderFacts.Amount {
  init(_ reader: inout JSONReader) throws {
    try reader.object { reader, key in
      switch key {
      case "minorUnits": units = try reader.number()
      case "currency": currency = try reader.text()
      default: try reader.skip()
      }
    }
  }
}
