import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// One step: what happened, applied to what is. Pure; whatever has to happen outside is returned.
package func update(_ state: inout State, _ action: Action) -> [Effect] {
  switch action {
  case .tick(let now): return state.pass(to: now)
  case .input(let input): return state.handle(input)
  case .changed(let changes): return state.hear(of: changes)
  case .reply(let reply): return state.deliver(reply)
  case .unproven(let request, let otherwise): return state.prove(for: request, otherwise)
  case .unsigned(let request, let otherwise): return state.sign(request, otherwise)
  case .account(let result, let principal):
    guard principal == state.session.principal else { return [] }
    return state.learn(result)
  case .cart(let result, let principal, let news):
    guard principal == state.session.principal else { return [] }
    return state.hold(result) + state.tell(news)
  case .unpaid(let result, let principal, let news):
    guard principal == state.session.principal, case .success(let unpaid) = result else { return [] }
    // Its own page says it itself.
    let isShown = (state.top?.screen as? CheckoutScreen)?.checkout?.details.id == state.session.unpaid?.id
    state.session.owe(unpaid)
    return unpaid == nil && isShown ? [] : state.tell(news)
  case .preferences(let result, let principal):
    guard principal == state.session.principal, case .success(let values) = result else { return [] }
    var appearance = state.session.appearance
    appearance.adopt(values, except: state.session.options.decided)
    state.session.appearance = appearance
    state.session.hasChosenColors = values[Appearance.Setting.color.rawValue] != nil
    return []
  case .colors(let depth):
    state.session.learn(depth)
    return []
  case .poster(let id, let poster):
    state.session.posters.store(poster, for: id)
    return []
  case .loggedOut(let guest, let principal, let reason):
    guard principal == state.session.principal else { return [] }
    let words = SafeText(state.session.sentence(reason))
    state.session.arrive(LogInResult(principal: guest, account: nil))
    state.notice = nil
    return state.begin(landing: .account) + state.show(Notice(words: words, tone: .warning))
  case .proven(let outcome): return state.handle(outcome)
  case .read(let reading): return state.take(reading)
  }
}

extension State {
  static let refreshPause = TimeSpan(milliseconds: 150)

  /// The first screen and what it needs.
  package mutating func start() -> [Effect] {
    let atDoor: Section? = session.options.device == nil ? nil : .door
    return begin(landing: atDoor ?? (session.options.door == nil ? .events : .account))
      + tell([session.options.mistake].compactMap(\.self))
  }

  /// Everything anew for another person: nothing that the one before had open is left. Without a landing the screens
  /// of this section stay: one of them let the person in.
  mutating func begin(landing: Section?) -> [Effect] {
    for section in Section.allCases where section != self.section || landing != nil { stacks[section] = nil }
    overlay = nil
    session.forget()
    // The next person sees the screens as they are for everybody, until it is known how they like them.
    if session.principal.isGuest {
      session.appearance = session.startedWith
      session.hasChosenColors = false
    }
    let arriving = reload() + recallPreferences()
    guard let landing else { return arriving }
    // What is looked at comes before who looks.
    let screen = open(landing)
    return screen + arriving
  }

  private func recallPreferences() -> [Effect] {
    let principal = session.principal
    guard !principal.isGuest else { return [] }
    return [
      .run(.query, as: principal) { visit in
        do throws(BookingError) {
          return .preferences(.success(try visit.accounts.preferences()), of: principal)
        } catch {
          return .preferences(.failure(error), of: principal)
        }
      }
    ]
  }

  /// Reads who is here and what they hold.
  func reload() -> [Effect] {
    guard session.options.device == nil else { return [] }
    let (principal, now, words) = (session.principal, session.now, session.words)
    let (shownCart, shownOrder) = (session.cart, session.unpaid)
    let order: Effect = .run(.query, as: principal) { visit in
      do throws(BookingError) {
        let unpaid = try visit.orders.unpaid()
        let news = OperatorChanges.of(unpaid, since: shownOrder, now: now, visit, words)
        return .unpaid(.success(unpaid), of: principal, news: news)
      } catch {
        return .unpaid(.failure(error), of: principal, news: [])
      }
    }
    return (session.principal.isGuest ? [] : [order]) + [
      .run(.query, as: principal) { visit in
        do throws(BookingError) {
          return .account(.success(try visit.accounts.current()), of: principal)
        } catch {
          return .account(.failure(error), of: principal)
        }
      },
      .run(.query, as: principal) { visit in
        do throws(BookingError) {
          let cart = try visit.cart.current()
          let news = OperatorChanges.of(cart, since: shownCart, now: now, visit, words)
          return .cart(.success(cart), of: principal, news: news)
        } catch {
          return .cart(.failure(error), of: principal, news: [])
        }
      },
    ]
  }

  /// Shows a section where it was left.
  mutating func open(_ section: Section) -> [Effect] {
    self.section = section
    if stacks[section, default: []].isEmpty {
      stacks[section] = [OpenScreen(id: nextID(), screen: section.root(session))]
    }
    return withTop(.appear)
  }

  mutating func learn(_ result: Result<Account?, BookingError>) -> [Effect] {
    switch result {
    case .failure(let refusal) where refusal.endsSession: return logOut(because: .refused(refusal))
    case .failure(.logInNeeded): return logOut(because: .refused(.sessionEnded))
    default: break
    }
    guard case .success(let account) = result, account != session.account else { return [] }
    session.know(account)
    // A role that was taken away closes its screens.
    if section == .manage, !Section.shown(session).contains(.manage) { return open(.events) }
    return []
  }

  func logOut(because reason: LogOutReason) -> [Effect] {
    let principal = session.principal
    return [
      .run(.command, as: principal) { .loggedOut($0.session.logOut(), of: principal, because: reason) }
    ]
  }

  mutating func hold(_ result: Result<Cart, BookingError>) -> [Effect] {
    guard case .success(let cart) = result else { return [] }
    session.hold(cart)
    return []
  }

  mutating func tell(_ news: [SafeText]) -> [Effect] {
    news.isEmpty ? [] : show(Notice(words: news.joined(separator: " "), tone: .warning))
  }

  /// A code is the gate's, whatever lies over it; where none is open it is nobody's.
  mutating func take(_ reading: CodeReading) -> [Effect] {
    let (effects, isTaken) = step { open, session in
      open.step(GateScreen.self, session) { screen, context in
        screen.take(reading, &context)
        return true
      }
    }
    guard !isTaken else { return effects }
    return show(Notice(words: SafeText(session.words.openGateFirst), tone: .warning))
  }

  mutating func deliver(_ reply: Delivery) -> [Effect] {
    guard let place = place(of: reply.screen) else { return [] }
    return with(place.section, place.index) { reply.receive(by: &$0, $1) }.effects
  }

  mutating func show(_ notice: Notice) -> [Effect] {
    var notice = notice
    notice.until = session.now + notice.duration
    self.notice = notice
    return []
  }
}
