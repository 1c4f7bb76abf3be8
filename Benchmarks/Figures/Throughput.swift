import BookingFiles
import BookingModel
import Foundation

/// Durable bookings a second, beside a plain C program that commits the same transactions through the same gate.
///
///     Figures throughput DIRECTORY [--pairs 5] [--bookings 400]     compares, one process and eight
///     Figures seller DIRECTORY NAME N                               one seller; waits for a line of input to begin
struct Throughput {
  private let directory: DataDirectory

  init(_ directory: DataDirectory) { self.directory = directory }

  func compare() throws {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let plain = program.deletingLastPathComponent().appendingPathComponent("PlainThroughput")
    let pairs = Figures.number(after: "--pairs") ?? 5
    let bookings = Figures.number(after: "--bookings") ?? 400
    try FileManager.default.createDirectory(atPath: directory.path, withIntermediateDirectories: true)
    print("the disk: \(Figures.text(try commitsPerSecond())) appends of a page, each synced, a second")
    for processes in [1, 8] {
      var ours: [Run] = []
      var theirs: [Run] = []
      for pair in 0..<pairs {
        let place = DataDirectory(path: "\(directory.path)/\(processes)-\(pair)")
        _ = try Seller.open(place)
        let each = max(40, bookings / processes)
        ours.append(try race(program, ["seller", place.path], processes, each, "ours\(pair)"))
        theirs.append(try race(plain, [place.path], processes, each, "plain\(pair)"))
      }
      report("Booking, \(processes) process(es)", ours)
      report("plain C, \(processes) process(es)", theirs)
      let ratios = zip(ours, theirs).map { $0.perSecond / $1.perSecond }.sorted()
      print(
        "  ratio: median \(Figures.text(ratios[ratios.count / 2])), \(Figures.text(ratios[0])) to \(Figures.text(ratios[ratios.count - 1]))"
      )
    }
  }

  /// What the disk allows: a commit appends to a file and waits until it is there.
  private func commitsPerSecond() throws -> Double {
    let path = directory.path + "/synced"
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard file >= 0 else { throw BookingError.storage("no file for syncing") }
    defer {
      close(file)
      unlink(path)
    }
    let page = [UInt8](repeating: 7, count: 4096)
    let count = 500
    let took = Figures.time {
      for _ in 0..<count {
        _ = write(file, page, page.count)
        fdatasync(file)
      }
    }
    return Double(count) / took * 1e3
  }

  /// One seller: says that it is ready, begins when told, prints its waits.
  func sell(_ name: String, _ count: Int) throws {
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
  private func race(
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

  private func report(_ name: String, _ runs: [Run]) {
    let speeds = runs.map(\.perSecond).sorted()
    print(
      "\(name): median \(Figures.text(speeds[speeds.count / 2])) bookings/s (\(Figures.text(speeds[0])) to \(Figures.text(speeds[speeds.count - 1]))), "
        + "p99 \(Figures.text(runs.map(\.p99).max() ?? 0)) ms, longest \(Figures.text(runs.map(\.longest).max() ?? 0)) ms"
    )
  }
}
