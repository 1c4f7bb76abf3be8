import BookingModel
import CCurl
import Foundation

/// One transfer by libcurl, with time limits and without signals. Used by one thread at a time.
final class CurlTransfer {
  private let handle: UnsafeMutableRawPointer
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private var sending: ArraySlice<UInt8> = []
  /// What came back, up to the limit.
  private(set) var received: [UInt8] = []

  private static let isReady = booking_curl_start()
  private var replies = ReplyLines()
  /// Far above any answer that is asked for.
  private static let limit = 4 << 20

  /// What libcurl calls itself; nil where it isn't installed.
  static var version: String? { isReady ? booking_curl_version().map { String(cString: $0) } : nil }

  /// What encrypts for it: `OpenSSL/3.0.15`; nil for nothing.
  static var encryption: String? { isReady ? booking_curl_encryption().map { String(cString: $0) } : nil }

  static func speaks(_ name: String) -> Bool { isReady && booking_curl_speaks(name) }

  /// Nil where libcurl isn't installed.
  init?(_ times: TransferTimes) {
    guard CurlTransfer.isReady, let handle = booking_curl_init() else { return nil }
    self.handle = handle
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(times.connect.milliseconds))
    set(CURLOPT_TIMEOUT_MS, Int(times.whole.milliseconds))
    set(CURLOPT_NOPROXY, "localhost,127.0.0.1,::1")
    booking_curl_set_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
      return transfer.receive(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    booking_curl_set_pointer(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    booking_curl_cleanup(handle)
    for list in lists { booking_curl_free(list) }
  }

  func set(_ option: CURLoption, _ value: Int) { booking_curl_set_long(handle, option, value) }
  func set(_ option: CURLoption, _ value: String) { booking_curl_set_text(handle, option, value) }

  func set(_ option: CURLoption, _ lines: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines { list = booking_curl_append(list, line) }
    guard let list else { return }
    lists.append(list)
    booking_curl_set_pointer(handle, option, list)
  }

  /// What an upload reads, once.
  func send(_ bytes: [UInt8]) {
    sending = bytes[...]
    booking_curl_set_callback(handle, CURLOPT_READFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
      return transfer.fill(UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
    }
    booking_curl_set_pointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(self).toOpaque())
  }

  func perform() -> CURLcode { booking_curl_perform(handle) }

  /// Keeps what a mail server answers from now on.
  func keepReplies() {
    booking_curl_set_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
      transfer.replies.add(UnsafeRawBufferPointer(start: bytes, count: size * count))
      return size * count
    }
    booking_curl_set_pointer(handle, CURLOPT_HEADERDATA, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Keeps what an HTTP server's clock says.
  func keepDate() {
    booking_curl_set_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
      let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: size * count), as: UTF8.self)
      if line.lowercased().hasPrefix("date:") {
        transfer.date = line.dropFirst(5).trimmingCharacters(in: .whitespacesAndNewlines)
      }
      return size * count
    }
    booking_curl_set_pointer(handle, CURLOPT_HEADERDATA, Unmanaged.passUnretained(self).toOpaque())
  }

  /// The value of the last `Date` header.
  private(set) var date: String?

  /// Why nothing came of it.
  func transferProblem(_ code: CURLcode) -> TransferProblem {
    let words = Self.words(code)
    return switch code {
    case CURLE_PEER_FAILED_VERIFICATION:
      // OpenSSL's numbers for a certificate that is not valid yet, and one that is no more.
      [9, 10].contains(booking_curl_long(handle, CURLINFO_SSL_VERIFYRESULT))
        ? TransferProblem(words, .certificateTime) : TransferProblem(words, .certificate)
    case CURLE_SSL_CONNECT_ERROR: TransferProblem(words, .handshake)
    default: TransferProblem(words)
    }
  }

  /// The last refusal in one line: `550 5.1.1 No such mailbox`; empty before the first.
  var lastRefusal: String { replies.text }

  static func words(_ code: CURLcode) -> String { String(cString: booking_curl_words(code)) }

  /// The last answer's code of the protocol spoken; 0 for none.
  var responseCode: Int { booking_curl_long(handle, CURLINFO_RESPONSE_CODE) }
  /// Whether any of an HTTP request left this machine.
  var sentRequest: Bool { booking_curl_long(handle, CURLINFO_REQUEST_SIZE) > 0 }
  /// Whether the last byte of an upload was handed over.
  var sentAll: Bool { sending.isEmpty }

  private func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard received.count + bytes.count <= CurlTransfer.limit else { return 0 }
    received += bytes
    return bytes.count
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let part = sending.prefix(buffer.count)
    buffer.copyBytes(from: part)
    sending = sending.dropFirst(part.count)
    return part.count
  }
}
