"""Music: night skies, discs, strings and water."""

import math

import numpy as np

from .easel import *


@poster("northern-lights", "jpg")
def northern_lights():
    e = Easel(linear(0, 0, 0, 330, "#050a2e", "#0a2257", "#12506e"))
    e.stars(3, 70, bottom=230)
    chance = np.random.default_rng(11)
    curtains = [
        (128, 110, "#19ff9c", "#7a2cff", 0.85),
        (206, 170, "#2cffb4", "#2a8bff", 1.0),
        (276, 210, "#b8ff5e", "#0fe6b0", 1.0),
    ]
    for index, (base, height, low, high, power) in enumerate(curtains):
        edge = base + 34 * np.sin(X / 58 + index * 2.1) + 16 * np.sin(X / 23 + index)
        knots = chance.uniform(0.4, 1, 20)
        streak = np.interp(X[0], np.linspace(0, WIDTH, 20), knots)[None, :]
        up = edge - Y
        light = np.where(up > 0, np.exp(-up / (height * (0.35 + 0.4 * streak))), np.exp(up / 7))
        e.shine(light * streak * power, ramp(up / height, (0, low), (0.25, low), (1, high)))
    shore = 352
    land = union(below(ridge(5, 346, 58, 3)), below(ridge(9, 350, 34, 5)))
    e.put(land * (Y < shore), linear(0, 290, 0, shore, "#061a33", "#020a18"))
    # The fjord holds the sky upside down, a little longer than it is.
    depth = (Y - shore) * 2.1 + 4 * np.sin(Y / 1.9)
    rows = np.clip((shore - 14 - depth[:, 0]) * SCALE, 0, shore * SCALE).astype(int)
    mirror = e.pixels[rows] * 0.66 + color("#063049") * 0.3
    e.pixels = np.where((Y >= shore)[..., None], mirror, e.pixels)
    e.put(lettering("NORTHERN", 180, 408, 41, "gothic", tracking=4), "#f4fff9")
    e.put(lettering("LIGHTS", 180, 449, 41, "gothic", tracking=4), "#f4fff9")
    return e


@poster("blue-hour-trio", "jpg")
def blue_hour_trio():
    e = Easel(down("#0a1a66", "#0d2a96", "#071040"))
    e.put(circle(128, 168, 138), linear(0, 30, 260, 300, "#9be4ff", "#2f7bff"))
    e.put(circle(128, 168, 138) * below(lambda x: 168 + 0 * x), "#1748d8", 0.55)
    # A double bass stands in front of the moon.
    body = blob(
        [
            (246, 190),
            (282, 214),
            (276, 252),
            (300, 300),
            (276, 344),
            (226, 344),
            (200, 300),
            (224, 252),
            (216, 214),
        ]
    )
    e.put(body, linear(200, 0, 300, 0, "#ff8a1f", "#c22a12"))
    e.put(rectangle(242, 20, 257, 250), "#1a0a1e")
    e.put(
        union(circle(249, 18, 17), rectangle(226, 34, 273, 41, 3), rectangle(226, 50, 273, 57, 3)), "#1a0a1e"
    )
    e.put(stroke([(249, 30), (249, 330)], 3), "#ffe9b0")
    e.put(union(stroke([(226, 262), (232, 292)], 4), stroke([(273, 262), (267, 292)], 4)), "#1a0a1e")
    e.put(stroke([(140, 318), (330, 232)], 5), "#ffe9b0")
    # The keyboard.
    for index in range(9):
        x = index * 41 - 5
        e.put(polygon([(x, 372), (x + 38, 372), (x + 38, 480), (x, 480)]), "#f7fbff")
    for index in (0, 1, 3, 4, 5, 7):
        x = index * 41 + 22
        e.put(rectangle(x, 366, x + 25, 438, 2), "#060a24")
    e.put(rectangle(0, 352, 360, 374), "#060a24")
    e.put(lettering("BLUE HOUR TRIO", 16, 336, 25, "gothic", "lm"), "#ffffff")
    return e


