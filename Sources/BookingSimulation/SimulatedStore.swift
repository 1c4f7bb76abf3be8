import BookingModel
import BookingStore

/// The shop's store with other processes, full disks and crashes between any two calls.
struct SimulatedStore: Store {
  let process: SimulatedProcess
  let inner: any Store

  private var world: SimulationWorld { process.world }

  func read<Value>(_ body: (any Reader) throws -> Value) throws(BookingError) -> Value {
    try process.step(.read)
    process.isInTransaction = true
    defer { process.isInTransaction = false }
    return try inner.read(body)
  }

  func write<Value>(locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value
  {
    try process.step(.write)
    let value = try written(locks, body)
    world.committed(by: process)
    try process.done(.write)
    return value
  }

  private func written<Value>(_ locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value
  {
    process.isInTransaction = true
    defer { process.isInTransaction = false }
    if process.slot != nil, !world.isCalm {
      if world.luck.chance(world.plan.busy) {
        world.mark(.busy)
        throw .busy
      }
      if world.luck.chance(world.plan.diskFull) {
        try rollBack(body)
        world.mark(.diskFull)
        throw .diskFull
      }
      if world.luck.chance(world.plan.rerun) {
        try rollBack(body)
        world.mark(.rerun)
      }
    }
    return try inner.write(locking: locks, body)
  }

  /// Does everything but commit. - Throws: what the body refuses.
  private func rollBack<Value>(_ body: (any Transaction) throws -> Value) throws(BookingError) {
    var isDone = false
    do {
      try inner.write { transaction in
        _ = try body(transaction)
        isDone = true
        throw BookingError.diskFull
      }
    } catch {
      if !isDone { throw error }
    }
  }

  func schemaProblems() throws(BookingError) -> [String] { try inner.schemaProblems() }
  func integrityProblems() throws(BookingError) -> [String] { try inner.integrityProblems() }
}
