"""Food: plates, fires, loaves and bowls."""

import math

import numpy as np

from .easel import *


@poster("twelve-seats-twelve-courses", "png")
def twelve_seats_twelve_courses():
    e = Easel("#0d3b66")
    cx, cy = 180, 206
    e.put(circle(cx, cy, 118), "#0a2f52")
    paints = [
        "#f4d35e",
        "#ee964b",
        "#f95738",
        "#e84a8a",
        "#9b5de5",
        "#4361ee",
        "#00bbf9",
        "#00d0b0",
        "#8ac926",
        "#faf0ca",
        "#ffb4a2",
        "#ffffff",
    ]
    for index, paint in enumerate(paints):
        angle = math.radians(index * 30 - 90)
        x, y = cx + 146 * math.cos(angle), cy + 146 * math.sin(angle)
        e.put(circle(x, y, 33), "#faf0ca")
        e.put(circle(x, y, 25), paint)
        e.put(circle(x - 8, y - 8, 6), "#ffffff", 0.7)
    # The fish everybody shares.
    body = polygon(
        smooth([(84, 206), (128, 160), (196, 158), (244, 200)])
        + smooth([(244, 212), (196, 254), (128, 252), (84, 206)])
    )
    e.put(union(body, polygon([(232, 206), (290, 158), (276, 206), (290, 254)])), "#faf0ca")
    e.put(ring(78, 206, 62, 7) * body, "#f95738")
    for x in (156, 182, 208):
        e.put(ring(x - 22, 206, 28, 7) * body * (X > x - 16), "#0d3b66")
    e.put(circle(118, 196, 9), "#0d3b66")
    e.put(lettering("TWELVE SEATS", 180, 420, 36, "gothic", tracking=3), "#f4d35e")
    e.put(lettering("TWELVE COURSES", 180, 456, 30, "gothic", tracking=3), "#faf0ca")
    return e


@poster("night-market-of-small-fires", "jpg")
def night_market_of_small_fires():
    e = Easel(down("#12061f", "#2a0a3a", "#12061f"))

    def fire(x, y, size, outer, middle, core):
        e.glow(x, y - size * 0.5, size * 1.5, outer, 0.5)
        for scale, paint in ((1, outer), (0.68, middle), (0.38, core)):
            s = size * scale
            shape = [
                (x, y),
                (x - s * 0.46, y - s * 0.14),
                (x - s * 0.5, y - s * 0.5),
                (x - s * 0.22, y - s * 0.8),
                (x - s * 0.1, y - s * 1.3),
                (x + s * 0.2, y - s * 0.92),
                (x + s * 0.3, y - s * 0.72),
                (x + s * 0.5, y - s * 0.42),
                (x + s * 0.42, y - s * 0.12),
            ]
            e.put(blob(shape), paint)

    hues = [
        ("#ff3d2e", "#ff9a2b", "#fff0a0"),
        ("#ff2e7a", "#ff7a9a", "#ffe0e8"),
        ("#ff8a00", "#ffc83d", "#fffbe0"),
        ("#b03dff", "#e08aff", "#ffffff"),
        ("#00b8a0", "#5af0d0", "#f0fffb"),
        ("#2b7bff", "#7ac8ff", "#ffffff"),
    ]
    for index in range(12):
        column, row = index % 4, index // 4
        if row == 1 and column in (1, 2):
            continue
        fire(48 + column * 88, 112 + row * 126, 62, *hues[(index * 5 + row) % 6])
        e.put(rectangle(24 + column * 88, 112 + row * 126, 72 + column * 88, 122 + row * 126, 4), "#7a4a2a")
    fire(180, 262, 150, *hues[0])
    e.put(rectangle(112, 260, 248, 276, 5), "#a8683a")
    e.put(lettering("NIGHT MARKET", 180, 416, 37, "gothic", tracking=3), "#fff0a0")
    e.put(lettering("of small fires", 180, 454, 35, "italic"), "#ff7a4a")
    return e


