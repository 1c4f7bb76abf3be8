"""Theatre: masks, beams, curtains, luggage and windows."""

import math

import numpy as np

from .easel import *


@poster("the-understudys-revenge", "png")
def the_understudys_revenge():
    e = Easel("#e8112d")
    left = (X < 180).astype(np.float32)
    e.put(1 - left, "#140a14")
    face = blob([(66, 92), (180, 72), (294, 92), (296, 210), (258, 316), (180, 372), (102, 316), (64, 210)])
    e.put(face * left, "#fff6e0")
    e.put(face * (1 - left), "#ffc21a")
    # The laughing half.
    e.put(ring(126, 196, 30, 17) * (Y < 198) * left, "#140a14")
    e.put(blob([(92, 252), (140, 270), (180, 274), (180, 330), (132, 314)]) * left, "#140a14")
    e.put(stroke([(88, 142), (118, 124), (152, 130)], 9, 5), "#140a14")
    # The plotting half.
    e.put(polygon([(204, 172), (272, 152), (266, 194), (232, 208)]) * (1 - left), "#140a14")
    e.put(circle(238, 183, 11), "#e8112d")
    e.put(
        blob([(180, 300), (214, 286), (262, 300), (240, 318), (208, 308), (180, 324)]) * (1 - left), "#140a14"
    )
    e.put(stroke([(206, 144), (246, 122), (284, 112)], 7, 13), "#140a14")
    e.put(rectangle(0, 396, 360, 480), "#140a14")
    e.put(lettering("THE UNDERSTUDY’S", 180, 420, 30, "narrow", tracking=3), "#fff6e0")
    e.put(lettering("REVENGE", 180, 454, 38, "narrow", tracking=14), "#ffc21a")
    return e


@poster("a-lighthouse-for-two", "jpg")
def a_lighthouse_for_two():
    e = Easel(down("#071235", "#123a73", "#2d6d99"))
    e.stars(8, 60, bottom=300)
    for turn in (180 - 9, -13):
        beam = wedge(180, 112, turn, 26)
        e.shine(beam * np.clip(1 - np.hypot(X - 180, Y - 112) / 330, 0, 1) ** 0.7, "#ffe36b", 0.95)
    e.put(below(lambda x: 372 - 74 * np.exp(-(((x - 190) / 120) ** 2))), "#0a0d20")
    tower = polygon([(148, 142), (212, 142), (236, 336), (124, 336)])
    e.put(tower, "#fff6ea")
    for y in (180, 258):
        e.put(tower * rectangle(0, y, 360, y + 39), "#e8283c")
    e.put(tower * (X > 192), "#0a1440", 0.35)
    e.put(rectangle(136, 134, 224, 148, 3), "#0a0d20")
    e.put(rectangle(156, 92, 204, 136), "#ffe98a")
    e.put(circle(180, 113, 15), "#ffffff")
    e.put(polygon([(146, 94), (214, 94), (180, 56)]), "#e8283c")
    e.glow(180, 112, 120, "#ffe98a", 0.8)
    for part, paint in enumerate(("#1c5d8c", "#0f3d6e", "#081f48")):
        base = 356 + part * 30
        e.put(below(lambda x: base - 11 * np.abs(np.sin(x / 36 + part * 1.3))), paint)
    e.put(lettering("A LIGHTHOUSE", 180, 432, 31, "serif"), "#fff6ea")
    e.put(lettering("FOR TWO", 180, 462, 27, "serif", tracking=6), "#ffe36b")
    return e


@poster("the-glass-piano", "webp")
def the_glass_piano():
    e = Easel(ramp(0.5 + 0.5 * np.sin(X / 10.5 + 1.6 * np.sin(Y / 160)), "#5a0414", "#c10f2e", "#f0364a"))
    opening = blob(
        [(180, -40), (262, 60), (292, 230), (312, 420), (180, 440), (48, 420), (68, 230), (98, 60)]
    )
    e.put(soft(opening, 4), down("#1a0a3a", "#2d1470", "#0c0524"))
    e.shine(
        polygon([(150, -10), (210, -10), (318, 392), (42, 392)]) * opening, down("#8fb4ff", "#4a66d8"), 0.5
    )
    e.put(ellipse(180, 392, 142, 25), "#7f9dff", 0.75)
    glass = "#d6fbff"
    lid = polygon(smooth([(88, 236), (110, 150), (170, 108), (246, 96)]) + [(290, 246)])
    e.put(lid, "#9df0ff", 0.5)
    e.put(stroke([(252, 240), (224, 132)], 5), glass)
    body = polygon(smooth([(74, 242), (180, 232), (296, 242)]) + smooth([(300, 286), (180, 292), (74, 284)]))
    e.put(body, linear(74, 0, 300, 0, "#ffffff", "#7fe6ff", "#e0c4ff"), 0.95)
    e.put(rectangle(60, 286, 170, 302, 4), "#ffffff")
    for x in range(66, 166, 15):
        e.put(rectangle(x, 286, x + 6, 295), "#1a0a3a")
    for x in (92, 196, 280):
        e.put(polygon([(x - 8, 290), (x + 8, 290), (x + 4, 384), (x - 4, 384)]), glass, 0.92)
    for x, y, r in ((116, 176, 15), (262, 132, 11), (292, 200, 8), (84, 214, 8)):
        e.put(star(x, y, r, 4, 0.22), "#ffffff")
    e.put(rectangle(0, 422, 360, 480), "#1c0208")
    e.put(lettering("The Glass Piano", 180, 450, 41, "italic"), "#ffe9ec")
    return e


