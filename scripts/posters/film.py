"""Film: beams, screens, monsters and an eye."""

import math

import numpy as np

from .easel import *


@poster("silent-cinema-loud-organ", "jpg")
def silent_cinema_loud_organ():
    e = Easel(down("#0e0b10", "#241a22", "#0e0b10"))
    e.put(circle(180, 158, 128), radial(150, 120, 190, "#fff8df", "#f0d9a0", "#c79a5a"))
    for x, y, r in ((120, 96, 18), (230, 220, 24), (246, 108, 11), (130, 236, 12)):
        e.put(circle(x, y, r), "#d8b87c", 0.7)
    # The aeronaut's wife crosses the moon.
    ship = ellipse(178, 150, 98, 36)
    e.put(ship, "#1a1218")
    e.put(
        ship * (np.abs((Y - 150) / np.sqrt(np.clip(1 - ((X - 178) / 98) ** 2, 0.01, 1)) % 24) < 4), "#6a5140"
    )
    e.put(polygon([(262, 150), (306, 116), (296, 150), (306, 184)]), "#1a1218")
    e.put(
        union(
            polygon([(136, 206), (220, 206), (206, 232), (150, 232)]),
            stroke([(146, 176), (148, 208)], 3),
            stroke([(210, 176), (208, 208)], 3),
        ),
        "#1a1218",
    )
    e.put(stroke([(178, 232), (184, 262)], 2), "#1a1218")
    # The pipes.
    for index in range(12):
        x = 6 + index * 29.5
        top = 246 + 92 * math.sin(math.pi * (index + 0.5) / 12) * (1 if index % 2 else 0.84)
        pipe = rectangle(x, top, x + 25, 400, 8)
        e.put(pipe, linear(x, 0, x + 25, 0, "#7a4a12", "#ffe9a0", "#e8a93a", "#6a3a0a"))
        e.put(polygon([(x + 5, 378), (x + 20, 378), (x + 12.5, 350)]), "#2a1606")
    e.put(rectangle(0, 396, 360, 480), "#7a1020")
    e.put(rectangle(0, 396, 360, 404), "#ffe08a")
    e.put(lettering("SILENT CINEMA", 180, 427, 31, "roman"), "#fff3d0")
    e.put(lettering("LOUD ORGAN", 180, 459, 31, "roman", tracking=3), "#ffcf5a")
    return e


@poster("the-last-drive-in", "webp")
def the_last_drive_in():
    e = Easel(linear(0, 0, 0, 400, "#1a0b4a", "#6a1a8a", "#ff4f7a", "#ffb05a"))
    e.stars(12, 40, bottom=150)
    for x, w, y in (
        (0, 44, 232),
        (40, 34, 196),
        (288, 40, 190),
        (324, 40, 240),
        (20, 30, 268),
        (300, 34, 264),
    ):
        e.put(rectangle(x, y, x + w, 420), "#2a0d54")
        for wy in range(y + 10, 330, 20):
            e.put(rectangle(x + 9, wy, x + 16, wy + 9), "#ffd86b", 0.9)
    e.glow(180, 190, 250, "#8af0ff", 0.5)
    e.put(rectangle(58, 70, 302, 304, 6), "#140828")
    e.put(rectangle(68, 80, 292, 294, 3), radial(180, 180, 170, "#ffffff", "#b8f6ff", "#5ad0f2"))
    mask = blob(
        [(180, 94), (236, 112), (252, 176), (232, 244), (180, 284), (128, 244), (108, 176), (124, 112)]
    )
    e.put(mask, "#e8103f")
    e.put(mask * (X > 180), "#b8082f")
    e.put(star(180, 128, 28, 5), "#ffd23d")
    for side in (-1, 1):
        e.put(
            blob(
                [
                    (180 + side * 18, 180),
                    (180 + side * 44, 156),
                    (180 + side * 60, 172),
                    (180 + side * 46, 202),
                    (180 + side * 24, 204),
                ]
            ),
            "#ffd23d",
        )
        e.put(ellipse(180 + side * 38, 182, 14, 10), "#ffffff")
        e.put(circle(180 + side * 36, 182, 7), "#140828")
    e.put(ellipse(180, 242, 34, 17), "#ffd23d")
    e.put(ellipse(180, 242, 23, 9), "#140828")
    e.put(below(lambda x: 372 + 0 * x), "#140828")
    for x, paint in ((14, "#ff7a3d"), (132, "#2ad8c2"), (250, "#ffd23d")):
        car = union(
            blob([(x, 382), (x + 6, 352), (x + 48, 346), (x + 92, 352), (x + 98, 382), (x + 49, 390)]),
            blob([(x + 18, 354), (x + 30, 324), (x + 68, 324), (x + 80, 354)]),
        )
        e.put(car, paint)
        e.put(blob([(x + 28, 350), (x + 35, 331), (x + 63, 331), (x + 70, 350)]), "#140828")
        e.put(union(circle(x + 12, 366, 6), circle(x + 86, 366, 6)), "#ff2a3a")
    e.put(lettering("THE LAST", 180, 418, 31, "gothic", tracking=5), "#ffffff")
    e.put(lettering("DRIVE-IN", 180, 453, 37, "gothic", tracking=5), "#ffd23d")
    return e


