import TerminalUI
import Testing

@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// Pages of a list whose rows are numbers, and the answers to what it asks for in any order.
struct PagedListTests {
  private struct Row: Identifiable, Sendable { let id: Int }
  private typealias List = PagedList<Row, Int>

  /// What a shop with so many rows answers: at most a thousand at once.
  private func answer(_ request: List.Request, of count: Int, from first: Int = 0) -> List.Answer {
    let start = request.after.map { $0 + 1 } ?? first
    let rows = (start..<max(start, min(count, start + min(request.limit, 1000)))).map { Row(id: $0) }
    let last = rows.last.map(\.id)
    return List.Answer(
      request: request,
      result: .success(List.Page(rows: rows, next: last == count - 1 ? nil : last, total: count)))
  }

  private func next(_ list: inout List) -> List.Request? { list.readOn() }
  private func handle(_ answer: List.Answer, _ list: inout List) -> Bool { list.handle(answer) }

  private func list(of count: Int, read: Int = 100) -> List {
    var list = List()
    _ = list.handle(answer(list.readAgain(), of: count))
    while list.rows.count < read {
      list.rows.view.selection = list.rows.count - 1
      guard let request = list.readOn() else { return list }
      _ = list.handle(answer(request, of: count))
    }
    return list
  }

  @Test func `the next page is asked for once, when the end is near, and put below`() throws {
    var list = list(of: 250)
    #expect(list.rows.count == 100 && list.position == "1/250+")
    list.rows.view.selection = 60
    #expect(next(&list) == nil)
    list.rows.view.selection = 75
    let request = try #require(next(&list))
    #expect(next(&list) == nil)
    #expect(handle(answer(request, of: 250), &list))
    #expect(list.rows.map(\.id) == Array(0..<200))
    #expect(list.rows.selected?.id == 75)
    list.rows.view.selection = 199
    let last = try #require(next(&list))
    #expect(handle(answer(last, of: 250), &list))
    #expect(next(&list) == nil && list.position == "200/250")
  }

  @Test func `only the answer to what was asked last counts`() {
    var list = list(of: 10)
    let early = list.startOver()
    let late = list.startOver()
    #expect(!handle(answer(early, of: 3), &list))
    #expect(list.isStale && list.rows.count == 10)
    #expect(handle(answer(late, of: 5), &list))
    #expect(!list.isStale && list.rows.count == 5)
    #expect(!handle(answer(early, of: 3), &list))
    #expect(list.rows.count == 5)
  }

  @Test func `what is read anew keeps the selection on its row, wherever that is now`() {
    var list = list(of: 50)
    list.rows.view.selection = 20
    _ = list.handle(answer(list.readAgain(), of: 50, from: 7))
    #expect(list.rows.selected?.id == 20 && list.rows.view.selection == 13)
  }

  @Test
  func `what was asked for from its beginning is shown from its beginning, whatever stood there before`() {
    var list = list(of: 50)
    list.rows.view.selection = 20
    let request = list.startOver()
    let rows = (0..<50).reversed().map { Row(id: $0) }
    #expect(
      handle(
        List.Answer(request: request, result: .success(List.Page(rows: rows, next: nil, total: 50))), &list))
    #expect(list.rows.selected?.id == 49 && list.position == "1/50")
  }

  @Test
  func `where nothing is left out any more, the selection stays on its row if that is on the first page`() {
    var list = list(of: 500, read: 400)
    list.rows.view.selection = 60
    let request = list.startOver(keepingRow: true)
    #expect(handle(answer(request, of: 500, from: 10), &list))
    #expect(list.rows.selected?.id == 60 && list.rows.view.selection == 50)
    let other = list.startOver(keepingRow: true)
    #expect(handle(answer(other, of: 500, from: 61), &list))
    #expect(list.rows.selected?.id == 61)
  }

  @Test func `rows further down than a refresh reads stay, each once`() throws {
    var list = list(of: 5000, read: 1500)
    list.rows.view.selection = 1400
    let request = list.readAgain()
    #expect(request.limit == 1000)
    _ = list.handle(answer(request, of: 5000, from: 3))
    #expect(list.rows.map(\.id) == Array(3..<1500))
    #expect(list.rows.selected?.id == 1400)
    list.rows.view.selection = list.rows.count - 1
    let further = try #require(next(&list))
    #expect(further.after == 1499)
  }

  @Test func `a refusal leaves what was read, but nothing that was not asked for`() {
    func refusal(_ request: List.Request) -> List.Answer {
      List.Answer(request: request, result: .failure(.passwordNeededAgain))
    }
    var list = list(of: 10)
    let again = list.readAgain()
    #expect(!handle(refusal(again), &list))
    #expect(list.rows.count == 10 && list.rows.failure == .passwordNeededAgain)
    let other = list.startOver()
    #expect(!handle(refusal(other), &list))
    #expect(list.isEmpty)
    let retried = list.readAgain()
    #expect(handle(answer(retried, of: 10), &list))
    #expect(list.rows.count == 10 && list.rows.failure == nil)
  }

  @Test func `keys about the rows wait for them, and what comes after those keeps its turn`() {
    let keys = Keymap([KeyBinding(.enter, "open", true), KeyBinding("/", "find", false)])
    func kept(_ key: Key, _ list: inout List) -> Bool {
      list.keeps(.key(key), keys, isAboutRows: { $0 })
    }
    var list = List()
    #expect(!kept("/", &list) && !kept("z", &list))
    #expect(kept(.enter, &list) && kept("/", &list) && !kept("z", &list))
    _ = list.handle(answer(list.readAgain(), of: 3))
    let pressed = list.takePressed()
    #expect(pressed == [.enter, "/"])
    #expect(!kept(.enter, &list))
  }
}
