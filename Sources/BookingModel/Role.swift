/// What an account is for a seller.
public enum Role: String, Sendable, CaseIterable, Codable {
  case customer, organiser, admin
  /// Works at a door, and leads those who do.
  case door, doorLead

  /// What each may do with the things of the seller that it is a role at: the one table.
  public var permissions: Set<Permission> {
    switch self {
    case .customer: []
    case .organiser:
      [
        .viewEvents, .editEvents, .cancelEvents, .viewSales, .viewOrders, .cancelTickets, .refund,
        .sendMessages, .scanTickets, .overrideAdmission, .manageDoor,
      ]
    case .door: [.scanTickets]
    case .doorLead: [.scanTickets, .overrideAdmission, .manageDoor]
    case .admin: Set(Permission.allCases)
    }
  }

  /// Whether somebody with this role at the operator may do the same with every seller's things, and with the shop itself.
  public var reachesEverySeller: Bool {
    switch self {
    case .customer, .organiser, .door, .doorLead: false
    case .admin: true
    }
  }

  /// Those that an account may be made with. No account is made an organiser's until it means something to whoever has it.
  public static let assignable: [Role] = [.customer, .admin, .door, .doorLead]
}

/// An account's role at a seller.
public struct Membership: Sendable, Equatable {
  public let seller: Identifier<Seller>
  public let role: Role

  public init(_ role: Role, at seller: Identifier<Seller>) {
    self.seller = seller
    self.role = role
  }

  var reachesEverySeller: Bool { role.reachesEverySeller && seller == Seller.defaultSeller }
}

/// What somebody may do besides buying: what their memberships allow, and nothing else.
public struct Grants: Sendable, Equatable {
  /// In the order of their sellers.
  public let memberships: [Membership]

  public init(_ memberships: [Membership]) { self.memberships = memberships }

  public static let none = Grants([])
  /// The operator's: whoever has the data directory has all of it.
  package static let all = Grants([Membership(.admin, at: Seller.defaultSeller)])

  /// Whether there is nothing besides buying.
  public var isEmpty: Bool { memberships.allSatisfy { $0.role.permissions.isEmpty } }

  public func allow(_ permission: Permission, of resource: Resource) -> Bool {
    sellers(permission).includes(resource)
  }

  /// With whose things they may do this.
  public func sellers(_ permission: Permission) -> SellerScope {
    let granting = memberships.filter { $0.role.permissions.contains(permission) }
    return granting.contains(where: \.reachesEverySeller) ? .all : .only(granting.map(\.seller))
  }
}
