"""A small easel: shapes are masks, paints are colours or gradients, both in poster units (360 by 480).

Everything is drawn three times as large and made small once, at the end, so that edges are smooth.
Terminals show a poster with some forty by fifty pixels: shapes are large, and contrasts are meant.
"""

import math
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

WIDTH, HEIGHT, SCALE = 360, 480, 3

FONTS = {
    "gothic": "URWGothic-Demi",
    "sans": "NimbusSans-Bold",
    "narrow": "NimbusSansNarrow-Bold",
    "serif": "P052-Bold",
    "italic": "P052-BoldItalic",
    "book": "URWBookman-Demi",
    "roman": "C059-Bold",
    "mono": "NimbusMonoPS-Bold",
}
FONT_FOLDER = "/usr/share/fonts/opentype/urw-base35"

_ys, _xs = np.mgrid[0 : HEIGHT * SCALE, 0 : WIDTH * SCALE].astype(np.float32) / SCALE
X, Y = _xs, _ys
"""The coordinates of every pixel, for shapes that are formulas."""


# Paints


def color(text):
    """`#rrggbb` as three numbers from 0 to 1."""
    return np.array([int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)], dtype=np.float32)


def ramp(position, *stops):
    """Colours along a field of positions: stops are `(position, colour)` or colours spread evenly."""
    if isinstance(stops[0], str):
        stops = [(i / (len(stops) - 1), stop) for i, stop in enumerate(stops)]
    places = [place for place, _ in stops]
    colors = np.stack([color(text) for _, text in stops])
    return np.stack([np.interp(position, places, colors[:, i]) for i in range(3)], axis=-1)


def linear(x0, y0, x1, y1, *stops):
    dx, dy = x1 - x0, y1 - y0
    return ramp(((X - x0) * dx + (Y - y0) * dy) / (dx * dx + dy * dy), *stops)


def down(*stops):
    return linear(0, 0, 0, HEIGHT, *stops)


def radial(x, y, radius, *stops):
    return ramp(np.hypot(X - x, Y - y) / radius, *stops)


# Masks


def _drawn(draw):
    image = Image.new("L", (WIDTH * SCALE, HEIGHT * SCALE))
    draw(ImageDraw.Draw(image))
    return np.asarray(image, dtype=np.float32) / 255


def _scaled(points):
    return [(x * SCALE, y * SCALE) for x, y in points]


def polygon(points):
    return _drawn(lambda d: d.polygon(_scaled(points), fill=255))


def rectangle(x0, y0, x1, y1, corner=0):
    box = [x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE]
    return _drawn(lambda d: d.rounded_rectangle(box, corner * SCALE, fill=255))


def circle(x, y, radius):
    return (np.hypot(X - x, Y - y) <= radius).astype(np.float32)


def ring(x, y, radius, width):
    return (np.abs(np.hypot(X - x, Y - y) - radius) <= width / 2).astype(np.float32)


def ellipse(x, y, rx, ry, degrees=0):
    turn = math.radians(degrees)
    across = (X - x) * math.cos(turn) + (Y - y) * math.sin(turn)
    along = (Y - y) * math.cos(turn) - (X - x) * math.sin(turn)
    return ((across / rx) ** 2 + (along / ry) ** 2 <= 1).astype(np.float32)


def half_plane(x, y, degrees):
    """Everything to the right of a line through a point, looking along it."""
    turn = math.radians(degrees)
    return ((X - x) * -math.sin(turn) + (Y - y) * math.cos(turn) >= 0).astype(np.float32)


def wedge(x, y, middle, spread):
    """An endless slice between two directions, in degrees; 0 is right, 90 is down."""
    angle = (np.degrees(np.arctan2(Y - y, X - x)) - middle + 180) % 360 - 180
    return (np.abs(angle) <= spread / 2).astype(np.float32)


def rays(x, y, count, share=0.5, turn=0):
    """A sunburst: `share` of every slice is in the mask."""
    angle = np.arctan2(Y - y, X - x) / (2 * math.pi) * count + turn
    return ((angle % 1) < share).astype(np.float32)


