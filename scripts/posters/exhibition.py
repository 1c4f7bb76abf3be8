"""Exhibition: objects, gardens, squares and tiles."""

import math

import numpy as np

from .easel import *


@poster("everything-is-a-chair", "png")
def everything_is_a_chair():
    e = Easel("#ff9ec2")
    e.put(polygon([(0, 348), (360, 300), (360, 480), (0, 480)]), "#ffc4da")
    e.put(polygon([(96, 398), (262, 376), (352, 400), (180, 424)]), "#c9447a", 0.45)
    ink = "#17142a"
    # Legs and rails, then planks in the first three colours.
    for x0, y0, x1, y1 in (
        (112, 236, 124, 404),
        (240, 214, 252, 388),
        (290, 232, 302, 404),
        (168, 256, 180, 420),
    ):
        e.put(rectangle(x0, y0, x1, y1), ink)
        e.put(rectangle(x0, y0 - 11, x1, y0), "#ffd23d")
    e.put(polygon([(112, 352), (302, 326), (302, 338), (112, 364)]), ink)
    e.put(polygon([(104, 262), (268, 228), (318, 262), (152, 300)]), "#1b4fe0")
    e.put(polygon([(104, 262), (152, 300), (152, 316), (104, 278)]), "#0f2f96")
    e.put(polygon([(152, 300), (318, 262), (318, 278), (152, 316)]), "#163fbd")
    e.put(polygon([(84, 66), (150, 48), (170, 268), (106, 284)]), "#e8203a")
    e.put(polygon([(84, 66), (76, 74), (98, 290), (106, 284)]), "#96102a")
    for y in (104, 166):
        e.put(polygon([(66, y), (214, y - 30), (214, y - 18), (66, y + 12)]), ink)
        e.put(polygon([(214, y - 30), (226, y - 32), (226, y - 20), (214, y - 18)]), "#ffd23d")
    e.put(circle(288, 96, 46), "#ffd23d")
    e.put(lettering("EVERYTHING", 180, 440, 34, "sans", tracking=5), ink)
    e.put(lettering("IS A CHAIR", 180, 466, 21, "sans", tracking=14), "#e8203a")
    return e


@poster("plants-after-dark", "jpg")
def plants_after_dark():
    e = Easel(radial(180, 200, 330, "#0f5a52", "#063a3d", "#03161f"))
    e.put(circle(180, 190, 150), "#0d6a5c", 0.6)
    for index in range(13):
        angle = -200 + index * 18.5
        e.put(
            leaf(180, 400, 330 - abs(index - 6) * 12, 40, angle + 20 - 10),
            "#0a8a5a" if index % 2 else "#12b36b",
        )
    for x, y, length, width, angle, paint in (
        (-10, 470, 250, 92, -62, "#ff3d8a"),
        (370, 470, 250, 92, -118, "#ff7a3d"),
        (-20, 330, 190, 70, -28, "#16c784"),
        (380, 330, 190, 70, -152, "#16c784"),
        (-10, 150, 150, 60, 24, "#0fae9a"),
        (370, 150, 150, 60, 156, "#0fae9a"),
        (60, 490, 210, 74, -84, "#b02be0"),
        (300, 490, 210, 74, -96, "#b02be0"),
    ):
        e.put(leaf(x, y, length, width, angle), paint)
        turn = math.radians(angle)
        e.put(
            stroke([(x, y), (x + length * 0.86 * math.cos(turn), y + length * 0.86 * math.sin(turn))], 5, 2),
            "#03161f",
            0.55,
        )
    e.glow(180, 196, 190, "#fff6c0", 0.45)
    for count, length, width, paint, turn in (
        (14, 128, 34, "#ffd9a0", 0),
        (12, 112, 40, "#fff6e8", 15),
        (9, 74, 34, "#ffffff", 0),
    ):
        for index in range(count):
            e.put(leaf(180, 196, length + 3, width + 4, turn + index * 360 / count), "#c98a5a", 0.35)
            e.put(leaf(180, 196, length, width, turn + index * 360 / count), paint)
    e.put(circle(180, 196, 26), "#ffcf3f")
    e.put(circle(180, 196, 13), "#ff9a1f")
    for x, y, size in ((292, 66, 1.0), (62, 62, 0.75)):
        e.put(
            union(
                leaf(x, y, 40 * size, 28 * size, -32),
                leaf(x, y, 40 * size, 28 * size, 212),
                leaf(x, y, 28 * size, 20 * size, 30),
                leaf(x, y, 28 * size, 20 * size, 150),
            ),
            "#d8f5ff",
        )
    e.put(rectangle(0, 398, 360, 480), "#03161f", 0.9)
    e.put(lettering("PLANTS", 180, 424, 38, "serif", tracking=10), "#fff6e8")
    e.put(lettering("after dark", 180, 458, 35, "italic"), "#16e08f")
    return e


