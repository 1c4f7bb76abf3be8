import BookingFlows
import BookingWords
import Foundation
import PseudoLanguage
import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// What a screen shows in the pseudo language: what has no accent doesn't come from the words of a language, and what is the
/// beginning of one of its words was cut.
struct PseudoText {
  private let words: [String]
  /// Without the notice that lies over some of them for a while.
  private let wordsBelow: [String]
  /// Those that say by themselves that something is missing: `Wörd…`, which narrow screens have to.
  private let shortened: Set<String>
  private let typed: Set<String>
  /// Whether something lies over the screen, whose words end at its edges.
  private let isCovered: Bool

  /// - Parameter typed: what was typed besides.
  init(_ stage: Stage, typed more: [String] = []) {
    words = Self.words(stage.text)
    var bare = stage
    bare.state.notice = nil
    wordsBelow = Self.words(bare.text)
    shortened =
      stage.state.session.size.width < 80
      ? Set(bare.text.matches(of: /(\p{L}+)…/).map { String($0.output.1) }) : []
    isCovered = stage.state.overlay != nil
    typed = Self.typed(stage).union(more.flatMap(Self.words))
  }

  /// - Parameter isStrict: whether every word without an accent is a mistake that nobody has typed; else only those are that
  ///   the words of English have.
  func untranslated(isStrict: Bool) -> [String] {
    words.filter { word in
      guard word.count > 2, word.allSatisfy(\.isASCII), word.contains(where: \.isLowercase) else {
        return false
      }
      let isTyped = typed.contains(word) || typed.contains { $0.hasPrefix(word) || $0.hasSuffix(word) }
      return !isTyped && !Self.unaccented.contains(word)
        && (isStrict || Self.english.contains(word) && word.count > 3)
    }
  }

  /// Words that end before their end.
  var cut: [String] {
    isCovered
      ? []
      : wordsBelow.filter { word in
        word.count > 2 && !word.allSatisfy(\.isASCII) && !shortened.contains(word)
          && !Self.pseudo.contains(word)
          && Self.pseudo.contains { $0.hasPrefix(word) }
      }
  }

  func expect(_ place: String, sourceLocation: SourceLocation) {
    let untranslated = untranslated(isStrict: true)
    note()
    #expect(untranslated.isEmpty, "\(place): doesn't come from Words", sourceLocation: sourceLocation)
    #expect(cut.isEmpty, "\(place): cut", sourceLocation: sourceLocation)
  }

  /// Where `BOOKING_PSEUDO_SEEN` names a file, what was seen is added to it: `scripts/pseudo-language --seen FILE` says how
  /// much of a language that is.
  func note() {
    guard let path = ProcessInfo.processInfo.environment["BOOKING_PSEUDO_SEEN"], let file = fopen(path, "a")
    else { return }
    fputs(words.joined(separator: " ") + "\n", file)
    fclose(file)
  }

  static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init)
  }

  /// All that people have typed, and what was sent to them, which is in English.
  private static func typed(_ stage: Stage) -> Set<String> {
    let (office, session) = (stage.shop.office, stage.state.session)
    var texts = [
      Shop.password, session.account?.name ?? "", session.account?.email ?? "", "mary anning example org",
      "shells by the shore", "zebra hal gra tic robots admin",
    ]
    let events =
      (try? office.visit(session.principal).catalogue.events(EventQuery()).listings.map(\.event)) ?? []
    for event in events {
      texts += [event.title, event.summary, event.description, event.category, event.venue, event.city]
      texts += event.terms.sentences.map(\.text) + [event.title.uppercased(), event.timeZone]
      texts += ((try? office.visit(session.principal).catalogue.event(event.id).offers) ?? []).map(
        \.ticketType.name)
    }
    // Who has ordered is known to staff alone.
    for order in (try? office.visit(session.principal).management.orders(OrderQuery())) ?? [] {
      texts += [order.customerName, order.customerEmail]
    }
    for message in (try? office.visit(session.principal).management.undelivered()) ?? [] {
      texts += [message.name, message.recipient]
      _ = message.problem.quoting { said in
        texts.append(said)
        return said
      }
    }
    for message in (try? office.visit(session.principal).messages.readable()) ?? [] {
      texts += [message.subject, message.body, message.recipient]
    }
    for key in (try? office.visit(session.principal).credentials.keys()) ?? [] {
      texts += [key.name, key.fingerprint.text]
    }
    // Lists are called by whoever makes them, the first one by the shop.
    texts += ["Admission", "North", "South"]
    if let gate = stage.state.top?.screen as? GateScreen {
      let standing = gate.flow.standing
      texts += [standing?.title, standing?.list, standing?.gate, gate.flow.field].compactMap(\.self)
      texts += TestDesk.tickets.flatMap { [$0.holder, $0.typeName] } + ["Ada Byron", "Sam Porter", "South"]
    }
    if let text = stage.state.top?.screen as? TextScreen {
      switch text.content {
      case .export(let export): texts += [export.name, export.contents]
      case .recoveryCodes(let codes): texts += codes
      }
    }
    return Set(texts.flatMap(words))
  }

  /// Names of themes and of what terminals can show, addresses, files, and what the tables of English have.
  private static let unaccented: Set<String> = {
    let format = Language.english.words.format
    let lengths =
      [-70, -5, 5, 20, 70].map { format.distance(days: $0) }
      + [format.seconds(2), format.minutes(2), format.hours(2)]
    let names =
      format.shortWeekdays + format.weekdays + format.shortMonths + format.months + lengths
    return Set(
      (names + [
        "velvet dark light contrast truecolor indexed sixteen monochrome English Deutsch Pseudo min",
        "https osm sandbox nonexistent Booking",
        "org search query pay example test BOOKING ics txt", "SHA",
      ]).flatMap(words))
  }()

  private static let english = vocabulary("Sources/BookingWords/Languages/English.swift")
  private static let pseudo = vocabulary("Tests/Support/PseudoLanguage/Pseudo.swift")

  private static func vocabulary(_ path: String) -> Set<String> {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
    // With the words of the code around them: looking for literals alone takes minutes.
    return Set(words(text))
  }
}
