import BookingTickets
import Foundation
import TestSupport
import Testing

struct QRGridTests {
  @Test(
    arguments: [
      "TX-7Q4M-91",
      "1.AAECAwQFBgcICQoLDA0ODw.MEUCIQDx5mFzT3rVq0yq7n0c2mX4Xv2l9d8R1yq9Jm4o3sT6wAIgY0",
      "https://example.org/t/7Q4M91?pay=68.00",
      "Käse, café, 東京 – 20:00",
    ])
  func `a real decoder reads back what was encoded`(text: String) throws {
    for correction in QRGrid.Correction.allCases {
      let grid = try QRGrid(text, correction: correction)
      #expect(try BarcodeReader.read(Data(picture(of: grid).png)) == text)
    }
  }

  @Test func `the decoder used here can fail`() throws {
    let blank = SamplePicture(100, 100) { _, _ in [255, 255, 255] }
    #expect(try BarcodeReader.read(Data(blank.png)) == nil)
  }

  @Test func `the grid is square and has its three eyes`() throws {
    let grid = try QRGrid("TX-7Q4M-91")
    #expect(grid.side == 21)
    #expect(grid.modules.count == 21 * 21)
    let eye = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"]
    for (left, top) in [(0, 0), (14, 0), (0, 14)] {
      let drawn = (top..<(top + 7)).map { y in
        String((left..<(left + 7)).map { x in grid[x, y] ? "#" : " " })
      }
      #expect(drawn == eye)
    }
    #expect(!grid[-1, 0] && !grid[0, 21] && !grid[21, 20])
  }

  @Test func `more correction makes a larger code`() throws {
    let text = String(repeating: "0123456789abcdef", count: 8)
    let sides = try QRGrid.Correction.allCases.map { try QRGrid(text, correction: $0).side }
    #expect(sides == sides.sorted() && Set(sides).count == 4)
    #expect(try QRGrid(text) == QRGrid(text, correction: .medium))
  }

  @Test func `what can't be encoded says why`() throws {
    #expect(throws: QRGrid.Failure.empty) { try QRGrid("") }
    #expect(throws: QRGrid.Failure.nulCharacter) { try QRGrid("a\u{0}b") }
    #expect(throws: QRGrid.Failure.tooLong(bytes: 3000)) { try QRGrid(String(repeating: "ä", count: 1500)) }
  }

  private func picture(of grid: QRGrid) -> SamplePicture {
    let scale = 4
    let side = (grid.side + 2 * QRGrid.quietZone) * scale
    return SamplePicture(side, side) { x, y in
      let dark = grid[x / scale - QRGrid.quietZone, y / scale - QRGrid.quietZone]
      return dark ? [0, 0, 0] : [255, 255, 255]
    }
  }
}
