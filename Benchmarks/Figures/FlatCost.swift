import BookingFiles
import BookingModel
import Foundation

/// What a booking costs against an event with many sold tickets, beside one against an event without a sale: in turn, in one
/// process.
///
///     Figures flat DIRECTORY [--sold 100000] [--bookings 300]
enum FlatCost {
  static func measure(_ directory: DataDirectory) throws {
    let owner = try Seller.open(directory)
    let sold = Figures.number(after: "--sold") ?? 100_000
    let count = Figures.number(after: "--bookings") ?? 300
    let full = try Seller.event("Sold", capacity: sold + count, owner)
    for index in 0..<(sold / 10) {
      try Seller.book(full, places: 10, Seller.buyer("sold\(index)", owner))
    }
    let empty = try Seller.event("Empty", capacity: sold + count, owner)
    // An account may have so many places for an event.
    let buyers = try (0...(count / 10)).map { try Seller.buyer("flat\($0)", owner) }
    var times: [[Double]] = [[], []]
    for index in 0..<count {
      // Whoever comes second finds caches warm and the disk busy: they take turns at it.
      let sides = [(0, full), (1, empty)]
      for (side, ticketType) in index.isMultiple(of: 2) ? sides : sides.reversed() {
        times[side].append(try Figures.time { try Seller.book(ticketType, buyers[index / 10]) })
      }
    }
    let ratios = zip(times[0], times[1]).map { $0 / $1 }.sorted()
    let medians = times.map { $0.sorted()[$0.count / 2] }
    print(
      "a booking against \(sold) sold tickets: median \(Figures.text(medians[0])) ms, against none "
        + "\(Figures.text(medians[1])) ms; median ratio of \(count) pairs \(Figures.text(ratios[count / 2])) (goal 1.20)"
    )
  }
}
