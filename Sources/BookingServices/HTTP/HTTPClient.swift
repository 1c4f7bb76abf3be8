import BookingModel
import BookingWords
import CCurl
import Foundation

/// Speaks HTTP by libcurl: certificates are verified, nothing is redirected, and only this machine is spoken to without TLS.
public struct HTTPClient: Sendable {
  public let times: TransferTimes

  public init(times: TransferTimes = TransferTimes()) { self.times = times }

  /// - Throws: `.notSent` when the request can't have had an effect, `.noAnswer` when it may have had.
  func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    guard let transfer = CurlTransfer(times) else { throw .notSent(.noLibrary) }
    guard request.address.isSafe else { throw .notSent(.needsHTTPS) }
    transfer.set(CURLOPT_URL, request.address.text)
    transfer.set(CURLOPT_PROTOCOLS_STR, request.address.isHere ? "http,https" : "https")
    transfer.set(CURLOPT_FOLLOWLOCATION, 0)
    // No "Expect: 100-continue": it would cost a round trip.
    transfer.keepDate()
    transfer.set(CURLOPT_HTTPHEADER, request.headers.map { "\($0.name): \($0.value)" } + ["Expect:"])
    switch request.body {
    case nil: transfer.set(CURLOPT_HTTPGET, 1)
    case let body?:
      transfer.set(CURLOPT_POST, 1)
      transfer.set(CURLOPT_POSTFIELDSIZE, body.utf8.count)
      transfer.set(CURLOPT_COPYPOSTFIELDS, body)
    }
    let code = transfer.perform()
    guard code == CURLE_OK else {
      let line = transfer.transferProblem(code)
      throw transfer.sentRequest ? .noAnswer(line) : .notSent(line)
    }
    return HTTPResponse(
      status: transfer.responseCode, body: Data(transfer.received),
      date: transfer.date.flatMap(HTTPDate.moment))
  }
}

struct HTTPRequest: Sendable {
  let address: WebAddress
  var headers: [(name: String, value: String)] = []
  /// Nil asks (GET); anything else is posted.
  var body: String?
}

struct HTTPResponse: Sendable, Equatable {
  let status: Int
  let body: Data
  /// When it was sent, by the clock over there; to the second.
  var date: Timestamp?
}

enum HTTPFailure: Error, Sendable, Equatable {
  case notSent(TransferProblem)
  case noAnswer(TransferProblem)

  var line: TransferProblem {
    switch self {
    case .notSent(let line), .noAnswer(let line): line
    }
  }
}

/// Why nothing came through, without any part of what was sent.
struct TransferProblem: Sendable, Equatable {
  enum Kind: Sendable { case line, handshake, certificate, certificateTime, noLibrary, needsHTTPS }

  /// As libcurl has it.
  let words: String
  let kind: Kind

  static let noLibrary = TransferProblem("", .noLibrary)
  static let needsHTTPS = TransferProblem("", .needsHTTPS)

  init(_ words: String, _ kind: Kind = .line) {
    self.words = words
    self.kind = kind
  }

  /// As a trouble with a service that speaks HTTP.
  ///
  /// - Parameter setting: where its address stands.
  func trouble(_ service: ExternalService, at address: WebAddress, setting: String) -> ServiceProblem {
    let answer = answer(service, from: address.server)
    return switch kind {
    case .line, .handshake, .needsHTTPS: ServiceProblem(.line, answer, .address(setting: setting))
    case .noLibrary: ServiceProblem(.line, answer, .installLibrary)
    case .certificate: ServiceProblem(.encryption, answer, .certificate)
    case .certificateTime: ServiceProblem(.clock, answer, .setClock)
    }
  }

  func answer(_ service: ExternalService, from server: String) -> ServiceAnswer {
    switch kind {
    case .line, .handshake, .certificate: .nothing(service, from: server, words)
    case .certificateTime: .certificateTime(service, from: server, words)
    case .noLibrary: .noLibrary
    case .needsHTTPS: .needsHTTPS(from: server)
    }
  }
}
