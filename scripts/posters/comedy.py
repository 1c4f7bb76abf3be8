"""Comedy: signs, balloons and one parsnip."""

import math

import numpy as np

from .easel import *


@poster("mild-peril", "png")
def mild_peril():
    e = Easel("#ffd400")
    stripes = ((X + Y) / 44 % 2 < 1).astype(np.float32)
    border = 1 - rectangle(24, 24, 336, 456)
    e.put(border * stripes, "#17130a")
    e.put(rectangle(24, 24, 336, 456), "#ffd400")
    sign = [(180, 62), (308, 296), (52, 296)]
    e.put(union(polygon(sign), stroke(sign + sign[:1], 36)), "#17130a")
    e.put(
        union(
            polygon([(180, 88), (284, 282), (76, 282)]),
            stroke([(180, 88), (284, 282), (76, 282), (180, 88)], 14),
        ),
        "#ff3b2f",
    )
    # A goose, seen from the wrong end of the situation.
    neck = stroke(smooth([(180, 280), (172, 236), (186, 198), (178, 166)]), 44, 24)
    e.put(union(neck, ellipse(180, 158, 27, 25)), "#ffffff")
    e.put(union(blob([(124, 282), (136, 244), (180, 230), (226, 244), (238, 282)])), "#ffffff")
    e.put(union(circle(170, 152, 6), circle(190, 152, 6)), "#17130a")
    e.put(union(stroke([(159, 141), (174, 146)], 4), stroke([(201, 141), (186, 146)], 4)), "#17130a")
    e.put(polygon([(168, 164), (192, 164), (180, 190)]), "#ff9a00")
    e.put(lettering("MILD", 180, 362, 76, "narrow", tracking=12), "#17130a")
    e.put(lettering("PERIL", 180, 424, 76, "narrow", tracking=8), "#17130a")
    return e


@poster("sorry-in-four-languages", "png")
def sorry_in_four_languages():
    e = Easel("#fff1d6")
    bubbles = [
        (112, 94, 96, 68, "#e8283c", 150, 1),
        (252, 172, 96, 70, "#1b6fe0", 30, -1),
        (106, 264, 94, 70, "#12a676", 150, 1),
        (250, 348, 94, 66, "#ffb200", 30, -1),
    ]
    for index, (x, y, rx, ry, paint, tail, side) in enumerate(bubbles):
        tip = (x - side * rx * 0.86, y + ry * 1.28)
        bubble = union(
            ellipse(x, y, rx, ry),
            polygon([(x - side * rx * 0.75, y + ry * 0.3), (x - side * rx * 0.1, y + ry * 0.85), tip]),
        )
        e.put(shifted(bubble, 5, 7), "#20123a")
        e.put(bubble, paint)
        text = ("sorry", "anteeksi", "すみません", "sorry!")[index]
        if index == 2:
            # Low bow: two heads meet.
            for dx in (-30, 0, 30):
                e.put(circle(x + dx, y, 11), "#ffffff")
        else:
            e.put(
                lettering(text, x, y - 2, (54, 36, 0, 50)[index], "gothic"),
                "#ffffff" if index < 3 else "#20123a",
            )
    e.put(lettering("IN FOUR LANGUAGES", 180, 450, 26, "gothic", tracking=2), "#20123a")
    return e