@poster("sourdough-for-the-impatient", "jpg")
def sourdough_for_the_impatient():
    e = Easel("#2f7fe0")
    e.put(rays(180, 214, 24, 0.5), "#4a96f0")
    e.put(ellipse(186, 240, 152, 142), "#123f8a", 0.6)
    e.put(ellipse(180, 222, 150, 142), radial(140, 160, 250, "#ffc978", "#d98a3a", "#9a4a14", "#5e260a"))
    crust = ellipse(180, 222, 150, 142)
    for x, y, length in ((76, 250, 150), (104, 304, 206), (170, 330, 150)):
        cut = leaf(x, y, length, 38, -42)
        e.put(cut * crust, "#7a3a10")
        e.put(shifted(cut, -3, -2) * crust * cut, "#fff0cf")
    for x in range(-60, 61, 30):
        e.put(
            crust * (np.abs(np.hypot(X - 180, (Y - 222) * 1.05) - 126) < 5) * (np.abs(X - 180 - x) < 11),
            "#fff6e0",
            0.8,
        )
    # A clock: the impatient part.
    e.put(circle(296, 92, 46), "#16204a")
    e.put(circle(296, 92, 38), "#ffffff")
    e.put(union(stroke([(296, 92), (296, 66)], 7), stroke([(296, 92), (316, 102)], 7)), "#e8203a")
    e.put(below(lambda x: 388 - 14 * np.exp(-(((x - 180) / 120) ** 2)) + 4 * np.sin(x / 17)), "#fff6e6")
    e.put(lettering("SOURDOUGH", 180, 416, 45, "narrow", tracking=7), "#16204a")
    e.put(lettering("for the impatient", 180, 455, 31, "italic"), "#e8203a")
    return e


