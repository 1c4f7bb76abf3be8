/// An order as somebody who sells sees it: as much of it as is theirs, and what they may do with the whole of it.
public struct ManagedOrder: Sendable, Equatable, Identifiable {
  public var id: Identifier<Order> { details.id }

  public let details: OrderDetails
  /// Whoever else sold part of it has a say in all of these.
  public let permissions: Set<Permission>

  public init(_ details: OrderDetails, permissions: Set<Permission>) {
    self.details = details
    self.permissions = permissions
  }
}
