"""Dance: bodies as strokes of a wide brush."""

import math

import numpy as np

from .easel import *


def dancer(e, paint, *limbs, head):
    """A figure of tapered strokes; each limb is `(width, end width, points…)`."""
    x, y, radius = head
    e.put(union(circle(x, y, radius), *[stroke(smooth(points), w0, w1) for w0, w1, *points in limbs]), paint)


@poster("gravity-reluctantly", "png")
def gravity_reluctantly():
    e = Easel("#f7efe2")
    e.put(circle(110, 130, 96), "#ff5b3a")
    e.put(circle(268, 238, 66), "#2457ff")
    floor = polygon([(-10, 258), (370, 470), (370, 490), (-10, 490)])
    e.put(floor, "#14121c")
    ink = "#14121c"
    # Leaping.
    dancer(
        e,
        ink,
        (30, 22, (176, 140), (188, 180), (180, 216)),
        (24, 8, (182, 212), (132, 222), (84, 194), (38, 196)),
        (24, 8, (184, 212), (232, 204), (286, 176), (334, 170)),
        (17, 7, (176, 146), (130, 126), (96, 86), (66, 40)),
        (17, 7, (178, 148), (224, 120), (262, 84), (306, 66)),
        head=(172, 108, 21),
    )
    # Sliding.
    dancer(
        e,
        "#e0006e",
        (26, 20, (150, 300), (184, 330), (216, 360)),
        (20, 8, (214, 358), (262, 356), (292, 404), (344, 434)),
        (20, 8, (212, 360), (250, 398), (296, 410), (322, 438)),
        (14, 6, (152, 304), (112, 290), (80, 258), (40, 250)),
        (14, 6, (156, 306), (136, 340), (108, 350), (74, 330)),
        head=(132, 278, 18),
    )
    e.put(lettering("GRAVITY,", 16, 410, 40, "gothic", "lm"), "#f7efe2")
    e.put(lettering("RELUCTANTLY", 16, 452, 40, "gothic", "lm"), "#f7efe2")
    return e


@poster("tango-for-a-flooded-street", "jpg")
def tango_for_a_flooded_street():
    e = Easel(linear(0, 0, 0, 300, "#3d0620", "#a80f32", "#ff5a2e"))
    e.put(circle(262, 92, 56), "#ffd98a")
    water = (Y >= 288).astype(np.float32)
    e.put(water, linear(0, 288, 0, 480, "#0f5d78", "#062a4a"))
    for x, y, paint in ((124, 338, "#5fe0e8"), (240, 346, "#ffb05a")):
        for r in range(26, 190, 27):
            distance = np.abs(np.hypot(X - x, (Y - y) * 2.6) - r)
            e.put((distance < 5.5) * water, paint, max(0.18, 1 - r / 200))
    e.shine(water * np.exp(-(((X - 262) / 46) ** 2)) * (np.sin(Y / 4.2) > 0), "#ffd98a", 0.35)
    # His legs, hers, and the step between.
    for points in ([(92, -10), (112, 120), (108, 330)], [(150, -10), (146, 120), (160, 326)]):
        e.put(stroke(smooth(points), 58, 34), "#10060f")
    for x, y in ((104, 336), (166, 332)):
        e.put(
            blob([(x - 18, y - 18), (x + 14, y - 14), (x + 46, y + 4), (x + 44, y + 14), (x - 18, y + 14)]),
            "#10060f",
        )
    dress = polygon(
        smooth([(196, -10), (210, 90), (182, 196), (150, 236)])
        + smooth([(216, 262), (262, 200), (330, 176), (370, 90), (370, -10)])
    )
    e.put(dress, linear(180, 0, 340, 200, "#ffd23d", "#ff8a1f"))
    for top, tip in (((226, 10), (190, 236)), ((270, 10), (248, 210)), ((312, 10), (310, 182))):
        e.put(stroke([top, tip], 3, 9), "#d8561a")
    skin = "#ffd0a8"
    e.put(stroke(smooth([(206, 240), (214, 290), (228, 336)]), 24, 13), skin)
    e.put(stroke(smooth([(250, 206), (300, 240), (338, 216), (352, 196)]), 24, 13), skin)
    e.put(polygon([(214, 330), (240, 328), (262, 352), (240, 354)]), "#e8103f")
    e.put(stroke([(216, 336), (212, 358)], 5), "#e8103f")
    e.put(polygon([(338, 200), (352, 184), (366, 166), (364, 200), (350, 214)]), "#e8103f")
    e.put(lettering("TANGO", 180, 409, 58, "roman", tracking=10), "#fff1d8")
    e.put(lettering("for a flooded street", 180, 454, 30, "italic"), "#ffd23d")
    return e