@poster("colour-before-breakfast", "png")
def colour_before_breakfast():
    paints = [
        "#e8203a",
        "#1b4fe0",
        "#ffc400",
        "#12a676",
        "#ff7ab0",
        "#17142a",
        "#fff4e0",
        "#ff6a1f",
        "#38c6ff",
    ]
    e = Easel("#fff4e0")
    size = 90
    plan = [
        (1, 6, 0),
        (0, 2, 1),
        (3, 6, 2),
        (8, 5, 4),
        (7, 5, 1),
        (6, 5, 4),
        (4, 1, 3),
        (2, 0, 2),
        (5, 4, 0),
        (6, 3, 2),
        (2, 6, 9),
        (6, 0, 3),
        (0, 6, 2),
        (6, 1, 0),
        (3, 2, 5),
        (8, 0, 1),
    ]
    for index, (ground, shape, kind) in enumerate(plan):
        x, y = index % 4 * size, index // 4 * size
        tile = rectangle(x, y, x + size - 0.4, y + size - 0.4)
        e.put(tile, paints[ground])
        if kind < 4:
            corner = [(x, y), (x + size, y), (x + size, y + size), (x, y + size)][kind]
            e.put(tile * circle(*corner, size), paints[shape])
        elif kind == 4:
            e.put(circle(x + size / 2, y + size / 2, size * 0.36), paints[shape])
        elif kind == 5:
            e.put(polygon([(x, y + size), (x + size, y + size), (x, y)]), paints[shape])
    # The egg.
    e.put(circle(180, 224, 94), "#fff4e0")
    e.put(circle(180, 224, 58), "#ffc400")
    e.put(wedge(180, 224, 225, 60) * ring(180, 224, 43, 11), "#fff4e0")
    e.put(rectangle(0, 360, 360, 480), "#17142a")
    e.put(lettering("COLOUR", 18, 396, 50, "gothic", "lm", tracking=5), "#ffc400")
    e.put(lettering("BEFORE BREAKFAST", 18, 444, 29, "gothic", "lm", tracking=1), "#fff4e0")
    return e


