import BookingModel

/// What one visitor may ask for, by topic: bound to who asks, so that no command takes anybody's word for it. Each is refused
/// unless a rule allows it.
///
/// This is all that screens, flows and pages of the plain mode are given. Nothing in it leads to what only the owner of the data
/// directory may do (`Operator`), nor to another visitor.
public struct Visit: Sendable {
  let office: BoxOffice
  public let principal: Principal

  public var catalogue: CatalogueCommands { .init(office: office, principal: principal) }
  public var cart: CartCommands { .init(office: office, principal: principal) }
  public var orders: OrderCommands { .init(office: office, principal: principal) }
  public var payments: PaymentCommands { .init(office: office, principal: principal) }
  public var accounts: AccountCommands { .init(office: office, principal: principal) }
  public var credentials: CredentialCommands { .init(office: office, principal: principal) }
  public var session: SessionCommands { .init(office: office, principal: principal) }
  public var messages: MessageCommands { .init(office: office, principal: principal) }
  public var events: EventCommands { .init(office: office, principal: principal) }
  public var door: DoorCommands { .init(office: office, principal: principal) }
  public var management: ManagementCommands { .init(office: office, principal: principal) }

  /// The same for whoever a command says is here from now on, as a log-in does.
  public func continued(as principal: Principal) -> Visit { office.visit(principal) }
}
