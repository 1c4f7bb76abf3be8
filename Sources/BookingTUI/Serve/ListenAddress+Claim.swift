import Foundation

extension ListenAddress {
  /// Listens there for a moment: the address with its port, which the system chooses for port 0.
  ///
  /// - Throws: `.taken`, `.privilegedPort`, `.notAnAddress`: what sshd would only write into its log.
  func claimed() throws(ServeProblem) -> ListenAddress {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, "\(port)", &hints, &found) == 0, let info = found else {
      throw .notAnAddress(self)
    }
    defer { freeaddrinfo(info) }
    let socket = socket(info.pointee.ai_family, info.pointee.ai_socktype, 0)
    guard socket >= 0 else { throw .system(call: "socket", code: errno) }
    defer { close(socket) }
    var yes: Int32 = 1
    // As sshd does: connections that have just ended don't keep the port.
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard bind(socket, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0, listen(socket, 1) == 0 else {
      switch errno {
      case EADDRINUSE: throw .taken(self)
      case EACCES: throw .privilegedPort(self)
      case EADDRNOTAVAIL: throw .notAnAddress(self)
      default: throw .system(call: "bind", code: errno)
      }
    }
    guard port == 0 else { return self }
    return ListenAddress(host: host, port: try Self.port(of: socket))
  }

  private static func port(of socket: Int32) throws(ServeProblem) -> UInt16 {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let failure = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
    }
    guard failure == 0 else { throw .system(call: "getsockname", code: errno) }
    // The port stands at the same place in both families.
    return withUnsafeBytes(of: &address) { $0.load(fromByteOffset: 2, as: UInt16.self).bigEndian }
  }
}

extension ListenAddress {
  /// Whether a connection is taken there now.
  var answers: Bool {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let target = ["0.0.0.0": "127.0.0.1", "::": "::1"][host] ?? host
    guard getaddrinfo(target, "\(port)", &hints, &found) == 0, let info = found else { return false }
    defer { freeaddrinfo(info) }
    let socket = socket(info.pointee.ai_family, info.pointee.ai_socktype, 0)
    guard socket >= 0 else { return false }
    defer { close(socket) }
    return connect(socket, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0
  }
}
