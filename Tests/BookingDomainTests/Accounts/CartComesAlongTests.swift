import Testing

@testable import BookingDomain

struct CartComesAlongTests {
  private let form = SignUpForm(
    name: "Grace", email: "grace@example.org", phone: "+15550001111", password: "correct horse battery")

  @Test func `a guest's cart comes along when they sign up and when they log in`() throws {
    let shop = try Shop()
    let type = try shop.event().ticketType
    let guest = shop.office.openSession()
    _ = try shop.office.setQuantity(guest, of: type, to: 2)
    let grace = try shop.office.signUp(guest, form)
    #expect(try shop.office.cart(grace).places == 2)

    let later = shop.office.openSession()
    _ = try shop.office.setQuantity(later, of: type, to: 1)
    let again = try shop.office.logIn(later, email: form.email, password: form.password)
    #expect(again.account == grace.account)
    #expect(try shop.office.cart(again).places == 3)
    #expect(try shop.office.cart(later).isEmpty)
  }

  @Test func `a failed log-in or sign-up leaves the cart with the guest`() throws {
    let shop = try Shop()
    let guest = shop.office.openSession()
    _ = try shop.office.setQuantity(guest, of: try shop.event().ticketType, to: 2)
    _ = try? shop.office.logIn(guest, email: "ada@example.org", password: "wrong wrong wrong")
    _ = try? shop.office.signUp(
      guest, SignUpForm(name: "", email: "x@example.org", phone: "+15550001111", password: form.password))
    #expect(try shop.office.cart(guest).places == 2)
  }

  @Test func `switching accounts leaves each its own cart`() throws {
    let shop = try Shop()
    let type = try shop.event().ticketType
    let grace = try shop.office.signUp(shop.office.openSession(), form)
    _ = try shop.office.setQuantity(grace, of: type, to: 2)
    let ada = try shop.office.logIn(grace, email: "ada@example.org", password: "correct horse battery")
    #expect(try shop.office.cart(ada).isEmpty)
    #expect(try shop.office.cart(grace).places == 2)
  }
}