@poster("long-play-sunday", "png")
def long_play_sunday():
    e = Easel("#ff5a1f")
    e.put(rays(212, 276, 14, 0.5, 0.2), "#ff7a2b")
    x, y, radius = 212, 276, 196
    e.put(circle(x + 6, y + 10, radius), "#c93a08")
    e.put(circle(x, y, radius), "#120c14")
    for r in range(84, 190, 15):
        e.put(ring(x, y, r, 4), "#2f2833")
    for turn in (-38, 142):
        for spread, paint in ((34, "#3a3340"), (18, "#5d5566"), (6, "#938aa0")):
            e.put(wedge(x, y, turn, spread) * circle(x, y, radius - 6) * (1 - circle(x, y, 78)), paint, 0.55)
    e.put(circle(x, y, 74), "#ffe3c2")
    e.put(circle(x, y, 74) * below(lambda v: y + 0 * v), "#e8185a")
    e.put(circle(x, y, 9), "#ff5a1f")
    e.put(lettering("SIDE A", x, y - 34, 19, "gothic"), "#120c14")
    # The arm.
    e.put(stroke([(316, 40), (322, 190), (258, 330)], 11), "#fff4e4")
    e.put(circle(316, 40, 30), "#fff4e4")
    e.put(circle(316, 40, 13), "#120c14")
    e.put(stroke([(262, 322), (246, 352)], 21), "#e8185a")
    for line, text in enumerate(("LONG", "PLAY", "SUNDAY")):
        e.put(lettering(text, 18, 44 + line * 47, 54, "gothic", "lm"), "#120c14" if line < 2 else "#fff4e4")
    return e


@poster("salt-and-static", "png")
def salt_and_static():
    e = Easel("#05060d")
    chance = np.random.default_rng(21)
    xs = np.linspace(-10, 370, 96)
    for row in range(13):
        y = 96 + row * 26
        middle = np.exp(-(((xs - 180 - 22 * math.sin(row)) / 78) ** 2))
        bumps = np.interp(xs, np.linspace(-10, 370, 27), chance.uniform(0, 1, 27))
        line = (
            y - 74 * middle * bumps - 4 * np.interp(xs, np.linspace(-10, 370, 27), chance.uniform(0, 1, 27))
        )
        points = smooth(list(zip(xs, line)), steps=2)
        e.put(polygon(points + [(370, y + 60), (-10, y + 60)]), "#05060d")
        e.put(
            stroke(points, 6),
            ramp(np.full_like(X, row / 12), "#27f5ff", "#5b6bff", "#c437ff", "#ff2f92", "#ff7a3d"),
        )
    e.put(lettering("SALT & STATIC", 180, 448, 33, "gothic", tracking=3), "#eafcff")
    return e


@poster("paper-lantern-orchestra", "webp")
def paper_lantern_orchestra():
    e = Easel(down("#120a3a", "#2a1160", "#5b1a66"))
    for x, y, r in (
        (52, 92, 22),
        (318, 70, 28),
        (300, 330, 24),
        (40, 350, 30),
        (90, 20, 16),
        (250, 24, 14),
        (338, 200, 15),
        (22, 216, 17),
    ):
        e.glow(x, y, r * 3.2, "#ff7a2e", 0.7)
        e.put(ellipse(x, y, r * 0.92, r), radial(x, y, r, "#ffe08a", "#ff8a2a"))
    e.glow(180, 214, 260, "#ff4a1c", 0.95)
    e.put(stroke([(180, 0), (180, 70)], 4), "#0a0418")
    body = ellipse(180, 218, 122, 140)
    e.put(body, radial(180, 218, 140, "#ffe98c", "#ffe98c", "#ff9a2b", "#f0301f", "#b8101c"))
    for offset in range(-112, 113, 28):
        half = 122 * math.sqrt(max(0, 1 - (offset / 140) ** 2))
        arc = [
            (180 + half * math.cos(math.pi * t / 20), 218 + offset + 11 * math.sin(math.pi * t / 20))
            for t in range(21)
        ]
        e.put(stroke(arc, 3), "#8f0a18", 0.7)
    e.put(union(rectangle(128, 66, 232, 90, 5), rectangle(128, 346, 232, 370, 5)), "#0a0418")
    # A treble of brush strokes instead of a family crest.
    e.put(
        stroke(
            smooth(
                [
                    (196, 296),
                    (168, 300),
                    (170, 276),
                    (190, 250),
                    (190, 160),
                    (174, 150),
                    (164, 176),
                    (206, 236),
                    (196, 262),
                    (166, 250),
                ]
            ),
            15,
            8,
        ),
        "#2a0610",
    )
    for x in (160, 180, 200):
        e.put(stroke([(x, 370), (x, 402)], 5), "#f0301f")
    e.put(lettering("PAPER LANTERN", 180, 428, 31, "roman"), "#fff0cf")
    e.put(lettering("ORCHESTRA", 180, 459, 27, "roman", tracking=4), "#ffb45a")
    return e


