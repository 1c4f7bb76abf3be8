import CCurl
import Foundation

/// Speaks HTTP by libcurl: certificates are verified, nothing is redirected, and only this machine is spoken to without TLS.
public struct HTTPClient: Sendable {
  public let times: TransferTimes

  public init(times: TransferTimes = TransferTimes()) { self.times = times }

  /// - Throws: `.notSent` when the request can't have had an effect, `.noAnswer` when it may have had.
  func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    guard let transfer = CurlTransfer(times) else { throw .notSent("libcurl is missing") }
    guard request.address.isSafe else { throw .notSent("this address needs https") }
    transfer.set(CURLOPT_URL, request.address.text)
    transfer.set(CURLOPT_PROTOCOLS_STR, request.address.isHere ? "http,https" : "https")
    transfer.set(CURLOPT_FOLLOWLOCATION, 0)
    // No "Expect: 100-continue": it would cost a round trip.
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
      let words = CurlTransfer.words(code)
      throw transfer.sentRequest ? .noAnswer(words) : .notSent(words)
    }
    return HTTPResponse(status: transfer.responseCode, body: Data(transfer.received))
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
}

/// Words without any part of what was sent.
enum HTTPFailure: Error, Sendable, Equatable {
  case notSent(String)
  case noAnswer(String)
}
