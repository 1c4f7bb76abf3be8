/// Days that once found a mistake in the sales engine. They are simulated with every run of the tests.
///
/// A seed tells another story when the simulation changes; what it once found has a test of its own then, in
/// `FoundBySimulationTests`.
enum Corpus {
  static let seeds: [UInt64] = [
    // An event cancelled after money came twice gave nothing back.
    1124,
    // A clock set back brought ended holds to life.
    35,
    // Late money bought more than an account may have.
    533, 593,
    // Giving up held places of a removed ticket type.
    582,
    // An order ended while another of its payments was open.
    609,
    // The clock was set while the worker waited to end late orders: they ended at an hour that wasn't.
    1576,
    // A hold that had ended under a clock that was set back then: the auditor expected it still.
    2412,
    // Late money for an order one of whose events was cancelled after it had ended: nobody was told of that.
    2230,
    // An order that late money had paid was cancelled while its other payment was open: a rule too strict.
    543,
    // Slow money that had come was gone when the clock was set back, and could not be given back.
    1097,
  ]
}