@poster("the-sea-in-eight-parts", "png")
def the_sea_in_eight_parts():
    e = Easel(linear(0, 0, 0, 240, "#ffe9c9", "#ffb48a"))
    e.put(circle(262, 166, 66), "#ff4d3d")
    blues = ["#9fe3e0", "#5fcbd6", "#2ba9cf", "#1685c4", "#1063b3", "#0c4796", "#0a2f76", "#081c52"]
    for part, blue in enumerate(blues):
        y, swell, shift = 158 + part * 40, 14 + part * 1.2, part * 57

        def crest(x, y=y, swell=swell, shift=shift):
            phase = ((x + shift) % 120) / 120
            return y - swell * np.sin(math.pi * phase) ** 0.8 * (1.35 - 0.7 * phase)

        e.put(below(crest), "#fff6e6")
        e.put(below(lambda x, crest=crest: crest(x) + 6), blue)
    e.put(lettering("THE SEA IN", 18, 42, 38, "serif", "lm"), "#0a2f76")
    e.put(lettering("EIGHT PARTS", 18, 80, 38, "serif", "lm"), "#0a2f76")
    return e


@poster("desert-brass", "jpg")
def desert_brass():
    e = Easel(linear(0, 0, 0, 300, "#2a0f52", "#7c1f6a", "#f0553f", "#ffb45c"))
    e.glow(236, 150, 240, "#ffd08a", 0.6)
    e.put(circle(236, 150, 96), radial(206, 120, 150, "#fffbe0", "#ffd98c"))
    far = below(lambda x: 270 - 30 * np.sin(x / 95 + 0.6))
    e.put(far, linear(0, 230, 0, 340, "#c93a55", "#8b2357"))
    middle = below(lambda x: 320 - 46 * np.sin(x / 105 + 3.4))
    e.put(middle, linear(0, 0, 360, 0, "#ff9a3d", "#d8472f"))
    # One dune with a lit and a dark side.
    crest = smooth([(-10, 420), (70, 372), (150, 300), (206, 268), (262, 300), (320, 352), (370, 376)])
    e.put(polygon(crest + [(370, 490), (-10, 490)]), linear(0, 260, 0, 480, "#ffc45a", "#f07a28"))
    edge = smooth([(206, 268), (190, 310), (222, 356), (176, 410), (196, 490)])
    e.put(
        polygon(edge + [(370, 490), (370, 376), (320, 352), (262, 300)]),
        linear(190, 0, 360, 0, "#6b1546", "#3d0b3a"),
    )
    # A trumpet against the moon.
    horn = polygon(
        smooth([(96, 150), (150, 150), (196, 140), (232, 104)])
        + smooth([(232, 210), (196, 172), (150, 163), (96, 163)])
    )
    e.put(union(horn, ellipse(233, 157, 12, 54), rectangle(84, 146, 98, 167, 4)), "#2a0726")
    e.put(union(*[rectangle(x, 118, x + 11, 190, 4) for x in (118, 136, 154)]), "#2a0726")
    e.put(ring(145, 176, 26, 8) * below(lambda x: 160 + 0 * x), "#2a0726")
    e.put(lettering("DESERT", 20, 40, 46, "gothic", "lm"), "#ffe9b8")
    e.put(lettering("BRASS", 20, 84, 46, "gothic", "lm"), "#ffe9b8")
    return e


