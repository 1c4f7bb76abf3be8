import BookingModel
import BookingRules
import Foundation

/// Reads a JSON array of events.
enum JSONCatalogue {
  static func rawEvents(_ bytes: [UInt8], path: String) throws(BookingError) -> [RawEvent] {
    let json: Any
    let bytes = LoneSurrogates.marked(bytes)
    do {
      json = try JSONSerialization.jsonObject(with: Data(bytes))
    } catch {
      throw .unreadable(path: path, reason: .notJSON(problem(error, in: bytes)))
    }
    guard let elements = json as? [Any] else {
      throw .unreadable(path: path, reason: .notEvents)
    }
    return elements.enumerated().map { rawEvent($1, number: $0 + 1) }
  }

  private static func rawEvent(_ element: Any, number: Int) -> RawEvent {
    var event = RawEvent(line: number, fields: [:])
    guard let object = element as? [String: Any] else {
      event.problems = [FieldProblem(.title, .unreadable)]
      return event
    }
    event.fields = texts(of: object, eventFields) { name in
      event.problems.append(FieldProblem(RawEvent.field(named: name, ofTicketType: false), .unreadable))
    }
    event.problems += unknown(in: object, besides: eventFields + ["ticketTypes"]).map {
      FieldProblem(.title, .unknownField($0))
    }
    switch object["ticketTypes"] {
    case nil, is NSNull: break
    case let types as [Any]:
      for (index, type) in types.enumerated() {
        guard let type = type as? [String: Any] else {
          event.problems.append(FieldProblem(.ticketTypes, .unreadable, at: index))
          continue
        }
        let fields = texts(of: type, ticketTypeFields) { name in
          event.problems.append(
            FieldProblem(RawEvent.field(named: name, ofTicketType: true), .unreadable, at: index))
        }
        event.problems += unknown(in: type, besides: ticketTypeFields).map {
          FieldProblem(.ticketTypes, .unknownField($0), at: index)
        }
        event.ticketTypes.append(RawEvent.TicketType(line: number, fields: fields))
      }
    default: event.problems.append(FieldProblem(.ticketTypes, .unreadable))
    }
    return event
  }

  private static let eventFields = RawEvent.eventFields + ["code"]
  private static let ticketTypeFields = RawEvent.ticketTypeFields + ["name"]

  /// What would be lost without a word: a name that was mistyped is one. As many as can be read.
  private static func unknown(in object: [String: Any], besides known: [String]) -> [String] {
    Array(object.keys.filter { !known.contains($0) }.sorted().prefix(8))
  }

  private static func texts(
    of object: [String: Any], _ names: [String], refused: (String) -> Void
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for name in names {
      switch object[name] {
      case nil, is NSNull: break
      case let text as String: if !NormalizedText.normalised(text).isEmpty { texts[name] = text }
      // A whole number first: as a double it would end in ".0".
      case let number as Int: texts[name] = String(number)
      case let number as Double: texts[name] = String(number)
      default: refused(name)
      }
    }
    return texts
  }

  /// What the reader found, read from its sentences, which are for programmers.
  private static func problem(_ error: any Error, in bytes: [UInt8]) -> FileProblem.JSONProblem {
    let details = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
    if let number = details.firstMatch(of: /Number (\S+) is not representable/) {
      return .numberTooLarge(String(number.output.1.prefix(40)))
    }
    if let found = details.firstMatch(of: /character (\d+)/), let index = Int(found.output.1) {
      let before = bytes.prefix(index)
      let newline = UInt8(ascii: "\n")
      let column = before.reversed().prefix { $0 != newline }.count + 1
      return .mistake(line: before.count { $0 == newline } + 1, column: column)
    }
    return details.contains("end of file") ? .cutOff : .damaged
  }
}