@poster("very-serious-improv", "png")
def very_serious_improv():
    e = Easel("#b79cf2")
    e.put(rays(180, 150, 20, 0.5), "#c8b2f8")
    shoulders = polygon(
        smooth([(-10, 400), (40, 300), (120, 268), (180, 262), (240, 268), (320, 300), (370, 400)])
        + [(370, 490), (-10, 490)]
    )
    e.put(shoulders, "#1d1730")
    e.put(polygon([(134, 262), (226, 262), (180, 420)]), "#ffffff")
    e.put(
        polygon([(166, 274), (194, 274), (190, 300), (204, 386), (180, 416), (156, 386), (170, 300)]),
        "#e8283c",
    )
    e.put(
        union(polygon([(134, 258), (94, 290), (170, 400)]), polygon([(226, 258), (266, 290), (190, 400)])),
        "#332a52",
    )
    parsnip = blob(
        [
            (180, 278),
            (152, 244),
            (122, 168),
            (116, 116),
            (148, 88),
            (212, 88),
            (244, 116),
            (238, 168),
            (208, 244),
        ]
    )
    for length, width, angle in (
        (96, 34, -118),
        (104, 38, -90),
        (96, 34, -62),
        (74, 26, -142),
        (74, 26, -38),
    ):
        e.put(leaf(180, 96, length, width, angle), "#1f9d4d" if angle % 4 else "#2fc463")
    e.put(parsnip, "#fff0c4")
    e.put(parsnip * (X > 212), "#e8cf8c")
    for x0, y, x1 in ((124, 122, 150), (206, 140, 240), (130, 212, 152), (198, 226, 216)):
        e.put(stroke([(x0, y), (x1, y + 3)], 4, 2), "#c9a85a")
    e.put(union(ring(154, 160, 22, 7), ring(206, 160, 22, 7), stroke([(174, 156), (186, 156)], 6)), "#1d1730")
    e.put(union(circle(156, 161, 6), circle(204, 161, 6)), "#1d1730")
    e.put(
        union(
            blob([(180, 196), (150, 190), (130, 206), (156, 210)]),
            blob([(180, 196), (210, 190), (230, 206), (204, 210)]),
        ),
        "#1d1730",
    )
    e.put(lettering("THE VERY SERIOUS", 180, 432, 27, "roman"), "#ffffff")
    e.put(lettering("IMPROV COMPANY", 180, 461, 27, "roman"), "#ffd84a")
    return e


@poster("my-mothers-gps", "png")
def my_mothers_gps():
    e = Easel("#a8e6b0")
    e.put(blob([(-40, 280), (90, 300), (170, 400), (150, 520), (-60, 520)]), "#5cc8f2")
    for x, y, w, h in ((20, 30, 90, 70), (250, 50, 90, 96), (220, 320, 120, 70), (30, 160, 70, 66)):
        e.put(rectangle(x, y, x + w, y + h, 8), "#7fd48c")
    road = smooth(
        [
            (-20, 130),
            (100, 128),
            (150, 60),
            (240, 30),
            (330, 90),
            (300, 200),
            (200, 250),
            (90, 262),
            (60, 340),
            (150, 400),
            (380, 380),
        ]
    )
    e.put(stroke(road, 42), "#ffffff")
    e.put(stroke(road, 30), "#ffcf3f")
    e.put(union(stroke([(180, -20), (190, 500)], 16)), "#ffffff")
    pin = union(circle(194, 152, 90), polygon([(110, 184), (278, 184), (194, 344)]))
    e.put(ellipse(198, 344, 58, 15), "#0a3a2a", 0.35)
    e.put(pin, "#e8203a")
    e.put(pin * (1 - shifted(pin, -13, -6)), "#a80f2a")
    e.put(circle(194, 152, 62), "#fff4ec")
    # Mother.
    e.put(union(ring(170, 144, 20, 7), ring(218, 144, 20, 7), stroke([(190, 142), (198, 142)], 6)), "#2a1038")
    e.put(union(circle(170, 146, 6), circle(218, 146, 6)), "#2a1038")
    e.put(blob([(170, 180), (194, 174), (218, 180), (210, 200), (194, 206), (178, 200)]), "#e8203a")
    e.put(
        union(
            *[circle(194 + 66 * math.cos(a / 10), 152 + 66 * math.sin(a / 10), 17) for a in range(-30, 1, 5)]
        ),
        "#4a2a80",
    )
    e.put(rectangle(0, 404, 360, 480), "#2a1038")
    e.put(lettering("MY MOTHER’S GPS", 180, 430, 33, "narrow", tracking=5), "#ffffff")
    e.put(lettering("turn left. LEFT.", 180, 461, 22, "gothic"), "#ffcf3f")
    return e