def stroke(points, width, end_width=None):
    """A line with round ends, as wide at its end as `end_width` says."""
    points = list(points)
    end_width = width if end_width is None else end_width

    def draw(d):
        lengths = [0.0]
        for a, b in zip(points, points[1:]):
            lengths.append(lengths[-1] + math.dist(a, b))
        total = lengths[-1] or 1
        for index, (a, b) in enumerate(zip(points, points[1:])):
            steps = max(1, int(math.dist(a, b) * SCALE / 2))
            for step in range(steps + 1):
                t = step / steps
                done = (lengths[index] + t * (lengths[index + 1] - lengths[index])) / total
                r = (width + (end_width - width) * done) / 2 * SCALE
                x, y = (a[0] + (b[0] - a[0]) * t) * SCALE, (a[1] + (b[1] - a[1]) * t) * SCALE
                d.ellipse([x - r, y - r, x + r, y + r], fill=255)

    return _drawn(draw)


def smooth(points, closed=False, steps=16):
    """The curve through points (Catmull-Rom)."""
    points = list(points)
    around = [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    curve = []
    for p0, p1, p2, p3 in zip(around, around[1:], around[2:], around[3:]):
        for step in range(steps):
            t = step / steps
            curve.append(
                tuple(
                    0.5
                    * (
                        2 * p1[i]
                        + (p2[i] - p0[i]) * t
                        + (2 * p0[i] - 5 * p1[i] + 4 * p2[i] - p3[i]) * t**2
                        + (3 * p1[i] - p0[i] - 3 * p2[i] + p3[i]) * t**3
                    )
                    for i in (0, 1)
                )
            )
    if not closed:
        curve.append(points[-1])
    return curve


def blob(points):
    """The shape inside a smooth closed curve."""
    return polygon(smooth(points, closed=True))


def leaf(x, y, length, width, degrees):
    """A pointed leaf growing from a point into a direction."""
    turn = math.radians(degrees)
    sides = []
    for side in (1, -1):
        edge = [(t / 20, side * width / 2 * math.sin(math.pi * (t / 20) ** 0.8)) for t in range(21)]
        sides += edge if side == 1 else edge[::-1]
    return polygon(
        [
            (
                x + a * length * math.cos(turn) - b * math.sin(turn),
                y + a * length * math.sin(turn) + b * math.cos(turn),
            )
            for a, b in sides
        ]
    )


def star(x, y, radius, points=5, inner=0.45, turn=-90):
    corners = []
    for i in range(points * 2):
        r = radius if i % 2 == 0 else radius * inner
        a = math.radians(turn + i * 180 / points)
        corners.append((x + r * math.cos(a), y + r * math.sin(a)))
    return polygon(corners)


def regular(x, y, radius, sides, turn=-90):
    return polygon(
        [
            (
                x + radius * math.cos(math.radians(turn + i * 360 / sides)),
                y + radius * math.sin(math.radians(turn + i * 360 / sides)),
            )
            for i in range(sides)
        ]
    )


def below(height_at):
    """Everything under a curve `y = f(x)`; the function takes and returns arrays."""
    return (Y >= height_at(X)).astype(np.float32)


def ridge(seed, base, height, peaks=3):
    """A range of hills as a curve for `below`."""
    chance = random.Random(seed)
    parts = [(peaks * 2**i * chance.uniform(0.8, 1.2), chance.uniform(0, 6.3), 0.5**i) for i in range(5)]

    def curve(x):
        total = sum(weight * np.abs(np.sin(x / WIDTH * rate * 3.14 / 2 + at)) for rate, at, weight in parts)
        return base - height * total / 1.6

    return curve


def lettering(text, x, y, size, font="gothic", anchor="mm", tracking=0, degrees=0):
    """Type. `tracking` is additional space between letters, in the same units as everything."""
    face = ImageFont.truetype(f"{FONT_FOLDER}/{FONTS[font]}.otf", size * SCALE)
    image = Image.new("L", (WIDTH * SCALE, HEIGHT * SCALE))
    d = ImageDraw.Draw(image)
    if not tracking:
        d.text((x * SCALE, y * SCALE), text, fill=255, font=face, anchor=anchor)
    else:
        widths = [face.getlength(letter) + tracking * SCALE for letter in text]
        total = sum(widths) - tracking * SCALE
        start = x * SCALE - {"l": 0, "m": total / 2, "r": total}[anchor[0]]
        for letter, width in zip(text, widths):
            d.text((start, y * SCALE), letter, fill=255, font=face, anchor="l" + anchor[1])
            start += width
    if degrees:
        image = image.rotate(-degrees, Image.BICUBIC, center=(x * SCALE, y * SCALE))
    return np.asarray(image, dtype=np.float32) / 255


def soft(mask, radius):
    """The mask with blurred edges."""
    image = Image.fromarray((mask * 255).astype(np.uint8))
    image = image.filter(ImageFilter.GaussianBlur(radius * SCALE))
    return np.asarray(image, dtype=np.float32) / 255


def shifted(mask, dx, dy):
    """The mask moved; what comes in from outside is empty."""
    moved = np.zeros_like(mask)
    dx, dy = round(dx * SCALE), round(dy * SCALE)
    h, w = mask.shape
    moved[max(0, dy) : h + min(0, dy), max(0, dx) : w + min(0, dx)] = mask[
        max(0, -dy) : h + min(0, -dy), max(0, -dx) : w + min(0, -dx)
    ]
    return moved


def union(*masks):
    return np.maximum.reduce(masks)


def mirrored(mask):
    return mask[:, ::-1]


# The picture


class Easel:
    def __init__(self, ground):
        self.pixels = np.empty((HEIGHT * SCALE, WIDTH * SCALE, 3), dtype=np.float32)
        self.pixels[:] = color(ground) if isinstance(ground, str) else ground

    def put(self, mask, paint, alpha=1.0):
        paint = color(paint) if isinstance(paint, str) else paint
        cover = (mask * alpha)[..., None]
        self.pixels += (paint - self.pixels) * cover

    def shine(self, mask, paint, alpha=1.0):
        """Adds light instead of covering."""
        paint = color(paint) if isinstance(paint, str) else paint
        self.pixels = 1 - (1 - self.pixels) * (1 - paint * (mask * alpha)[..., None])

    def glow(self, x, y, radius, paint, alpha=1.0):
        self.shine(np.clip(1 - np.hypot(X - x, Y - y) / radius, 0, 1) ** 2, paint, alpha)

    def shade(self, mask, alpha=0.4, by="#000010"):
        self.put(mask, by, alpha)

    def stars(self, seed, count, bottom=HEIGHT, paint="#ffffff", sizes=(0.8, 2.2)):
        chance = random.Random(seed)
        points = [
            (chance.uniform(0, WIDTH), chance.uniform(0, bottom), chance.uniform(*sizes))
            for _ in range(count)
        ]
        self.put(
            _drawn(
                lambda d: [
                    d.ellipse([(x - r) * SCALE, (y - r) * SCALE, (x + r) * SCALE, (y + r) * SCALE], fill=255)
                    for x, y, r in points
                ]
            ),
            paint,
        )

    def grain(self, seed, amount=0.02):
        noise = np.random.default_rng(seed).normal(0, amount, (HEIGHT, WIDTH, 1)).astype(np.float32)
        self.pixels += noise.repeat(SCALE, axis=0).repeat(SCALE, axis=1)

    def image(self):
        pixels = (np.clip(self.pixels, 0, 1) * 255 + 0.5).astype(np.uint8)
        return Image.fromarray(pixels).resize((WIDTH, HEIGHT), Image.LANCZOS)


POSTERS = {}


def poster(slug, kind):
    """Names a function that paints a poster: `kind` is the file's extension."""

    def register(function):
        POSTERS[slug] = (kind, function)
        return function

    return register