@poster("midnight-cumbia", "png")
def midnight_cumbia():
    e = Easel("#2b0a3d")
    e.put(rays(180, 262, 16, 0.5), "#ff2e88")
    e.put(circle(180, 262, 138), "#ffc400")
    e.put(circle(180, 262, 112), "#ff6a00")
    for lean, paint, stripe, sign in ((-30, "#00c2a8", "#fff3d0", -1), (30, "#e8164a", "#fff3d0", 1)):
        turn = math.radians(90 - lean)
        cx, cy = 180 + sign * 74, 160
        ex, ey = cx - sign * 118, cy + 210
        e.put(stroke([(cx, cy), (ex, ey)], 21, 17), "#2b0a3d")
        e.put(ellipse(cx, cy, 66, 78, -lean * -1), "#2b0a3d")
        e.put(ellipse(cx, cy, 58, 70, lean), paint)
        band = ellipse(cx, cy, 58, 70, lean)
        across = (X - cx) * math.sin(math.radians(-lean)) + (Y - cy) * math.cos(math.radians(-lean))
        e.put(band * (np.abs(across) < 13), stripe)
        e.put(band * (np.abs(np.abs(across) - 33) < 6), "#ffc400")
    for x in range(0, 361, 40):
        e.put(
            polygon([(x - 20, 0), (x + 20, 0), (x + 20, 26), (x, 46), (x - 20, 26)]),
            ("#00c2a8", "#ffc400", "#e8164a")[x // 40 % 3],
        )
    e.put(rectangle(0, 404, 360, 480), "#2b0a3d")
    e.put(lettering("MIDNIGHT", 180, 426, 34, "gothic", tracking=5), "#ffc400")
    e.put(lettering("CUMBIA", 180, 459, 34, "gothic", tracking=12), "#ff5aa5")
    return e


@poster("monsoon-ragas", "jpg")
def monsoon_ragas():
    e = Easel(down("#04323f", "#066a70", "#0b8f86", "#ffb35c"))
    for index in range(30):
        x, y = index * 0.618 % 1 * 420 - 20, index * 0.382 % 0.31 * 980 - 40
        e.put(stroke([(x, y), (x - 26, y + 78)], 5, 1.5), "#c8fff2", 0.8)
    cx, cy = 180, 404
    for count, length, width, low, high, turn in (
        (9, 268, 84, "#4a0f6b", "#a01c86", 0),
        (8, 214, 78, "#b3157e", "#ff3d8e", 11),
        (7, 158, 66, "#ff4f86", "#ff9fb8", 0),
        (5, 104, 50, "#ffb347", "#fff0b0", 0),
    ):
        for index in range(count):
            angle = -90 + (index - (count - 1) / 2) * 172 / (count - 1)
            e.put(leaf(cx, cy, length + 6, width + 10, angle), "#2b0a4a", 0.6)
            e.put(leaf(cx, cy, length, width, angle), radial(cx, cy, length, low, high))
    e.put(below(lambda x: 404 + 5 * np.sin(x / 22)), "#03222d")
    e.put(lettering("MONSOON RAGAS", 180, 446, 33, "roman"), "#ffe6a8")
    return e


@poster("bells-across-the-harbour", "jpg")
def bells_across_the_harbour():
    e = Easel(linear(0, 0, 0, 380, "#3a7bd5", "#8fc7f0", "#ffd7a0", "#ff9a4d"))
    for r in range(330, 100, -44):
        e.put(circle(180, 196, r) * (Y < 372), "#fff1b8", 0.24)
    bell = polygon(
        smooth([(150, 74), (122, 110), (112, 190), (98, 246), (62, 296)])
        + [(298, 296)]
        + smooth([(298, 296), (262, 246), (248, 190), (238, 110), (210, 74)])
    )
    e.put(
        union(bell, circle(180, 78, 36), rectangle(54, 290, 306, 316, 12)),
        linear(60, 0, 300, 0, "#0c2a5e", "#17458f", "#071a40"),
    )
    e.put(ring(180, 38, 20, 10), "#0c2a5e")
    e.put(circle(180, 326, 27), "#e8343f")
    e.put(union(bell, rectangle(54, 290, 306, 316, 12)) * ellipse(128, 200, 10, 96, 8), "#6fa5e8", 0.75)
    sea = Y >= 372
    e.put(sea.astype(np.float32), linear(0, 372, 0, 480, "#ff8a4a", "#b83a6a", "#3d1f66"))
    for index, y in enumerate(range(380, 402, 10)):
        e.put(
            rectangle(180 - 30 - index * 22, y, 180 + 30 + index * 22, y + 4, 2),
            "#fff1b8",
            0.75 - index * 0.09,
        )
    e.put(lettering("BELLS ACROSS", 180, 424, 32, "gothic"), "#ffffff")
    e.put(lettering("THE HARBOUR", 180, 456, 32, "gothic"), "#ffffff")
    return e


@poster("the-orchard-variations", "png")
def the_orchard_variations():
    e = Easel("#ffd3dc")
    e.put(half_plane(180, 0, 90), "#bfe8d2")
    pear = blob(
        [
            (180, 108),
            (212, 130),
            (224, 186),
            (258, 250),
            (262, 316),
            (226, 366),
            (180, 376),
            (134, 366),
            (98, 316),
            (102, 250),
            (136, 186),
            (148, 130),
        ]
    )
    e.put(pear * (X < 180), "#2f9e4f")
    e.put(pear * (X >= 180), "#f2c230")
    e.put(stroke(smooth([(180, 116), (186, 84), (206, 58)]), 11), "#5b2a1a")
    e.put(leaf(190, 84, 96, 44, -28), "#12703a")
    for y in range(150, 372, 37):
        e.put(pear * rectangle(180, y, 260, y + 17), "#1c1226")
    e.put(lettering("THE ORCHARD", 180, 420, 34, "serif"), "#4a1030")
    e.put(lettering("VARIATIONS", 180, 454, 34, "serif"), "#4a1030")
    return e
