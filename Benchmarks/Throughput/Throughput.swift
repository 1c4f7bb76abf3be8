import BookingDomain
import Foundation

/// Durable bookings a second, beside a plain C program that commits the same transactions through the same gate.
///
///     Throughput DIRECTORY [--pairs 5] [--bookings 400]     compares, one process and eight
///     Throughput DIRECTORY --seller NAME N                  one seller; waits for a line of input to begin
@main
struct Throughput {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return print("usage: Throughput DIRECTORY") }
    let directory = DataDirectory(path: arguments[1])
    if arguments.count == 5, arguments[2] == "--seller", let count = Int(arguments[4]) {
      return try sell(directory, arguments[3], count)
    }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let plain = program.deletingLastPathComponent().appendingPathComponent("PlainThroughput")
    let pairs = number(after: "--pairs") ?? 5
    let bookings = number(after: "--bookings") ?? 400
    for processes in [1, 8] {
      var ours: [Run] = []
      var theirs: [Run] = []
      for pair in 0..<pairs {
        let place = DataDirectory(path: "\(directory.path)/\(processes)-\(pair)")
        try FileManager.default.createDirectory(atPath: directory.path, withIntermediateDirectories: true)
        _ = try Seller.open(place)
        let each = max(40, bookings / processes)
        ours.append(try race(program, [place.path, "--seller"], processes, each, "ours\(pair)"))
        theirs.append(try race(plain, [place.path], processes, each, "plain\(pair)"))
      }
      report("Booking, \(processes) process(es)", ours)
      report("plain C, \(processes) process(es)", theirs)
      let ratios = zip(ours, theirs).map { $0.perSecond / $1.perSecond }.sorted()
      print(
        "  ratio: median \(text(ratios[ratios.count / 2])), \(text(ratios[0])) to \(text(ratios[ratios.count - 1]))"
      )
    }
  }

  private static func sell(_ directory: DataDirectory, _ name: String, _ count: Int) throws {
    let seller = try Seller(directory, name: name, bookings: count)
    try FileHandle.standardOutput.write(contentsOf: Data("ready\n".utf8))
    _ = readLine()
    for wait in try seller.book(count) { print(wait) }
  }

  struct Run {
    let perSecond: Double
    let p99: Double
    let longest: Double
  }

  /// Starts the programs, lets them begin together, and waits for all.
  private static func race(
    _ program: URL, _ arguments: [String], _ processes: Int, _ each: Int, _ name: String
  )
    throws -> Run
  {
    let sellers = try (0..<processes).map { index in
      let process = Process()
      process.executableURL = program
      process.arguments = arguments + ["\(name)-\(index)", "\(each)"]
      let (input, output) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      return (process, input.fileHandleForWriting, output.fileHandleForReading)
    }
    // Each says that it is ready before any begins.
    for (_, _, output) in sellers { _ = output.availableData }
    let start = ContinuousClock.now
    for (_, input, _) in sellers { input.write(Data("go\n".utf8)) }
    let waits = try sellers.flatMap { process, _, output in
      let text = String(decoding: try output.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      return text.split(separator: "\n").compactMap { Double($0) }
    }.sorted()
    let took = (ContinuousClock.now - start).components
    guard waits.count == processes * each else {
      throw BookingError.storage("\(waits.count) bookings were made")
    }
    return Run(
      perSecond: Double(waits.count) / (Double(took.seconds) + Double(took.attoseconds) / 1e18),
      p99: waits[waits.count * 99 / 100], longest: waits[waits.count - 1])
  }

  private static func report(_ name: String, _ runs: [Run]) {
    let speeds = runs.map(\.perSecond).sorted()
    print(
      "\(name): median \(text(speeds[speeds.count / 2])) bookings/s (\(text(speeds[0])) to \(text(speeds[speeds.count - 1]))), "
        + "p99 \(text(runs.map(\.p99).max() ?? 0)) ms, longest \(text(runs.map(\.longest).max() ?? 0)) ms")
  }

  private static func number(after flag: String) -> Int? {
    let arguments = CommandLine.arguments
    guard let index = arguments.firstIndex(of: flag), index + 1 < arguments.count else { return nil }
    return Int(arguments[index + 1])
  }

  private static func text(_ value: Double) -> String { String(format: value < 10 ? "%.2f" : "%.0f", value) }
}