@poster("tiles-of-the-medina", "png")
def tiles_of_the_medina():
    e = Easel("#f6efe0")
    step = 120
    for row in range(-1, 5):
        for column in range(-1, 4):
            x, y = 60 + column * step, 44 + row * step
            e.put(regular(x + step / 2, y + step / 2, 40, 4, 0), "#0fa89a")
            e.put(regular(x + step / 2, y + step / 2, 24, 4, 0), "#ffc233")
            for dx, dy, turn in ((step / 2, 0, 0), (0, step / 2, 90)):
                e.put(regular(x + dx, y + dy, 21, 4, turn), "#e2562a")
            for size, paint in (
                (63, "#123a9c"),
                (50, "#f6efe0"),
                (43, "#1b5fd8"),
                (27, "#ffc233"),
                (14, "#f6efe0"),
            ):
                e.put(union(regular(x, y, size, 4, 0), regular(x, y, size, 4, 45)), paint)
    arch = union(
        rectangle(70, 190, 290, 500),
        polygon(smooth([(70, 192), (66, 130), (110, 74), (180, 40), (250, 74), (294, 130), (290, 192)])),
    )
    e.put(union(shifted(arch, 0, -12), shifted(arch, 12, 0), shifted(arch, -12, 0)), "#ffc233")
    e.put(arch, linear(0, 40, 0, 480, "#0a1f66", "#123a9c", "#0fa89a"))
    e.put(circle(200, 142, 46), "#fff3d0")
    e.put(circle(218, 132, 40), "#0d2676")
    e.put(star(236, 140, 17, 8, 0.5), "#ffc233")
    dome = union(
        circle(136, 330, 46),
        rectangle(90, 330, 182, 420),
        rectangle(222, 232, 262, 420),
        polygon([(214, 236), (270, 236), (242, 200)]),
        rectangle(70, 366, 290, 420),
    )
    e.put(dome * arch, "#f6efe0")
    e.put(union(rectangle(232, 252, 252, 280, 10), rectangle(126, 350, 148, 400, 10)), "#123a9c")
    e.put(rectangle(0, 402, 360, 480), "#0a1f66")
    e.put(lettering("TILES", 180, 424, 39, "roman", tracking=16), "#ffc233")
    e.put(lettering("OF THE MEDINA", 180, 459, 29, "roman", tracking=2), "#f6efe0")
    return e


@poster("paper-mountains", "jpg")
def paper_mountains():
    e = Easel(down("#ffe2b8", "#ffb3a0", "#ff8f9f"))
    e.put(circle(232, 134, 70), "#fff7e0")
    e.put(circle(232, 134, 54), "#ff6a4d")
    layers = [
        ("#ffc9c0", 190, 74, 2),
        ("#f291b0", 232, 96, 3),
        ("#b8639f", 282, 100, 3),
        ("#6f4596", 326, 92, 4),
        ("#3a2d78", 372, 76, 4),
        ("#14123f", 404, 34, 5),
    ]
    chance = np.random.default_rng(8)
    for index, (paint, base, height, peaks) in enumerate(layers):
        count = peaks * 2 + 1
        xs = np.linspace(-30, 390, count)
        ys = base - np.where(np.arange(count) % 2 == index % 2, height, 0) * chance.uniform(0.6, 1.15, count)
        points = list(zip(xs, ys))
        shape = polygon(points + [(390, 490), (-30, 490)])
        e.shade(soft(shifted(shape, 3, -4), 5), 0.34, "#2a0f3a")
        e.put(shape, paint)
        for (x0, y0), (x1, y1) in zip(points[:-1], points[1:]):
            if y1 > y0:
                e.put(
                    polygon([(x0, y0), (x1, y1), (x0 - 4, y1 + 60)]) * shape,
                    "#ffffff",
                    0.14 if index < 5 else 0.05,
                )
    # One tea house, lit.
    e.put(rectangle(104, 362, 148, 396), "#2a0f3a")
    e.put(polygon([(94, 366), (126, 338), (158, 366)]), "#2a0f3a")
    e.put(rectangle(114, 370, 138, 390), "#ffe36b")
    e.glow(126, 380, 70, "#ffc45a", 0.8)
    line = smooth([(-10, 40), (90, 86), (190, 88), (290, 56), (370, 10)], steps=8)
    e.put(stroke(line, 3), "#3a2d78")
    for index, (x, y) in enumerate(line[2::3]):
        e.put(
            polygon([(x - 13, y), (x + 13, y), (x + 13, y + 30), (x, y + 24), (x - 13, y + 30)]),
            ("#1b6fe0", "#ffffff", "#e8203a", "#12a676", "#ffc400")[index % 5],
        )
    e.put(lettering("PAPER", 180, 428, 38, "serif", tracking=12), "#fff3e0")
    e.put(lettering("MOUNTAINS", 180, 462, 28, "serif", tracking=7), "#ffb3a0")
    return e
