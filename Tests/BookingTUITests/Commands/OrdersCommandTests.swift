import Foundation
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingSession
@testable import BookingTUI

/// Orders from the command line: found, shown, cancelled, refunded, sent again.
struct OrdersCommandTests {
  private let program: Program
  private let order: OrderDetails

  init() throws {
    program = try Program()
    _ = try program.run("init")
    let office = try Operator.live(DataDirectory(path: program.directory.path("data"))).office
    let staff = office.openOperatorSession()
    let euro = Currency(stored: "EUR")
    let now = office.environment.clock.now()
    let event = try office.visit(staff).events.add(
      EventDraft(
        title: "Winter Jazz Night", summary: "", description: "", category: "Music", venue: "Grand Hall",
        city: "Halifax", country: "CA", timeZone: "America/Halifax", startsAt: now + .days(9),
        endsAt: now + .days(9) + .hours(2),
        ticketTypes: [
          .init(
            name: "Balcony", price: Money(minorUnits: 3000, currency: euro), capacity: 9,
            seatingPlan: "A-B: 1-9")
        ]))
    try office.visit(staff).events.publish(event.id)
    let password = "a long pass phrase 7"
    _ = try office.visit(staff).accounts.create(
      SignUpForm(name: "Ada Lovelace", email: "ada@example.org", phone: "+441632960123", password: password),
      role: .customer)
    let ada = try office.visit(office.openSession(from: .machine(user: 0))).session.logIn(
      email: "ada@example.org", password: password)
    let type = try #require(try office.visit(staff).catalogue.event(event.id).offers.first).id
    _ = try office.visit(ada).cart.setSeats(of: type, to: ["B7", "B8"])
    let placed = try office.visit(ada).orders.place().details.order.id
    let card = CardForm(
      number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2099, securityCode: "123")
    order = try office.visit(ada).payments.submit(placed, .card(card)).details
  }

  private func run(_ words: String...) throws -> Program.Result {
    try program.run(["orders"] + words, data: "data")
  }

  @Test func `an order is found by name, event, seat and codes, as text and as json`() throws {
    #expect(order.order.state == .paid)
    for words in [["lovelace", "jazz"], ["Balcony", "b8"], [order.tickets[0].code.lowercased()]] {
      let found = try program.run(["orders", "list"] + words, data: "data")
      #expect(found.output.contains(order.order.code) && found.output.contains("€60.00"))
    }
    #expect(try run("list", "nobody").errors == "No order matches.\n")
    let shown = try run("show", order.tickets[1].code, "--json")
    #expect(shown.output.contains("\"code\" : \"\(order.order.code)\""))
    #expect(shown.output.contains("\"seat\" : \"B7\"") && shown.output.contains("\"net\" : \"60.00\""))
    let none = try run("show", "ABCD-EFGH")
    #expect(none.status == 1 && none.errors.contains("There is no order ABCD-EFGH."))
    #expect(try run("show", String(repeating: "x", count: 10_000)).errors.count < 200)
  }

  @Test func `a list says whether there are no orders at all, or none that was asked for`() throws {
    #expect(try run("list", "nobody").errors == "No order matches.\n")
    #expect(try run("list", "--state", "refunded").errors == "No order matches.\n")
    try program.run("init", data: "empty")
    #expect(try program.run("orders", "list", data: "empty").errors == "No orders.\n")
  }

  @Test func `each command on an order prints it as one object, if asked`() throws {
    let code = order.order.code
    func net(_ words: [String]) throws -> String? {
      let result = try program.run(["orders"] + words + ["--json"], data: "data")
      let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      return ((object as? [[String: Any]])?.first ?? object as? [String: Any])?["net"] as? String
    }
    #expect(try net(["list"]) == "60.00")
    #expect(try net(["resend", code]) == "60.00")
    #expect(try net(["refund", code, "5"]) == "55.00")
    #expect(try net(["cancel", code, "--ticket", order.tickets[0].code, "--refund"]) == "25.00")
    #expect(try net(["show", code]) == "25.00")
  }

  @Test func `a ticket gets another code, for a reason, named by itself or beside its order`() throws {
    let (code, ticket) = (order.order.code, order.tickets[0].code)
    #expect(try run("new-code", ticket).status == 64)
    #expect(
      try run("new-code", ticket.lowercased(), "--because", "phone stolen").output
        == "\(ticket) has a new code, which is on its way to its holder.\n")
    #expect(try run("new-code", code, "--ticket", ticket, "--because", "and again").status == 0)
    let which = try run("new-code", code, "--because", "phone stolen")
    #expect(which.status == 1 && which.errors.contains("is not a ticket of \(code)"))
    #expect(try run("new-code", ticket, "--because", " ").status == 1)
    #expect(try run("cancel", code, "--ticket", ticket, "--keep-money").status == 0)
    #expect(try run("new-code", ticket, "--because", "phone stolen").errors.contains("no longer valid"))
    #expect(try program.run("check").status == 0)
  }

  @Test func `tickets are cancelled only with a word on their money, and once`() throws {
    let (code, ticket) = (order.order.code, order.tickets[0].code)
    #expect(try run("cancel", code).status == 64)
    #expect(try run("cancel", code, "--refund", "--keep-money").status == 64)
    #expect(try run("cancel", code, "--ticket", "TX-0000-0000", "--refund").status == 1)
    #expect(
      try run("cancel", code, "--ticket", ticket, "--refund").output
        == "1 ticket of \(code) cancelled, €30.00 refunded.\n")
    let again = try run("cancel", code, "--ticket", ticket, "--refund")
    #expect(again.status == 1 && again.errors.contains("void already"))
    #expect(try run("refund", code, "30.01").errors == "At most €30.00 can be refunded.\n")
    #expect(try run("refund", code, "five").status == 1)
    #expect(
      try run("refund", code, "1,200").errors
        == "1,200 can be read as 1200 and as 1.2: write it plainly.\n")
    #expect(
      try run("refund", code, "-5").errors == "-5 is not an amount in EUR; write it like 12.50.\n")
    for state in ["partly-refunded", "partlyRefunded", "partly refunded", "refunded"] {
      #expect(try run("list", "--state", state).output.contains(code), "\(state)")
    }
    #expect(try run("refund", code, "5").output == "€5.00 of \(code) refunded.\n")
    #expect(try run("resend", code, "--to", "x@example.org").output.contains("x@example.org"))
    #expect(try run("cancel", code, "--keep-money").output == "1 ticket of \(code) cancelled.\n")
    #expect(try run("show", code).output.contains("net       €25.00"))
    #expect(try run("resend", code).status == 1)
    #expect(try program.run("check").status == 0)
  }
}
