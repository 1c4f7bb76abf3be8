"""Talks: one large idea each."""

import math

import numpy as np

from .easel import *


@poster("how-to-land-on-a-comet", "jpg")
def how_to_land_on_a_comet():
    e = Easel(linear(0, 480, 360, 0, "#150536", "#0a1050", "#021028"))
    e.stars(31, 120)
    head = (128, 312)
    along = ((X - head[0]) * 0.62 + (Y - head[1]) * -0.785) / 420
    across = (X - head[0]) * 0.785 + (Y - head[1]) * 0.62
    for spread, paint, power in (
        (190, ("#7a5cff", "#ff3db5", "#2a0a5a"), 0.9),
        (88, ("#e8ffff", "#4ad8ff", "#3a3cff"), 1.0),
    ):
        width = 26 + spread * np.clip(along, 0, 1.2)
        light = np.exp(-((across / width) ** 2) * 2.2) * np.clip(1.08 - along, 0, 1) * (along > -0.04)
        e.shine(light, ramp(along, *paint), power)
    e.glow(*head, 130, "#c8fbff", 0.9)
    duck = union(circle(110, 332, 70), circle(172, 284, 44), stroke([(130, 316), (166, 290)], 64))
    e.put(duck, linear(70, 380, 190, 250, "#2c2a4a", "#8f8cb0", "#f4f2ff"))
    for x, y, r in ((88, 346, 18), (130, 312, 11), (178, 278, 13), (116, 378, 10), (62, 316, 8)):
        e.put(circle(x, y, r), "#4a4870")
        e.put(circle(x + 2, y - 2, r * 0.7), "#6a6890")
    # The lander, bouncing.
    x, y, size = 214, 208, 21
    for dx in (-1, 0, 1):
        e.put(
            stroke([(x + dx * size * 0.7, y + size * 0.5), (x + dx * size * 1.3, y + size * 1.9)], 6),
            "#ffffff",
        )
    e.put(rectangle(x - size, y - size, x + size, y + size * 0.6, 4), "#ffc93d")
    e.put(rectangle(x - size * 0.6, y - size * 0.6, x + size * 0.6, y, 2), "#1a2a8a")
    e.put(lettering("HOW TO LAND", 18, 40, 35, "gothic", "lm"), "#ffffff")
    e.put(lettering("ON A COMET", 342, 446, 35, "gothic", "rm"), "#ffc93d")
    return e


@poster("the-secret-life-of-concrete", "png")
def the_secret_life_of_concrete():
    e = Easel("#ff4f1f")
    e.put(circle(262, 118, 66), "#ffd23d")

    def block(x, y, width, height, depth=26):
        e.put(
            polygon(
                [(x, y), (x + width, y), (x + width + depth, y - depth * 0.6), (x + depth, y - depth * 0.6)]
            ),
            "#f2ece2",
        )
        e.put(rectangle(x, y, x + width, y + height), "#a89f94")
        e.put(
            polygon(
                [
                    (x + width, y),
                    (x + width + depth, y - depth * 0.6),
                    (x + width + depth, y + height - depth * 0.6),
                    (x + width, y + height),
                ]
            ),
            "#4c453f",
        )

    block(44, 132, 84, 400)
    block(196, 208, 104, 320)
    block(92, 268, 140, 250)
    block(16, 336, 96, 190)
    for x, y, w, h, gx, gy, nx, ny in (
        (56, 150, 13, 20, 22, 36, 3, 3),
        (208, 226, 18, 14, 30, 30, 3, 2),
        (106, 290, 26, 26, 40, 44, 3, 2),
        (28, 356, 12, 30, 22, 46, 4, 1),
    ):
        for i in range(nx):
            for j in range(ny):
                e.put(rectangle(x + i * gx, y + j * gy, x + i * gx + w, y + j * gy + h), "#2b2622")
    # One window is awake.
    e.put(rectangle(146, 290, 172, 316), "#ffd23d")
    e.put(rectangle(0, 392, 360, 480), "#2b2622")
    e.put(lettering("THE SECRET LIFE OF", 18, 416, 26, "sans", "lm"), "#ffd23d")
    e.put(lettering("CONCRETE", 18, 452, 49, "sans", "lm"), "#f2ece2")
    return e


