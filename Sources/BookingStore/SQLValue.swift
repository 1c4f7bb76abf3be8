import BookingModel
import BookingRules

/// What a column may hold.
package enum SQLValue: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// What goes into a column and comes out of it.
package protocol SQLConvertible {
  var sqlValue: SQLValue { get }
  init?(sqlValue: SQLValue)
}

extension Int64: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self) }
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self = value
  }
}

extension Int: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self = Int(value)
  }
}

extension Bool: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self = value != 0
  }
}

extension String: SQLConvertible {
  package var sqlValue: SQLValue { .text(self) }
  package init?(sqlValue: SQLValue) {
    guard case .text(let value) = sqlValue else { return nil }
    self = value
  }
}

extension [UInt8]: SQLConvertible {
  package var sqlValue: SQLValue { .blob(self) }
  package init?(sqlValue: SQLValue) {
    guard case .blob(let value) = sqlValue else { return nil }
    self = value
  }
}

extension Timestamp: SQLConvertible {
  package var sqlValue: SQLValue { .integer(milliseconds) }
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self.init(milliseconds: value)
  }
}

extension Identifier: SQLConvertible {
  package var sqlValue: SQLValue { .integer(rawValue) }
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self.init(value)
  }
}

extension Currency: SQLConvertible {
  package var sqlValue: SQLValue { .text(code) }
  package init?(sqlValue: SQLValue) {
    guard case .text(let value) = sqlValue else { return nil }
    self.init(stored: value)
  }
}

extension IdempotencyKey: SQLConvertible {
  package var sqlValue: SQLValue { .text(rawValue) }
  package init?(sqlValue: SQLValue) {
    guard case .text(let value) = sqlValue else { return nil }
    self.init(value)
  }
}

extension SQLConvertible where Self: RawRepresentable, RawValue == String {
  package var sqlValue: SQLValue { .text(rawValue) }
  package init?(sqlValue: SQLValue) {
    guard case .text(let value) = sqlValue else { return nil }
    self.init(rawValue: value)
  }
}

extension EntryRule: SQLConvertible {}
extension Scan.Kind: SQLConvertible {}
extension ScanReason: SQLConvertible {}
extension DoorIncident.Kind: SQLConvertible {}
extension GateDevice.Profile: SQLConvertible {}
extension Role: SQLConvertible {}
extension Channel: SQLConvertible {}
extension EventStatus: SQLConvertible {}
extension OrderStatus: SQLConvertible {}
extension PaymentState: SQLConvertible {}
extension PaymentFailure: SQLConvertible {}
extension RefundState: SQLConvertible {}
extension RefundReason: SQLConvertible {}
extension VoidReason: SQLConvertible {}
extension TicketReplacement.Reason: SQLConvertible {}
extension MessageKind: SQLConvertible {}
extension MessageState: SQLConvertible {}
extension VerificationCode.Purpose: SQLConvertible {}
extension LogInThrottle.Pace: SQLConvertible {}
