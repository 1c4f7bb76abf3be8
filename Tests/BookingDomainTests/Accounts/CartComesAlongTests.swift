import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

struct CartComesAlongTests {
  private let form = SignUpForm(
    name: "Grace", email: "grace@example.org", phone: "+15550001111", password: "correct horse battery")

  @Test func `a guest's cart comes along when they sign up, prove their addresses and log in again`() throws {
    let shop = try Shop()
    let type = try shop.event().ticketType
    let guest = shop.office.openSession()
    _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 2)
    let grace = try shop.office.visit(guest).accounts.signUp(form)
    #expect(try shop.office.visit(grace).cart.current().places == 2)
    try prove(grace, shop)
    #expect(try shop.office.visit(grace).cart.current().places == 2)

    let later = shop.office.openSession()
    _ = try shop.office.visit(later).cart.setQuantity(of: type, to: 1)
    let again = try shop.office.visit(later).session.logIn(email: form.email, password: form.password)
    #expect(again.account == grace.account)
    #expect(try shop.office.visit(again).cart.current().places == 3)
    #expect(try shop.office.visit(later).cart.current().isEmpty)
    #expect(try shop.broken() == [])
  }

  @Test func `until its addresses are proved an account's cart is the visit's, and ends with it`() throws {
    let shop = try Shop()
    let type = try shop.event().ticketType
    let grace = try shop.office.visit(shop.office.openSession()).accounts.signUp(form)
    _ = try shop.office.visit(grace).cart.setQuantity(of: type, to: 2)
    let elsewhere = try shop.office.visit(shop.office.openSession()).session.logIn(
      email: form.email, password: form.password)
    #expect(try shop.office.visit(elsewhere).cart.current().isEmpty)
    #expect(throws: BookingError.verificationNeeded) { try shop.office.visit(grace).orders.place() }
    let guest = shop.office.visit(grace).session.logOut()
    #expect(try shop.office.visit(guest).cart.current().isEmpty)
    #expect(try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 10).places == 10)
  }

  @Test func `many accounts that nobody proves hold one visit's places, and none after it`() throws {
    var policy = Policy()
    // How many codes a visit may ask for is another rule.
    (policy.codesPerSessionAndHour, policy.codesPerNetworkAndHour) = (100, 100)
    let shop = try Shop(policy: policy)
    let type = try shop.event(capacity: 20).ticketType
    var visitor = shop.office.openSession(from: .network("192.0.2.9"))
    for number in 1...10 {
      _ = try shop.office.visit(visitor).cart.setQuantity(of: type, to: 2)
      visitor = try shop.office.visit(visitor).accounts.signUp(
        SignUpForm(
          name: "Nobody", email: "\(number)@example.org", phone: "+155500011\(10 + number)",
          password: form.password))
      _ = try shop.office.visit(visitor).cart.setQuantity(of: type, to: 2)
      visitor = shop.office.visit(visitor).session.logOut()
    }
    #expect(try shop.count("SELECT COUNT(*) FROM claims") == 0)
    _ = try shop.office.visit(visitor).cart.setQuantity(of: type, to: 2)
    try shop.office.visit(visitor).session.leave()
    #expect(try shop.count("SELECT COUNT(*) FROM claims") == 0)
    #expect(try shop.broken() == [])
  }

  @Test func `what a visit held is found when its account is proved at another terminal`() throws {
    let shop = try Shop()
    let type = try shop.event().ticketType
    let grace = try shop.office.visit(shop.office.openSession()).accounts.signUp(form)
    _ = try shop.office.visit(grace).cart.setQuantity(of: type, to: 2)
    try prove(
      try shop.office.visit(shop.office.openSession()).session.logIn(
        email: form.email, password: form.password), shop)
    #expect(try shop.office.visit(grace).cart.current().places == 2)
    #expect(try shop.office.visit(grace).orders.place().details.eventOrders.map(\.eventOrder.quantity) == [2])
    #expect(try shop.broken() == [])
  }

  @Test func `a failed log-in or sign-up leaves the cart with the guest`() throws {
    let shop = try Shop()
    let guest = shop.office.openSession()
    _ = try shop.office.visit(guest).cart.setQuantity(of: try shop.event().ticketType, to: 2)
    _ = try? shop.office.visit(guest).session.logIn(email: "ada@example.org", password: "wrong wrong wrong")
    _ = try? shop.office.visit(guest).accounts.signUp(
      SignUpForm(name: "", email: "x@example.org", phone: "+15550001111", password: form.password))
    #expect(try shop.office.visit(guest).cart.current().places == 2)
  }

  @Test func `switching accounts leaves each its own cart`() throws {
    let shop = try Shop()
    let type = try shop.event().ticketType
    let grace = try shop.office.visit(shop.office.openSession()).accounts.signUp(form)
    try prove(grace, shop)
    _ = try shop.office.visit(grace).cart.setQuantity(of: type, to: 2)
    let ada = try shop.office.visit(grace).session.logIn(
      email: "ada@example.org", password: "correct horse battery")
    #expect(try shop.office.visit(ada).cart.current().isEmpty)
    #expect(try shop.office.visit(grace).cart.current().places == 2)
  }

  private func prove(_ person: Principal, _ shop: Shop) throws {
    for channel in Channel.allCases {
      let code: String? = try shop.office.store.read {
        try $0.value(
          """
          SELECT secret FROM messages WHERE account_id = \(person.account) AND channel = \(channel.rawValue)
            AND secret IS NOT NULL ORDER BY id DESC LIMIT 1
          """)
      }
      _ = try shop.office.visit(person).accounts.verify(channel, code: try #require(code))
    }
  }
}