@poster("kaiju-kitchen", "png")
def kaiju_kitchen():
    e = Easel("#e60026")
    e.put(rays(196, 190, 18, 0.5, 0.3), "#ff2a3a")
    e.put(circle(196, 190, 150), "#ffd400")
    for x, y in ((0, 330), (34, 292), (66, 346), (284, 318), (318, 280), (350, 340)):
        e.put(rectangle(x, y, x + 31, 480), "#7a0018")
    body = [
        (360, 480),
        (360, 330),
        (330, 262),
        (300, 200),
        (268, 142),
        (226, 108),
        (176, 104),
        (132, 122),
        (78, 140),
        (62, 164),
        (84, 178),
        (128, 178),
        (154, 186),
        (120, 200),
        (82, 208),
        (96, 228),
        (140, 236),
        (168, 244),
        (160, 300),
        (128, 342),
        (112, 400),
        (104, 480),
    ]
    e.put(polygon(body), "#12091a")
    spines = [
        (222, 108, -70, 44),
        (264, 140, -52, 56),
        (296, 192, -40, 64),
        (326, 256, -30, 66),
        (350, 322, -24, 60),
    ]
    for x, y, angle, size in spines:
        e.put(leaf(x - 8, y + 10, size + 22, 46, angle), "#12091a")
        e.put(leaf(x + 2, y + 4, size, 26, angle), "#00d0b0")
    for x in range(88, 150, 15):
        e.put(polygon([(x, 176), (x + 12, 177), (x + 6, 192)]), "#ffffff")
    for x in range(96, 150, 15):
        e.put(polygon([(x, 208), (x + 12, 206), (x + 6, 194)]), "#ffffff")
    e.put(ellipse(174, 142, 19, 14), "#ffd400")
    e.put(ellipse(171, 143, 6, 11), "#12091a")
    # An arm with chopsticks and a prawn.
    e.put(stroke(smooth([(206, 330), (150, 356), (104, 330)]), 52, 34), "#12091a")
    e.put(union(stroke([(112, 344), (26, 244)], 8, 5), stroke([(98, 350), (40, 236)], 8, 5)), "#fff3d0")
    prawn = ring(42, 222, 27, 22) * (1 - wedge(42, 222, 20, 90))
    e.put(prawn, "#ffe0c8")
    e.put(prawn * rays(42, 222, 9, 0.4), "#ff8a5a")
    e.put(polygon([(58, 242), (88, 236), (78, 264)]), "#ffe0c8")
    e.put(rectangle(0, 402, 360, 480), "#12091a")
    e.put(lettering("KAIJU KITCHEN", 180, 430, 47, "narrow", tracking=3), "#ffd400")
    e.put(lettering("all-night monsters", 180, 463, 20, "gothic", tracking=2), "#00d0b0")
    return e


