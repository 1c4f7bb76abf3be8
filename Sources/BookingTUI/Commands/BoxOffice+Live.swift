import BookingDomain
import BookingServices

extension BoxOffice {
  /// The box office as the program runs it: everything it takes from outside is chosen here and nowhere else.
  static func live(_ directory: DataDirectory, passwords: PasswordHasher = .live) throws -> BoxOffice {
    let gateway = SandboxGateway(books: SandboxDatabase(directory), clock: .live)
    return try open(
      directory,
      environment: Environment(
        clock: .live, randomness: .live, passwords: passwords, commonPasswords: .live, gateway: gateway,
        delivery: FileDelivery(directory: directory.outbox)))
  }
}
