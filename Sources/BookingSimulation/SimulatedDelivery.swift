import BookingDomain
import BookingModel

/// Mail that sometimes doesn't go out, and sometimes goes out unseen.
struct SimulatedDelivery: MessageDelivery {
  let process: SimulatedProcess

  func deliver(_ message: OutgoingMessage) throws(DeliveryError) {
    let world = process.world
    if process.isInTransaction {
      world.fail("nothing is delivered inside a transaction", "\(process.name): \(process.command)")
    }
    do { try process.step(.deliver) } catch { throw .temporary(.service(.noLibrary)) }
    if process.slot != nil, !world.isCalm, world.luck.chance(world.plan.deliveryFault) {
      throw world.luck.chance(0.1)
        ? .permanent(.service(.mailSays("550 5.1.1 No such mailbox")))
        : .temporary(.service(.mailSays("450 Try later")))
    }
    world.deliveries[message.id, default: 0] += 1
    if world.deliveries[message.id] == 2 { world.mark(.deliveredTwice) }
    process.unrecorded = .killedDelivering
    do { try process.done(.deliver) } catch { throw .temporary(.service(.noLibrary)) }
  }
}

/// Messages as facts: nobody reads them.
struct FactsWriter: MessageWriter {
  func write(_ message: Message, attached: [AttachedFile]) -> WrittenMessage? {
    message.kind.isCode && message.secret == nil
      ? nil : WrittenMessage(subject: message.kind.rawValue, body: message.language)
  }
}
