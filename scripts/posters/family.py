"""Family: animals, balloons and laundry."""

import math

import numpy as np

from .easel import *


@poster("the-bear-who-borrowed-the-moon", "jpg")
def the_bear_who_borrowed_the_moon():
    e = Easel(down("#0c1450", "#233a9c", "#5a5fd0"))
    for index, (x, y, r) in enumerate(
        (
            (40, 60, 11),
            (318, 48, 13),
            (300, 128, 8),
            (60, 150, 8),
            (26, 250, 9),
            (334, 238, 10),
            (250, 24, 7),
            (112, 26, 7),
        )
    ):
        e.put(star(x, y, r, 5, 0.42, -90 + index * 13), "#ffe36b")
    e.put(below(lambda x: 372 - 22 * np.sin(x / 115 + 0.5)), "#1a7a5e")
    bear, dark = "#8a4a22", "#5e2f14"
    e.put(union(circle(112, 96, 33), circle(248, 96, 33)), bear)
    e.put(union(circle(112, 98, 18), circle(248, 98, 18)), "#e89a6a")
    e.put(ellipse(180, 330, 136, 118), bear)
    e.put(ellipse(180, 146, 96, 80), bear)
    e.put(union(ellipse(84, 424, 52, 34), ellipse(276, 424, 52, 34)), bear)
    e.glow(180, 290, 210, "#fff0a8", 0.55)
    e.put(circle(180, 296, 98), radial(150, 262, 150, "#fffdf0", "#fff0b8", "#ffd766"))
    for x, y, r in ((146, 264, 15), (214, 328, 20), (206, 262, 9), (150, 336, 11)):
        e.put(circle(x, y, r), "#f5cf6a")
    for side in (-1, 1):
        e.put(
            stroke(
                smooth(
                    [
                        (180 + side * 108, 236),
                        (180 + side * 126, 300),
                        (180 + side * 84, 356),
                        (180 + side * 40, 362),
                    ]
                ),
                50,
                40,
            ),
            bear,
        )
        e.put(stroke([(180 + side * 30, 352), (180 + side * 24, 356)], 6), dark)
        e.put(stroke([(180 + side * 32, 366), (180 + side * 26, 370)], 6), dark)
    e.put(ellipse(180, 172, 46, 36), "#e8b084")
    e.put(blob([(162, 152), (198, 152), (192, 170), (180, 176), (168, 170)]), "#2a120a")
    e.put(stroke(smooth([(156, 184), (168, 192), (180, 182), (192, 192), (204, 184)]), 5), "#2a120a")
    for x in (140, 220):
        e.put(circle(x, 130, 12), "#2a120a")
        e.put(circle(x + 4, 126, 4), "#ffffff")
    e.put(rectangle(0, 396, 360, 480), "#0c1450")
    e.put(lettering("The Bear Who", 180, 419, 31, "book"), "#ffffff")
    e.put(lettering("Borrowed the Moon", 180, 456, 31, "book"), "#ffe36b")
    return e


