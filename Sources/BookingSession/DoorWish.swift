/// Which door the command line asked for: an event's code, the names of a list and a gate. Nil where any will do.
package struct DoorWish: Sendable, Equatable {
  package let event: String?
  package let list: String?
  package let gate: String?

  package init(event: String? = nil, list: String? = nil, gate: String? = nil) {
    (self.event, self.list, self.gate) = (event, list, gate)
  }
}