@poster("snow-country-shorts", "png")
def snow_country_shorts():
    e = Easel(linear(0, 0, 0, 330, "#20154f", "#6a3a9a", "#ff8fa3", "#ffd9a8"))
    e.put(circle(118, 262, 74), "#ff5a4d")
    for points, light, dark in (
        ([(-60, 360), (70, 196), (200, 360)], "#c9d8ff", "#7f8fd8"),
        ([(150, 370), (292, 168), (440, 370)], "#dbe6ff", "#8a9ae0"),
        ([(20, 400), (196, 112), (372, 400)], "#ffffff", "#5a6ac8"),
    ):
        (x0, y0), (tx, ty), (x1, y1) = points
        e.put(polygon(points), light)
        e.put(
            polygon(
                [
                    (tx, ty),
                    (x1, y1),
                    (tx - 16, y1),
                    (tx + 22, ty + (y1 - ty) * 0.62),
                    (tx - 18, ty + (y1 - ty) * 0.34),
                ]
            ),
            dark,
        )
    e.put(below(lambda x: 366 - 16 * np.sin(x / 70 + 0.5)), "#eef3ff")
    for x, y, h in ((40, 400, 92), (88, 412, 66), (318, 404, 100), (276, 416, 62)):
        for tier in range(3):
            top = y - h + tier * h * 0.24
            half = h * (0.17 + tier * 0.07)
            e.put(polygon([(x, top), (x + half, top + h * 0.42), (x - half, top + h * 0.42)]), "#14204f")
    # The cinema.
    e.put(rectangle(146, 344, 214, 396), "#b8183a")
    e.put(polygon([(136, 348), (180, 312), (224, 348)]), "#14204f")
    e.put(rectangle(160, 356, 200, 384), "#fff0a0")
    e.put(rectangle(0, 412, 360, 480), "#14204f")
    for x in range(4, 360, 24):
        e.put(union(rectangle(x, 416, x + 13, 423, 2), rectangle(x, 469, x + 13, 476, 2)), "#ffd9a8")
    e.put(lettering("SNOW COUNTRY SHORTS", 180, 446, 26, "gothic"), "#ffffff")
    return e


@poster("the-projectionists-daughter", "png")
def the_projectionists_daughter():
    e = Easel("#0b6e6e")
    e.put(rays(180, 206, 12, 0.5, 0.1), "#0e8080")
    for index in range(9):
        angle = math.radians(-150 + index * 15)
        x, y = 180 + 150 * math.cos(angle), 206 + 112 * math.sin(angle)
        e.put(stroke([(x, y), (180 + 204 * math.cos(angle), 206 + 176 * math.sin(angle))], 15, 6), "#10121f")
    upper = [(8, 206)] + smooth([(8, 206), (80, 122), (180, 88), (280, 122), (352, 206)])
    lower = smooth([(352, 206), (280, 284), (180, 318), (80, 284), (8, 206)])
    eye = polygon(upper + lower)
    e.put(union(eye, stroke(upper + lower, 15)), "#10121f")
    e.put(eye, "#fff4e0")
    e.put(circle(180, 204, 102) * eye, "#ff6f3d")
    e.put(circle(180, 204, 90) * eye, "#ffb03d")
    for index in range(6):
        angle = math.radians(index * 60 - 90)
        e.put(circle(180 + 56 * math.cos(angle), 204 + 56 * math.sin(angle), 23), "#10121f")
    e.put(circle(180, 204, 21), "#10121f")
    e.put(circle(188, 196, 8), "#ffffff")
    tape = smooth([(236, 292), (276, 330), (250, 366), (180, 352), (110, 340), (60, 372), (-20, 360)])
    e.put(stroke(tape, 40), "#10121f")
    for x, y in tape[::5]:
        e.put(rectangle(x - 6, y - 9, x + 6, y + 9, 2), "#ffb03d")
    e.put(lettering("THE PROJECTIONIST’S", 180, 420, 27, "narrow", tracking=3), "#fff4e0")
    e.put(lettering("DAUGHTER", 180, 455, 40, "narrow", tracking=10), "#ffb03d")
    return e
