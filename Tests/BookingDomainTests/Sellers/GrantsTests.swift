import Testing

@testable import BookingDomain
@testable import BookingModel

struct GrantsTests {
  private let other = Identifier<Seller>(2)

  @Test func `nobody may anything but what a role says`() {
    #expect(Role.customer.permissions.isEmpty)
    for permission in Permission.allCases {
      #expect(Grants.none.sellers(permission).isEmpty)
      #expect(!Grants.none.allow(permission, of: .shop))
      #expect(!Grants([Membership(.customer, at: Seller.defaultSeller)]).allow(permission, of: .shop))
    }
    #expect(Grants.none.isEmpty)
    #expect(Grants([Membership(.customer, at: other)]).isEmpty)
  }

  @Test func `a seller's role reaches that seller's things and nothing of the shop`() {
    let grants = Grants([Membership(.organiser, at: other)])
    #expect(grants.sellers(.editEvents) == .only([other]))
    #expect(grants.allow(.editEvents, of: .seller(other)))
    #expect(!grants.allow(.editEvents, of: .seller(Seller.defaultSeller)))
    for permission in Permission.allCases { #expect(!grants.allow(permission, of: .shop)) }
    #expect(grants.sellers(.createAccounts).isEmpty)
    #expect(!grants.isEmpty)
  }

  @Test func `the operator's admins reach every seller, another seller's only that one's`() {
    let admin = Grants([Membership(.admin, at: Seller.defaultSeller)])
    let elsewhere = Grants([Membership(.admin, at: other)])
    for permission in Permission.allCases {
      #expect(admin.sellers(permission) == .all)
      #expect(admin.allow(permission, of: .seller(other)))
      #expect(elsewhere.sellers(permission) == .only([other]))
      #expect(!elsewhere.allow(permission, of: .shop))
      #expect(!elsewhere.allow(permission, of: .seller(Seller.defaultSeller)))
    }
  }

  @Test func `whoever is something at two sellers reaches both`() {
    let grants = Grants([
      Membership(.organiser, at: Seller.defaultSeller), Membership(.organiser, at: other),
      Membership(.customer, at: Identifier(3)),
    ])
    #expect(grants.sellers(.viewOrders) == .only([Seller.defaultSeller, other]))
  }

  @Test func `no account is made with a role that only a seller gives`() {
    #expect(Role.assignable == [.customer, .admin, .door, .doorLead])
  }
}