@poster("ramen-school", "png")
def ramen_school():
    e = Easel("#12b5a5")
    sun = circle(180, 210, 164)
    e.put(sun, "#ffe9c4")
    for x, lean in ((118, 0), (180, 2), (242, 4)):
        points = smooth([(x, 176), (x - 22, 140), (x + 16, 104), (x - 12, 64), (x + 8, 30)])
        e.put(stroke(points, 16, 5), "#ffffff")
    soup = ellipse(180, 240, 152, 48)
    e.put(ellipse(180, 240, 160, 56), "#a80f22")
    e.put(soup, "#ffb23d")
    for index in range(6):
        y = 226 + index * 8
        points = [(60 + t * 12, y + 6 * math.sin(t * 1.1 + index)) for t in range(13)]
        e.put(stroke(points, 6) * soup, "#fff3c4" if index % 2 else "#ffd96b")
    e.put(rectangle(244, 176, 300, 252, 3), "#123d2a")
    e.put(ellipse(108, 228, 40, 27), "#ffffff")
    e.put(ellipse(108, 228, 22, 16), "#ff8a1f")
    e.put(circle(200, 226, 29), "#ffffff")
    e.put(circle(200, 226, 29) - circle(200, 226, 25), "#ff7ab0")
    e.put(
        stroke(
            [
                (200 + r * math.cos(r * 0.55), 226 + r * 0.9 * math.sin(r * 0.55))
                for r in np.linspace(2, 19, 60)
            ],
            5,
        ),
        "#ff3d7f",
    )
    bowl = polygon(
        [(20, 244)]
        + smooth([(20, 244), (44, 320), (112, 376), (180, 384), (248, 376), (316, 320), (340, 244)])
        + [(340, 244)]
    )
    front = bowl * (1 - ellipse(180, 240, 152, 48)) * (Y > 244)
    e.put(front, "#e8162f")
    band = front * (np.abs(Y - (306 - 22 * ((X - 180) / 160) ** 2)) < 17)
    e.put(band, "#fff3dc")
    e.put(band * ((X // 20) % 2 == 0) * (np.abs(Y - (306 - 22 * ((X - 180) / 160) ** 2)) < 10), "#1b4fb8")
    e.put(rectangle(126, 376, 234, 398, 4), "#a80f22")
    e.put(union(stroke([(352, 96), (196, 254)], 10, 7), stroke([(362, 130), (206, 262)], 10, 7)), "#3a1a10")
    e.put(rectangle(0, 404, 360, 480), "#0d2f3a")
    e.put(lettering("RAMEN SCHOOL", 180, 442, 40, "narrow", tracking=3), "#ffe9c4")
    return e


@poster("olive-and-ash", "jpg")
def olive_and_ash():
    e = Easel(linear(0, 0, 0, 480, "#ffd98a", "#ff9a5a", "#d8453a"))
    e.put(circle(118, 142, 88), "#fff3c8")
    branch = smooth([(-20, 60), (80, 110), (170, 190), (250, 290), (330, 372)])
    e.put(stroke(branch, 17, 8), "#4a2a1a")
    chance = np.random.default_rng(3)
    for index, (x, y) in enumerate(branch[6::6]):
        for side in (-1, 1):
            angle = 42 + side * (58 + chance.uniform(-12, 12))
            length = 108 - index * 3
            light, dark = ("#3f8a3a", "#2a6a32") if (index + (side > 0)) % 2 else ("#7fb04a", "#5a903a")
            e.put(leaf(x, y, length, 33, angle), dark)
            e.put(leaf(x, y, length, 33, angle) * half_plane(x, y, angle), light)
    for x, y, r in ((118, 196, 29), (206, 296, 32), (250, 214, 27), (158, 104, 24), (300, 330, 26)):
        e.put(stroke([(x, y - r), (x - 8, y - r - 24)], 5), "#4a2a1a")
        e.put(
            ellipse(x, y, r * 0.84, r, 12),
            radial(x - r * 0.3, y - r * 0.4, r * 1.5, "#8a6ac0", "#4a2a7a", "#1f0f3d"),
        )
        e.put(ellipse(x - r * 0.28, y - r * 0.42, r * 0.16, r * 0.26, 20), "#ffffff", 0.85)
    e.put(rectangle(0, 396, 360, 480), "#2a1a22")
    e.put(lettering("OLIVE & ASH", 180, 424, 42, "roman", tracking=3), "#fff3c8")
    e.put(lettering("a harvest supper", 180, 460, 27, "italic"), "#ffb05a")
    return e


@poster("chocolate-in-the-dark", "png")
def chocolate_in_the_dark():
    e = Easel("#ff2e7e")
    e.put(rays(180, 208, 22, 0.5), "#ff4a92")
    box = rectangle(46, 60, 314, 360, 16)
    e.put(shifted(box, 7, 9), "#a80f4a")
    e.put(box, "#1a0a10")
    tops = ["#8a4a22", "#c97a3a", "#5e2a14", "#f2e0c4", "#6e3418", "#a85a2a", "#4a1f10", "#d8a060", "#7a3a1c"]
    for index, top in enumerate(tops):
        x, y = 94 + index % 3 * 86, 112 + index // 3 * 97
        kind = index % 4
        if kind == 0:
            e.put(rectangle(x - 35, y - 35, x + 35, y + 38, 7), "#2e1208")
            e.put(rectangle(x - 35, y - 38, x + 35, y + 26, 7), top)
            e.put(
                union(*[stroke([(x - 24 + d, y - 26), (x - 36 + d + 22, y + 14)], 5) for d in (0, 20, 40)]),
                "#f2e0c4",
            )
        elif kind == 1:
            e.put(circle(x, y + 4, 37), "#2e1208")
            e.put(circle(x, y - 2, 36), top)
            e.put(ring(x, y - 2, 19, 7), "#5e2a14")
        elif kind == 2:
            e.put(regular(x, y + 4, 42, 6, 0), "#2e1208")
            e.put(regular(x, y - 3, 40, 6, 0), top)
            e.put(star(x, y - 3, 20, 6, 0.5), "#ffc83d")
        else:
            heart = union(
                circle(x - 17, y - 12, 20),
                circle(x + 17, y - 12, 20),
                polygon([(x - 36, y - 3), (x + 36, y - 3), (x, y + 37)]),
            )
            e.put(shifted(heart, 0, 6), "#2e1208")
            e.put(heart, top)
    # The blindfold hides the middle row.
    fold = polygon(
        smooth([(-10, 170), (90, 186), (180, 190), (270, 186), (370, 170)])
        + smooth([(370, 236), (270, 246), (180, 250), (90, 246), (-10, 236)])
    )
    e.put(shifted(fold, 0, 8) * box, "#000000", 0.6)
    e.put(fold, "#3d1a8a")
    for y in (200, 216, 232):
        e.put(fold * (np.abs(Y - (y - 6 * np.cos((X - 180) / 110))) < 2.2), "#6a3ad0")
    e.put(lettering("CHOCOLATE", 180, 402, 44, "serif", tracking=4), "#1a0a10")
    e.put(lettering("in the dark", 180, 446, 37, "italic"), "#ffffff")
    return e