@poster("dinosaurs-at-bedtime", "png")
def dinosaurs_at_bedtime():
    e = Easel("#2b1a6b")
    e.put(circle(92, 96, 54), "#ffe89a")
    e.put(circle(116, 84, 48), "#2b1a6b")
    for index, (x, y, r) in enumerate(
        ((190, 40, 9), (320, 60, 12), (226, 118, 7), (34, 190, 8), (150, 150, 6), (336, 170, 8), (268, 26, 6))
    ):
        e.put(star(x, y, r, 5, 0.42, -90 + index * 17), "#ffe89a")
    green, dark = "#35d07f", "#1c9a62"
    # Standing at the back, nodding.
    e.put(below(lambda x: 330 - 18 * np.sin(x / 90)), "#43289c")
    e.put(stroke(smooth([(250, 300), (262, 210), (232, 136), (176, 126)]), 66, 33), green)
    e.put(blob([(190, 106), (150, 104), (116, 122), (122, 146), (164, 152), (200, 146)]), green)
    e.put(blob([(150, 320), (200, 262), (280, 256), (346, 292), (372, 360), (340, 400), (180, 400)]), green)
    for x in (196, 236, 286, 326):
        e.put(rectangle(x - 18, 340, x + 18, 408, 12), green)
    for x, y in ((262, 196), (276, 232), (256, 162), (300, 270), (334, 296)):
        e.put(circle(x, y, 9), dark)
    e.put(stroke(smooth([(140, 120), (150, 127), (162, 120)]), 5), "#10083a")
    e.put(stroke([(122, 136), (138, 140)], 4), "#10083a")
    # In bed in front, in a nightcap.
    e.put(rectangle(-10, 346, 190, 420, 20), "#ffffff")
    e.put(circle(78, 326, 46), "#ff7a4d")
    e.put(blob([(78, 300), (128, 312), (146, 340), (120, 356), (74, 350)]), "#ff7a4d")
    e.put(polygon([(40, 306), (112, 294), (38, 222)]), "#38c6ff")
    e.put(circle(36, 222, 14), "#ffffff")
    e.put(stroke([(36, 308), (114, 294)], 14), "#ffffff")
    e.put(stroke(smooth([(86, 322), (97, 330), (108, 322)]), 5), "#3a0f1a")
    quilt = polygon(smooth([(-10, 366), (60, 356), (140, 372), (370, 380)]) + [(370, 490), (-10, 490)])
    e.put(quilt, "#ff3d7f")
    e.put(quilt * ((X // 45 + Y // 45) % 2 == 0), "#ffb82e")
    e.put(rectangle(0, 404, 360, 480), "#10083a")
    e.put(lettering("DINOSAURS", 180, 426, 39, "gothic", tracking=5), "#35d07f")
    e.put(lettering("AT BEDTIME", 180, 460, 27, "gothic", tracking=7), "#ffe89a")
    return e


@poster("balloon-parliament", "png")
def balloon_parliament():
    e = Easel(linear(0, 0, 0, 400, "#29b6ff", "#8fe0ff", "#fff2c4"))

    def balloon(x, y, r, paints):
        top = circle(x, y, r)
        skirt = polygon(
            [
                (x - r * 0.93, y + r * 0.36),
                (x + r * 0.93, y + r * 0.36),
                (x + r * 0.24, y + r * 1.36),
                (x - r * 0.24, y + r * 1.36),
            ]
        )
        shape = union(top, skirt)
        around = np.clip(
            (X - x) / (r * np.sqrt(np.clip(1 - np.clip((Y - y) / (r * 1.55), -1, 1) ** 2, 0.02, 1))), -1, 1
        )
        slices = np.floor((np.arcsin(around) / math.pi + 0.5) * 7).clip(0, 6)
        for index in range(7):
            e.put(shape * (slices == index), paints[index % len(paints)])
        e.put(shape * (around > 0.55), "#20103a", 0.16)
        basket = r * 0.22
        e.put(
            union(
                stroke([(x - r * 0.2, y + r * 1.34), (x - basket, y + r * 1.66)], 2),
                stroke([(x + r * 0.2, y + r * 1.34), (x + basket, y + r * 1.66)], 2),
            ),
            "#4a2a10",
        )
        e.put(rectangle(x - basket, y + r * 1.62, x + basket, y + r * 1.95, 2), "#8a4a1a")

    for x, y, w in ((60, 70, 60), (300, 210, 70), (40, 300, 50)):
        e.put(union(ellipse(x, y, w, 14), ellipse(x + 14, y - 12, w * 0.55, 16)), "#ffffff", 0.85)
    balloon(300, 74, 38, ["#8a2be2", "#ffd23d"])
    balloon(318, 268, 30, ["#ff7a1f", "#fff4e0", "#12a676"])
    balloon(54, 196, 44, ["#12a676", "#ffffff"])
    balloon(170, 170, 104, ["#e8203a", "#ffd23d", "#1b6fe0"])
    balloon(84, 342, 20, ["#ff5aa5", "#ffffff"])
    crown = polygon([(128, 78), (120, 30), (148, 54), (170, 18), (192, 54), (220, 30), (212, 78)])
    e.put(crown, "#ffb000")
    e.put(rectangle(128, 68, 212, 82, 3), "#e8203a")
    e.put(below(lambda x: 392 - 12 * np.sin(x / 70)), "#2fae5a")
    e.put(below(lambda x: 404 - 8 * np.sin(x / 50 + 2)), "#12703f")
    e.put(lettering("BALLOON", 180, 428, 37, "gothic", tracking=10), "#ffffff")
    e.put(lettering("PARLIAMENT", 180, 461, 29, "gothic", tracking=7), "#ffd23d")
    return e


@poster("the-great-sock-mystery", "png")
def the_great_sock_mystery():
    e = Easel("#19c8c0")
    e.put(rays(180, 520, 18, 0.5), "#2bd8cf")
    rope = smooth([(-10, 60), (90, 84), (180, 90), (270, 84), (370, 60)])
    e.put(stroke(rope, 6), "#ffffff")

    def sock(x, y, size, paint, second, kind, lean=0):
        def at(dx, dy):
            turn = math.radians(lean)
            return (
                x + (dx * math.cos(turn) - dy * math.sin(turn)) * size,
                y + (dx * math.sin(turn) + dy * math.cos(turn)) * size,
            )

        outline = [
            at(*p)
            for p in (
                (-27, 0),
                (27, 0),
                (27, 92),
                (34, 112),
                (78, 130),
                (84, 152),
                (64, 170),
                (8, 164),
                (-24, 140),
                (-27, 100),
            )
        ]
        shape = polygon(outline[:2] + smooth(outline[2:], steps=8))
        e.put(shifted(shape, 5, 7), "#0a7f88")
        e.put(shape, paint)
        if kind == "stripes":
            e.put(shape * (((Y - y) / (17 * size)) % 2 < 1), second)
        if kind == "dots":
            for index in range(24):
                px, py = at(-18 + index % 4 * 30, 30 + index // 4 * 26)
                e.put(shape * circle(px, py, 8 * size), second)
        if kind == "checks":
            e.put(shape * (((X - x) // (17 * size) + (Y - y) // (17 * size)) % 2 == 0), second)
        e.put(polygon([at(-30, -4), at(30, -4), at(30, 20), at(-30, 20)]), second)
        e.put(shape * circle(*at(72, 150), 25 * size), second)
        peg = at(0, -8)
        e.put(rectangle(peg[0] - 6, peg[1] - 17, peg[0] + 6, peg[1] + 15, 3), "#ffb23d")

    sock(58, 84, 1.12, "#e8203a", "#ffd23d", "stripes")
    sock(166, 96, 1.12, "#5a2bd8", "#ff8ac0", "dots")
    # The one that is gone.
    gone = [
        (264, 92),
        (322, 92),
        (322, 194),
        (330, 216),
        (362, 226),
        (370, 270),
        (330, 280),
        (282, 268),
        (264, 232),
    ]
    for a, b in zip(smooth(gone, closed=True, steps=8)[::4], smooth(gone, closed=True, steps=8)[2::4]):
        e.put(stroke([a, b], 5), "#ffffff")
    e.put(lettering("?", 296, 182, 92, "book"), "#ffffff")
    # The glass.
    e.put(stroke([(206, 352), (262, 420)], 26), "#3a1a5e")
    e.put(circle(156, 316, 74), "#3a1a5e")
    e.put(circle(156, 316, 59), "#bff6ff")
    e.put(circle(156, 316, 46), "#ffffff")
    e.put(circle(160, 322, 27), "#8a4a1f")
    e.put(circle(160, 322, 14), "#1a0a2a")
    e.put(circle(170, 310, 8), "#ffffff")
    e.put(stroke(smooth([(104, 262), (150, 236), (206, 256)]), 13, 7), "#3a1a5e")
    e.put(rectangle(0, 400, 360, 480), "#3a1a5e")
    e.put(lettering("THE GREAT SOCK", 180, 424, 32, "book"), "#ffffff")
    e.put(lettering("MYSTERY", 180, 459, 32, "book", tracking=9), "#ffd23d")
    return e
