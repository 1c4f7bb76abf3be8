/// Who mail comes from.
public struct MailSender: Sendable, Equatable {
  public let name: String
  public let address: String

  /// The default address can't be answered: `.invalid` never exists (RFC 2606).
  public init(name: String = "Booking", address: String = "no-reply@booking.invalid") {
    self.name = name
    self.address = address
  }

  /// What stands behind the `@`, for message ids.
  var domain: Substring { address.split(separator: "@").last ?? "booking.invalid" }
}