@poster("seven-suitcases", "png")
def seven_suitcases():
    e = Easel("#ffb81c")
    e.put(polygon([(0, 480), (360, 480), (360, 384), (0, 408)]), "#e08a00")
    paints = [
        ("#d7263d", "#8f1022"),
        ("#1b998b", "#0c5c54"),
        ("#2e294e", "#171430"),
        ("#f46036", "#a83a18"),
        ("#3f88c5", "#1f5182"),
        ("#f4f1de", "#b5ae8a"),
        ("#7b2d8b", "#4a1555"),
    ]
    sizes = [(244, 66), (206, 56), (226, 48), (168, 54), (188, 44), (134, 50), (96, 44)]
    bottom = 416
    for index, ((width, height), (paint, dark)) in enumerate(zip(sizes, paints)):
        middle = 180 + (-14, 12, -8, 20, -16, 8, -4)[index]
        x0, x1, y0 = middle - width / 2, middle + width / 2, bottom - height
        e.put(rectangle(x0, y0, x1, bottom - 2, 9), paint)
        e.put(rectangle(x0, bottom - 15, x1, bottom - 2, 7), dark)
        for share in (0.2, 0.8):
            belt = x0 + width * share
            e.put(rectangle(belt - 6, y0, belt + 6, bottom - 2), dark)
            e.put(rectangle(belt - 9, y0 + height * 0.4, belt + 9, y0 + height * 0.4 + 11, 2), "#ffe08a")
        bottom -= height
    e.put(ring(176, bottom, 17, 8) * (Y < bottom), "#2e294e")
    # A luggage label.
    e.put(polygon([(232, 92), (276, 108), (262, 148), (218, 132)]), "#fff8e0")
    e.put(stroke([(194, 60), (238, 104)], 4), "#d7263d")
    e.put(lettering("7", 247, 122, 34, "book", degrees=20), "#2e294e")
    e.put(lettering("SEVEN SUITCASES", 180, 450, 32, "narrow", tracking=6), "#2e294e")
    return e


@poster("night-train-to-ueno", "jpg")
def night_train_to_ueno():
    e = Easel("#0b4a3a")
    for x in (0, 336):
        e.put(rectangle(x, 0, x + 24, 480), "#083428")
    window = rectangle(38, 74, 322, 350, 44)
    e.put(rectangle(24, 60, 336, 364, 56), "#d9b15a")
    sky = linear(0, 74, 0, 350, "#150b46", "#4a1a78", "#d13f7c", "#ff9a5c")
    e.put(window, sky)
    e.put(window * circle(232, 150, 46), "#fff4c9")
    hill = below(lambda x: 300 - 128 * np.exp(-(np.abs((x - 128) / 74) ** 1.25)))
    e.put(window * hill, "#2a1158")
    e.put(window * hill * (1 - below(lambda x: 216 + 7 * np.sin(x / 7))), "#fff4f0")
    e.put(window * below(lambda x: 296 + 12 * np.sin(x / 38)), "#1a0a3c")
    for y, x0, x1, paint in (
        (306, 60, 150, "#ffe36b"),
        (318, 170, 306, "#ff7ab8"),
        (330, 90, 240, "#7af0ff"),
        (342, 200, 322, "#ffe36b"),
        (314, 250, 322, "#ffffff"),
    ):
        e.put(window * rectangle(x0, y, x1, y + 5, 2), paint)
    e.put(window * polygon([(66, 74), (120, 74), (38, 220), (38, 130)]), "#ffffff", 0.13)
    # Straps.
    for x in (90, 180, 270):
        e.put(rectangle(x - 4, 0, x + 4, 34), "#f2e3c2")
        e.put(ring(x, 54, 24, 9), "#fff8e8")
    e.put(rectangle(0, 386, 360, 480), "#c2183f")
    e.put(rectangle(0, 386, 360, 396), "#ff5a72")
    e.put(lettering("NIGHT TRAIN", 180, 420, 33, "gothic", tracking=3), "#fff8e8")
    e.put(lettering("TO UENO", 180, 455, 33, "gothic", tracking=7), "#ffd76b")
    return e
