extension ImagePreview {
  /// Sorts the pixels by hue, lets vivid ones count for more, and takes the strongest hue. Its mean colour
  /// is then lifted to a lightness that reads well as text.
  package static func accent(of pixels: PixelBuffer) -> PixelColor? {
    let hues = 24
    var bins = [Bin](repeating: Bin(), count: hues)
    for y in 0..<pixels.height {
      for x in 0..<pixels.width {
        let color = OKLab(pixels[x, y])
        // Near black and near white a hue is an accident.
        guard color.lightness > 0.25, color.lightness < 0.97, color.chroma > 0.04 else { continue }
        bins[min(hues - 1, Int(color.hue * Double(hues)))].add(color, weight: color.chroma * color.chroma)
      }
    }
    // Each bin with its neighbours, so that a hue on a border is not halved.
    let blurred = (0..<hues).map { index in
      bins[(index + hues - 1) % hues] + bins[index] + bins[(index + 1) % hues]
    }
    guard let strongest = blurred.max(by: { $0.weight < $1.weight }), let mean = strongest.mean,
      strongest.count * 100 >= pixels.width * pixels.height
    else { return nil }

    let wanted = min(0.22, max(0.11, mean.chroma * 1.1))
    let factor = wanted / max(mean.chroma, 0.001)
    let lightness = min(0.86, max(0.7, mean.lightness))
    return OKLab(lightness: lightness, a: mean.a * factor, b: mean.b * factor).displayed
  }

  private struct Bin {
    var weight = 0.0
    var lightness = 0.0
    var a = 0.0
    var b = 0.0
    var count = 0

    mutating func add(_ color: OKLab, weight: Double) {
      self.weight += weight
      lightness += color.lightness * weight
      a += color.a * weight
      b += color.b * weight
      count += 1
    }

    static func + (left: Bin, right: Bin) -> Bin {
      Bin(
        weight: left.weight + right.weight, lightness: left.lightness + right.lightness,
        a: left.a + right.a, b: left.b + right.b, count: left.count + right.count)
    }

    var mean: OKLab? {
      weight > 0 ? OKLab(lightness: lightness / weight, a: a / weight, b: b / weight) : nil
    }
  }
}
