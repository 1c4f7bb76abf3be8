import Foundation
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

struct EffectExecutorTests {
  @Test func `who acts and leaves at once leaves no message behind`() throws {
    let shop = try Shop()
    let mailbox = Mailbox<Action>()
    let executor = EffectExecutor(upkeep: shop.office.operator, mailbox: mailbox)
    executor.start()
    let form = SignUpForm(
      name: "Ada Lovelace", email: "ada@example.org", phone: "+4930123456", password: Shop.password)
    executor.run(.command) { [office = shop.office] in
      _ = try? office.visit(office.openSession()).accounts.signUp(form)
      return .changed(.everything)
    }
    var answered = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&answered, 1, 30_000) == 1)
    executor.finish(within: 30)
    #expect(shop.delivery.messages.count == 1)
  }

  @Test func `leaving waits no longer than it is told`() throws {
    let executor = EffectExecutor(upkeep: try Shop().office.operator, mailbox: Mailbox<Action>())
    executor.start()
    let release = DispatchSemaphore(value: 0)
    executor.run(.command) {
      release.wait()
      return .changed(.everything)
    }
    executor.finish(within: 0.01)
    release.signal()
  }
}
