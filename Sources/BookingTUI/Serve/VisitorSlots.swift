import Foundation

/// How many sessions run, told by locked files: a lock goes with its process however that ends, so none is ever counted
/// too long.
struct VisitorSlots: Sendable {
  /// A directory, made when it is missing.
  let directory: String

  /// Held as long as the session runs.
  final class Slot {
    private let descriptor: Int32
    init(_ descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }
  }

  enum Refusal: Error, Sendable, Equatable {
    case full(Int)
    case tooManyFromAddress(Int)
    case tooManyWithKey(Int)
    /// Those who are here use more than the visits may.
    case tooMuchMemory
    case system(call: String, code: Int32)
  }

  /// A session that runs.
  struct Visitor: Sendable, Equatable {
    let process: pid_t
    let address: String
    /// Empty without a key.
    let key: String

    init(process: pid_t, address: String, key: String) {
      (self.process, self.address, self.key) = (process, address, key)
    }

    init?(_ text: String) {
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard parts.count >= 3, let process = pid_t(parts[0]), process > 1 else { return nil }
      self.init(process: process, address: parts[1], key: parts[2])
    }

    var text: String { "\(process)\n\(address)\n\(key)\n" }
  }

  /// Takes a place for this process.
  func take(_ limits: VisitLimits, address: VisitorAddress, key: String?) throws(Refusal) -> Slot {
    let me = Visitor(process: getpid(), address: address.description, key: key ?? "")
    let gate = try lockedGate()
    defer { close(gate) }
    var (free, mine): (Int32, Int) = (-1, 0)
    var others: [Visitor] = []
    for number in 1...limits.sessions {
      let found = look(number)
      if let visitor = found.visitor { others.append(visitor) }
      guard found.isFree, free < 0 else { continue }
      mine = number
      free = open(path(number), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard free >= 0 else { throw .system(call: "open \(path(number))", code: errno) }
    }
    do throws(Refusal) {
      guard free >= 0 else { throw .full(limits.sessions) }
      guard others.count(where: { $0.address == me.address }) < limits.sessionsPerAddress else {
        throw .tooManyFromAddress(limits.sessionsPerAddress)
      }
      guard me.key.isEmpty || others.count(where: { $0.key == me.key }) < limits.sessionsPerKey else {
        throw .tooManyWithKey(limits.sessionsPerKey)
      }
      guard others.reduce(0, { $0 + ProcessMemory.own(of: $1.process) }) < limits.memory << 20 else {
        throw .tooMuchMemory
      }
      let bytes = Array(me.text.utf8)
      guard ftruncate(free, 0) == 0, write(free, bytes, bytes.count) == bytes.count else {
        throw .system(call: "write a visit", code: errno)
      }
      // From here on nobody writes into it, whatever becomes of this visit.
      close(free)
      free = open(path(mine), O_RDONLY | O_CLOEXEC)
      guard free >= 0, flock(free, LOCK_EX | LOCK_NB) == 0 else {
        throw .system(call: "lock a visit", code: errno)
      }
    } catch {
      if free >= 0 { close(free) }
      throw error
    }
    return Slot(free)
  }

  /// Everybody who is here now.
  func visitors() throws(Refusal) -> [Visitor] {
    let gate = try lockedGate()
    defer { close(gate) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.compactMap { Int($0) }.sorted().compactMap { look($0).visitor }
  }

  private func path(_ number: Int) -> String { "\(directory)/\(number)" }

  /// One looks or takes at a time.
  private func lockedGate() throws(Refusal) -> Int32 {
    guard mkdir(directory, 0o700) == 0 || errno == EEXIST else {
      throw .system(call: "mkdir \(directory)", code: errno)
    }
    let gate = open(directory + "/gate", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard gate >= 0 else { throw .system(call: "open \(directory)/gate", code: errno) }
    while flock(gate, LOCK_EX) != 0 {
      guard errno == EINTR else {
        close(gate)
        throw .system(call: "flock", code: errno)
      }
    }
    return gate
  }

  /// Whose the place is: nobody's where the file is missing or not locked.
  private func look(_ number: Int) -> (isFree: Bool, visitor: Visitor?) {
    let file = open(path(number), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return (true, nil) }
    defer { close(file) }
    if flock(file, LOCK_SH | LOCK_NB) == 0 { return (true, nil) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(file, &bytes, bytes.count)
    return (false, Visitor(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)))
  }
}
