import Testing

@testable import BookingFlows
@testable import BookingModel

struct RefundFlowTests {
  private let id = Identifier<Order>(7)

  private func flow(_ order: ManagedOrder = .fixture()) -> RefundFlow {
    var flow = RefundFlow(of: id)
    _ = flow.handle(.found(.success(order)))
    return flow
  }

  @Test func `whoever comes waits for what the order says, whoever only looks doesn't`() {
    var flow = RefundFlow(of: id)
    #expect(flow.handle(.arrived) == [.ask(.open(id))])
    #expect(flow.handle(.looks) == [.ask(.look(id))])
    #expect(RefundFlow.Request.open(id).isWaitedFor && !RefundFlow.Request.look(id).isWaitedFor)
    #expect(flow.obstacleOfMoney == .unread && flow.obstacleOfTickets == .unread)
    #expect(flow.may(.refund) == nil)
    #expect(flow.handle(.wants("1")).isEmpty)
    #expect(flow.handle(.found(.failure(.busy))) == [.refused(.busy)])
  }

  @Test func `an amount is asked about, then given back, then the order is read anew`() {
    var flow = flow()
    let wish = RefundFlow.Wish.goodwill(.euros(550))
    #expect(flow.handle(.wants("5.50")) == [.asksToConfirm(wish)])
    #expect(!flow.isBusy)
    #expect(flow.handle(.confirms(wish)) == [.ask(.giveBack(wish, of: id))])
    #expect(flow.handle(.done(wish, .success(.euros(550)))) == [.did(wish, .euros(550)), .ask(.open(id))])
  }

  @Test func `money goes back once, however often yes is said`() {
    var flow = flow()
    let wish = RefundFlow.Wish.goodwill(.euros(100))
    _ = flow.handle(.confirms(wish))
    #expect(flow.handle(.confirms(wish)).isEmpty)
    #expect(flow.handle(.done(wish, .failure(.proofNeeded))) == [.refused(.proofNeeded), .ask(.open(id))])
    #expect(flow.handle(.confirms(wish)) == [.ask(.giveBack(wish, of: id))])
  }

  @Test func `what is no amount, or more than is left, is refused before anybody is asked`() {
    var flow = flow(.fixture(.paid(.fixture(1400, .confirmed))))
    #expect(flow.handle(.wants("much")) == [.refusedAmount(.notAnAmount(like: .euros(1000)))])
    #expect(flow.handle(.wants("0")) == [.refusedAmount(.notAnAmount(like: .euros(1000)))])
    #expect(flow.handle(.wants("1,200")) == [.refusedAmount(.ambiguous("1200", "1.2"))])
    #expect(flow.handle(.wants("10.01")) == [.refusedAmount(.moreThan(.euros(1000)))])
    #expect(flow.handle(.wants("10")) == [.asksToConfirm(.goodwill(.euros(1000)))])
  }

  @Test func `what the payment service refused is asked for once more, as far as there is any`() {
    var flow = flow(.fixture(.paid(.fixture(900, .failed))))
    #expect(flow.refusedMoney == .euros(900))
    #expect(flow.handle(.wantsAgain) == [.asksToConfirm(.again(.euros(900)))])
    var other = self.flow(.fixture(.paid(.fixture(900, .confirmed))))
    #expect(other.refusedMoney == nil)
    #expect(other.handle(.wantsAgain).isEmpty)
  }

  @Test func `what stands in the way is told apart`() {
    let unpaid = OrderDetails.fixture(now: Timestamp(milliseconds: 1))
    #expect(flow().obstacleOfMoney == nil && flow().obstacleOfTickets == nil)
    #expect(flow(.fixture(unpaid)).obstacleOfMoney == .nothingPaid)
    #expect(flow(.fixture(unpaid)).obstacleOfTickets == .neverPaid)
    let gone = OrderDetails.paid(.fixture(2400, .confirmed), tickets: [.fixture(1, .refunded)])
    #expect(flow(.fixture(gone)).obstacleOfMoney == .allRefunded)
    #expect(flow(.fixture(gone)).obstacleOfTickets == .noValidTickets)
  }

  @Test func `what may be done is what the box office says`() {
    let order = ManagedOrder.fixture(permissions: [.refund])
    #expect(flow(order).may(.refund) == true && flow(order).may(.sendMessages) == false)
  }
}

struct CancellationFlowTests {
  private let id = Identifier<Order>(7)

  @Test func `tickets are chosen, asked about with what goes back, and cancelled`() {
    var flow = CancellationFlow(.fixture())
    #expect(flow.chosen.isEmpty)
    #expect(flow.handle(.wants).isEmpty)
    _ = flow.handle(.toggles(Identifier(1)))
    let wish = CancellationFlow.Wish(tickets: [Identifier(1)], refunds: true, amount: .euros(1200))
    #expect(flow.handle(.wants) == [.asksToConfirm(wish)])
    // What is chosen by then changes nothing.
    _ = flow.handle(.togglesAll)
    #expect(flow.handle(.confirms(wish)) == [.ask(.cancel(wish, of: id))])
    #expect(flow.handle(.confirms(wish)).isEmpty)
    #expect(flow.handle(.wants).isEmpty)
    #expect(flow.handle(.done(wish, .success(.euros(1200)))) == [.did(wish, .euros(1200))])
  }

  @Test func `all are chosen and left together, and a single one is chosen from the start`() {
    var flow = CancellationFlow(.fixture())
    _ = flow.handle(.togglesAll)
    #expect(flow.hasAll && flow.amount == .euros(2400))
    _ = flow.handle(.togglesAll)
    #expect(flow.chosen.isEmpty)
    let one = CancellationFlow(.fixture(.paid(tickets: [.fixture(1), .fixture(2, .cancelled)])))
    #expect(one.chosen == [Identifier(1)])
  }

  @Test func `their price is kept where that is wanted, and by whoever may not give money back`() {
    var flow = CancellationFlow(.fixture())
    _ = flow.handle(.togglesAll)
    _ = flow.handle(.togglesRefund)
    #expect(!flow.refunds && flow.amount.isZero && flow.isRefundOpen)
    var other = CancellationFlow(.fixture(permissions: [.cancelTickets]))
    _ = other.handle(.togglesAll)
    _ = other.handle(.togglesRefund)
    #expect(!other.refunds && other.amount.isZero && !other.isRefundOpen)
  }

  @Test func `a ticket that another has cancelled meanwhile is chosen no more`() {
    var flow = CancellationFlow(.fixture())
    _ = flow.handle(.togglesAll)
    let gone = OrderDetails.paid(tickets: [.fixture(1, .cancelled), .fixture(2)])
    #expect(flow.handle(.found(.success(.fixture(gone)))) == [.knows])
    #expect(flow.chosen == [Identifier(2)])
    _ = flow.handle(.toggles(Identifier(1)))
    #expect(flow.chosen == [Identifier(2)])
  }

  @Test func `a refusal leaves everything chosen, and the order is looked at anew`() {
    var flow = CancellationFlow(.fixture())
    _ = flow.handle(.togglesAll)
    let wish = CancellationFlow.Wish(tickets: flow.chosen, refunds: true, amount: .euros(2400))
    _ = flow.handle(.confirms(wish))
    #expect(flow.handle(.done(wish, .failure(.conflict))) == [.refused(.conflict), .ask(.look(id))])
    #expect(!flow.isBusy && flow.hasAll)
    #expect(flow.handle(.found(.failure(.busy))) == [.refused(.busy)])
  }
}