@poster("what-whales-remember", "jpg")
def what_whales_remember():
    e = Easel(linear(0, 0, 0, 330, "#04162e", "#0b4a6e", "#3fc1b0", "#d8f5c0"))
    e.put(circle(180, 206, 122), radial(150, 170, 170, "#fffbe2", "#ffe08a", "#ff9f5c"))
    for r in range(146, 260, 24):
        e.put(ring(180, 206, r, 4) * (Y < 330), "#eafff0", 0.5 - (r - 146) / 300)
    fluke = blob(
        [
            (180, 170),
            (140, 128),
            (82, 108),
            (28, 122),
            (70, 152),
            (112, 200),
            (150, 226),
            (160, 330),
            (180, 350),
            (200, 330),
            (210, 226),
            (248, 200),
            (290, 152),
            (332, 122),
            (278, 108),
            (220, 128),
        ]
    )
    e.put(fluke, linear(0, 100, 0, 340, "#0a2a4a", "#031226"))
    e.put(fluke * (1 - shifted(fluke, 0, 7)), "#7fe0e8", 0.85)
    for part, paint in enumerate(("#0f7f95", "#0a5478", "#06325a", "#041a3a")):
        base = 318 + part * 32
        e.put(below(lambda x: base - 9 * np.sin(x / 31 + part * 2) - 4 * np.sin(x / 13 + part)), paint)
    e.put(union(stroke(smooth([(120, 322), (150, 306), (180, 312), (214, 304), (240, 322)]), 7)), "#e8fff6")
    e.put(lettering("WHAT WHALES", 180, 418, 33, "gothic", tracking=3), "#eafff6")
    e.put(lettering("REMEMBER", 180, 453, 33, "gothic", tracking=8), "#7fe8d8")
    return e


@poster("letters-to-2126", "png")
def letters_to_2126():
    e = Easel("#0f9d7a")
    stripe = ((X + Y) / 40 % 2 < 1).astype(np.float32)
    e.put(rectangle(22, 112, 338, 372, 6), "#06533f")
    paper = rectangle(22, 104, 338, 362, 6)
    e.put(paper, "#fff3dc")
    edge = paper * (1 - rectangle(38, 120, 322, 346))
    e.put(edge * stripe, "#e8283c")
    e.put(edge * (1 - stripe), "#1b4fb8")
    e.put(rectangle(38, 120, 322, 346), "#fff3dc")
    e.put(union(stroke([(40, 344), (152, 232)], 4), stroke([(320, 344), (208, 232)], 4)), "#d8c09a")
    flap = polygon([(38, 120), (322, 120), (180, 262)])
    e.put(shifted(flap, 0, 7), "#c9ae84")
    e.put(flap, "#ffe2b0")
    e.put(
        blob(
            [
                (
                    180 + (42 + 5 * (-1) ** i) * math.cos(i * math.pi / 7),
                    244 + (42 + 5 * (-1) ** i) * math.sin(i * math.pi / 7),
                )
                for i in range(14)
            ]
        ),
        "#c2102e",
    )
    e.put(circle(180, 244, 31), "#e8283c")
    e.put(
        union(
            *[stroke([(180, 244), (180, 225)], 5), stroke([(180, 244), (194, 252)], 5), ring(180, 244, 24, 4)]
        ),
        "#ffd0c0",
    )
    e.put(lettering("LETTERS TO", 180, 60, 44, "roman"), "#fff3dc")
    e.put(lettering("2126", 180, 424, 92, "roman", tracking=6), "#ffd23d")
    return e


@poster("black-holes-for-poets", "jpg")
def black_holes_for_poets():
    e = Easel("#030208")
    e.stars(77, 110, sizes=(0.6, 1.8))
    cx, cy, tilt = 180, 214, math.radians(-14)
    u = (X - cx) * math.cos(tilt) + (Y - cy) * math.sin(tilt)
    v = (Y - cy) * math.cos(tilt) - (X - cx) * math.sin(tilt)
    r = np.hypot(u, v)
    heat = ("#1a0206", "#8a1408", "#ff5a14", "#ffb84a", "#fff6d8")
    bent = np.exp(-(((r - 106) / 20) ** 2)) * (0.62 - 0.34 * u / 150)
    e.shine(bent, ramp(np.clip(bent * 1.25, 0, 1), *heat), 1)
    e.put(circle(cx, cy, 84), "#000000")
    disc = np.hypot(u, v * 5.2)
    band = np.exp(-(((disc - 168) / 58) ** 2)) * (0.72 + 0.16 * np.sin(disc / 6.5)) * (1.0 - 0.42 * u / 190)
    band *= np.where((v < 0) & (np.abs(u) < 82), np.clip(1 - (82 - np.abs(u)) / 9, 0, 1), 1)
    e.pixels = np.maximum(
        e.pixels,
        ramp(
            np.clip(band, 0, 1),
            (0, "#000000"),
            (0.2, "#5a0c14"),
            (0.5, "#ff5a14"),
            (0.75, "#ffb84a"),
            (1, "#fff6d8"),
        )
        * np.clip(band * 2, 0, 1)[..., None],
    )
    e.put(lettering("Black Holes", 180, 398, 49, "italic"), "#fff2d8")
    e.put(lettering("FOR POETS", 180, 446, 29, "serif", tracking=11), "#ff9a4a")
    return e
