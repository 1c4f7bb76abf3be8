import BookingStore

import struct BookingStore.SQL

/// A search in the table of a list's order: the number of a row (`SortKeyRowID`) says where in the list its event stands, except
/// that events whose sort keys begin alike share a group.
struct FTS5SearchMatch: SearchMatch {
  let source: SQL
  let condition: SQL
  /// The column with the number.
  let row: SQL

  func from(_ place: SearchPlace) -> SQL? {
    "\(part: row) >= \(SortKeyRowID.first(of: SortKeyRowID.group(of: place)))"
  }

  func past(_ place: SearchPlace) -> SQL? {
    "\(part: row) >= \(SortKeyRowID.first(of: SortKeyRowID.group(of: place) + 1))"
  }

  func through(_ place: SearchPlace) -> SQL? {
    "\(part: row) < \(SortKeyRowID.first(of: SortKeyRowID.group(of: place) + 1))"
  }

  /// Until the end of the group that the last of them is in: those are sorted, the rest is never read.
  func first(_ most: Int, under conditions: SQL, _ reader: any Reader) throws -> SQL? {
    let last: Int64? = try reader.value(
      """
      SELECT \(part: row) FROM \(part: source) WHERE \(part: conditions)
      ORDER BY \(part: row) LIMIT 1 OFFSET \(most - 1)
      """)
    return last.map { "\(part: row) <= \(SortKeyRowID($0).lastOfGroup)" }
  }
}
