import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel

struct UndeliveredTests {
  private let clock = TestClock()

  private func office(_ delivery: any MessageDelivery) throws -> BoxOffice {
    try BoxOffice.test(clock: clock, delivery: delivery)
  }

  private struct Refusing: MessageDelivery {
    let error: DeliveryError
    func deliver(_ message: OutgoingMessage) throws(DeliveryError) { throw error }
  }

  private func signUp(_ office: BoxOffice) throws -> Principal {
    try office.visit(office.openSession()).accounts.signUp(
      SignUpForm(
        name: "Ada", email: "ada@example.org", phone: "+493012345678", password: "correct horse battery"))
  }

  @Test func `a refused message is shown to its sender and to admins, and to nobody else`() throws {
    let office = try office(Refusing(error: .permanent(.service(.mailSays("550 5.1.1 No such mailbox")))))
    let ada = try signUp(office)
    _ = try office.operator.work()
    let own = try office.visit(ada).messages.undelivered()
    #expect(own.map(\.kind) == [.emailCode])
    #expect(own.map(\.problem) == [.service(.mailSays("550 5.1.1 No such mailbox"))])
    let admin = try office.testPerson("Root", role: .admin)
    let seen = try office.visit(admin).management.undelivered()
    #expect(seen.map(\.id) == own.map(\.id))
    #expect(seen.map(\.problem) == own.map(\.problem))
    #expect(throws: BookingError.notAllowed) { try office.visit(ada).management.undelivered() }
    #expect(try office.visit(office.testPerson("Bob")).messages.undelivered().isEmpty)
  }

  @Test func `a code that never got out is reported, one nobody typed is not`() throws {
    let away = try office(
      Refusing(error: .temporary(.service(.nothing(.mail, from: "mail.example.org:25", "no route")))))
    let ada = try signUp(away)
    _ = try away.operator.work()
    #expect(try away.visit(ada).messages.undelivered().isEmpty)
    clock.advance(.minutes(11))
    _ = try away.operator.work()
    #expect(
      try away.visit(ada).messages.undelivered().map(\.problem) == [
        .service(.nothing(.mail, from: "mail.example.org:25", "no route"))
      ])

    let office = try office(InMemoryDelivery())
    let eve = try signUp(office)
    _ = try office.operator.work()
    clock.advance(.hours(1))
    _ = try office.operator.work()
    #expect(try office.visit(eve).messages.undelivered().isEmpty)
  }
}
