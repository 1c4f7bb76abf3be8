import Testing

@testable import BookingFlows
@testable import BookingModel

struct ReturnFlowTests {
  private let now = Timestamp(milliseconds: 1_000_000)

  private func ticket(_ id: Int64, order: Int64 = 7, isOffered: Bool = true) -> TicketDetails {
    TicketDetails(
      ticket: .fixture(id, order: order), event: .fixture(now: now), ticketTypeName: "Entry",
      orderCode: "AAAA-BBBB",
      offer: isOffered
        ? ReturnTerms(until: now + .days(1), price: .euros(1200), left: .euros(2400)) : nil)
  }

  private var shown: [TicketDetails] {
    [ticket(1), ticket(2), ticket(3, isOffered: false), ticket(4, order: 8)]
  }

  @Test func `one is given back after a question, and what is shown is read anew`() {
    var flow = ReturnFlow()
    #expect(flow.handle(.wants(shown[1], of: shown)) == [.asksToConfirm])
    #expect(flow.offer == ReturnFlow.Offer(one: shown[1], all: [shown[0], shown[1]]))
    #expect(
      flow.handle(.confirms(.one)) == [.ask(.giveBack([Identifier(2)], of: Identifier(7)))])
    #expect(flow.offer == nil && flow.isBusy)
    #expect(flow.handle(.returned(.success(.euros(1200)))) == [.returned(.euros(1200)), .reload])
  }

  @Test func `all go back that are offered, one order at a time`() {
    var flow = ReturnFlow()
    #expect(flow.handle(.wantsAll(of: shown)) == [.asksToConfirm])
    #expect(
      flow.handle(.confirms(.all))
        == [.ask(.giveBack([Identifier(1), Identifier(2)], of: Identifier(7)))])
  }

  @Test func `what is not offered, or no more, is not asked about`() {
    var flow = ReturnFlow()
    #expect(flow.handle(.wants(shown[2], of: shown)) == [.refused(.returnClosed)])
    #expect(flow.handle(.wantsAll(of: [shown[2]])) == [.refused(.returnClosed)])
    #expect(flow.offer == nil)
  }

  @Test func `nothing goes back without a yes, and with one it goes once`() {
    var flow = ReturnFlow()
    #expect(flow.handle(.confirms(.all)).isEmpty)
    _ = flow.handle(.wantsAll(of: shown))
    #expect(flow.handle(.keeps).isEmpty)
    #expect(flow.handle(.confirms(.all)).isEmpty)
    _ = flow.handle(.wantsAll(of: shown))
    _ = flow.handle(.confirms(.all))
    #expect(flow.handle(.wantsAll(of: shown)).isEmpty)
    #expect(flow.handle(.confirms(.all)).isEmpty)
    #expect(flow.handle(.returned(.failure(.returnClosed))) == [.refused(.returnClosed), .reload])
    #expect(flow.handle(.wantsAll(of: shown)) == [.asksToConfirm])
  }
}