@poster("red-thread", "png")
def red_thread():
    e = Easel("#f6ead8")
    e.put(circle(180, 214, 150), "#efd9bd")
    red = "#d90f2f"
    back = smooth(
        [
            (238, 150),
            (300, 90),
            (260, 40),
            (200, 70),
            (196, 150),
            (226, 260),
            (310, 330),
            (360, 300),
            (390, 250),
        ]
    )
    e.put(stroke(back, 13, 19), "#a30a22")
    ink = "#1a1420"
    dancer(
        e,
        ink,
        (30, 24, (112, 160), (104, 204), (116, 250)),
        (24, 9, (112, 246), (92, 300), (98, 352), (72, 400)),
        (24, 9, (118, 246), (160, 278), (164, 330), (204, 362)),
        (16, 7, (112, 166), (146, 148), (166, 108), (176, 74)),
        (16, 7, (108, 168), (66, 176), (44, 142), (16, 136)),
        head=(108, 124, 21),
    )
    dancer(
        e,
        ink,
        (28, 22, (248, 186), (262, 226), (250, 270)),
        (22, 9, (252, 266), (274, 316), (256, 360), (276, 402)),
        (22, 9, (248, 266), (216, 300), (176, 300), (142, 318)),
        (15, 7, (248, 192), (214, 176), (196, 134), (178, 76)),
        (15, 7, (252, 194), (292, 200), (322, 176), (346, 188)),
        head=(250, 150, 20),
    )
    front = smooth(
        [
            (178, 72),
            (130, 20),
            (60, 40),
            (40, 100),
            (96, 190),
            (176, 216),
            (236, 232),
            (190, 300),
            (90, 330),
            (20, 400),
            (-30, 380),
        ]
    )
    e.put(stroke(front, 12, 21), red)
    e.put(
        union(
            circle(178, 74, 13), stroke([(178, 74), (158, 98)], 9, 4), stroke([(178, 74), (196, 100)], 9, 4)
        ),
        red,
    )
    e.put(lettering("RED", 26, 446, 50, "serif", "lm"), red)
    e.put(lettering("THREAD", 338, 446, 42, "serif", "rm"), ink)
    return e


@poster("sabar-circle", "png")
def sabar_circle():
    e = Easel("#ffb000")
    cx, cy = 180, 206
    e.put(rays(cx, cy, 28, 0.5), "#ff8a00")
    for radius, paint in (
        (190, "#1a0f14"),
        (180, "#0f8a4a"),
        (134, "#1a0f14"),
        (126, "#e8202f"),
        (88, "#1a0f14"),
        (80, "#ffd23d"),
        (46, "#1a0f14"),
        (38, "#fff1d0"),
    ):
        e.put(circle(cx, cy, radius), paint)
    for index in range(14):
        angle = math.radians(index * 360 / 14)
        x, y = cx + 157 * math.cos(angle), cy + 157 * math.sin(angle)
        e.put(circle(x, y, 23), "#1a0f14")
        e.put(circle(x, y, 19), "#fff1d0")
        e.put(circle(x, y, 8), "#c9641a" if index % 2 else "#e8202f")
    for index in range(14):
        a, b, c = (math.radians((index + d) * 360 / 14) for d in (-0.5, 0, 0.5))
        e.put(
            polygon(
                [
                    (cx + 90 * math.cos(a), cy + 90 * math.sin(a)),
                    (cx + 122 * math.cos(b), cy + 122 * math.sin(b)),
                    (cx + 90 * math.cos(c), cy + 90 * math.sin(c)),
                ]
            ),
            "#ffd23d" if index % 2 else "#fff1d0",
        )
        e.put(
            polygon(
                [
                    (cx + 48 * math.cos(a), cy + 48 * math.sin(a)),
                    (cx + 74 * math.cos(b), cy + 74 * math.sin(b)),
                    (cx + 48 * math.cos(c), cy + 48 * math.sin(c)),
                ]
            ),
            "#0f8a4a" if index % 2 else "#e8202f",
        )
    # Two hands' worth of a beat.
    e.put(union(stroke([(128, 300), (176, 214)], 11, 7), stroke([(236, 296), (190, 212)], 11, 7)), "#5a2a12")
    e.put(rectangle(0, 406, 360, 480), "#1a0f14")
    e.put(lettering("SABAR", 180, 427, 40, "gothic", tracking=14), "#ffd23d")
    e.put(lettering("CIRCLE", 180, 461, 28, "gothic", tracking=18), "#fff1d0")
    return e
