import BookingModel
import Foundation

/// A listener for a few short requests, each answered before the next: metrics and webhooks. Not for the open internet.
///
/// One thread of its own. A request has five seconds and 256 KiB; whoever needs more is cut off.
public final class LocalServer: Sendable {
  public struct Request: Sendable {
    public let method: String
    public let path: String
    /// By lower-case name.
    let headers: [String: String]
    let body: [UInt8]
  }

  public struct Response: Sendable {
    public let status: Int
    let type: String
    let body: String

    public init(status: Int = 200, type: String = "text/plain; charset=utf-8", body: String = "") {
      self.status = status
      self.type = type
      self.body = body
    }
  }

  private let listener: Int32
  /// The one it listens on, where 0 was asked for.
  public let port: Int

  /// - Throws: `SettingsError` for an address that isn't one, or is taken.
  public init(_ address: String, answer: @escaping @Sendable (Request) -> Response) throws(SettingsError) {
    var place = try Self.place(address)
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(file, $0, size) == 0 && listen(file, 16) == 0 && getsockname(file, $0, &size) == 0
      }
    }
    guard isBound else {
      close(file)
      throw SettingsError([SettingsProblem(address, .taken)])
    }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    listener = file
    port = Int(UInt16(bigEndian: place.sin_port))
    Thread.detachNewThread { Self.serve(file, answer) }
  }

  deinit {
    // Wakes the thread, which then closes it.
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// - Throws: `SettingsError` for what is no address to listen at; whether it is taken, only listening tells.
  public static func validate(_ address: String) throws(SettingsError) { _ = try place(address) }

  private static func place(_ address: String) throws(SettingsError) -> sockaddr_in {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    guard let (host, port) = parts(address), inet_pton(AF_INET, host, &place.sin_addr) == 1 else {
      throw SettingsError([SettingsProblem(address, .notAListener)])
    }
    place.sin_port = in_port_t(UInt16(port)).bigEndian
    return place
  }

  private static func parts(_ address: String) -> (String, Int)? {
    let parts = address.split(separator: ":")
    guard parts.count == 2, let port = Int(parts[1]), (0...65535).contains(port) else { return nil }
    return (parts[0] == "localhost" ? "127.0.0.1" : String(parts[0]), port)
  }

  private static func serve(_ listener: Int32, _ answer: (Request) -> Response) {
    while true {
      let caller = accept(listener, nil, nil)
      if caller < 0 {
        if errno == EINTR || errno == ECONNABORTED { continue }
        close(listener)
        return
      }
      var limit = timeval(tv_sec: 5, tv_usec: 0)
      setsockopt(caller, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      setsockopt(caller, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      write(read(caller).map(answer) ?? Response(status: 400), to: caller)
      close(caller)
    }
  }

  private static let limit = 256 << 10

  private static func read(_ file: Int32) -> Request? {
    let end = ContinuousClock.now + .seconds(5)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16 << 10)
    var request: (head: Request, length: Int, start: Int)?
    while bytes.count <= limit, ContinuousClock.now < end {
      if request == nil, let start = bytes.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound {
        guard let head = head(bytes[..<start]) else { return nil }
        let length = head.headers["content-length"].map { Int($0) ?? -1 } ?? 0
        guard (0...limit).contains(length), head.headers["transfer-encoding"] == nil else { return nil }
        request = (head, length, start)
      }
      if let request, bytes.count >= request.start + request.length {
        let body = Array(bytes[request.start..<(request.start + request.length)])
        return Request(
          method: request.head.method, path: request.head.path, headers: request.head.headers, body: body)
      }
      let count = recv(file, &chunk, chunk.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      bytes += chunk.prefix(count)
    }
    return nil
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> Request? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
        in: .whitespaces)
    }
    return Request(method: String(words[0]), path: String(words[1]), headers: headers, body: [])
  }

  private static func write(_ response: Response, to file: Int32) {
    let body = Array(response.body.utf8)
    let head = """
      HTTP/1.1 \(response.status) \(response.status < 300 ? "OK" : "No")\r
      Content-Type: \(response.type)\r
      Content-Length: \(body.count)\r
      Connection: close\r
      \r

      """
    var rest = (Array(head.utf8) + body)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
