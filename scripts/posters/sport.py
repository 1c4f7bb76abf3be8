"""Sport: one figure, one line, one colour against another."""

import math

import numpy as np

from .easel import *


@poster("polar-night-ten", "jpg")
def polar_night_ten():
    e = Easel(down("#0a0630", "#2a1a7a", "#1a6aa8"))
    e.stars(4, 90, bottom=300)
    for base, paint in ((96, "#4affc0"), (150, "#b04aff")):
        edge = base + 26 * np.sin(X / 52 + base)
        e.shine(np.exp(-np.abs(edge - Y) / np.where(edge > Y, 56, 9)), paint, 0.5)
    for points in ([(-40, 360), (70, 230), (190, 360)], [(150, 360), (268, 210), (420, 360)]):
        e.put(polygon(points), "#14105a")
        e.put(
            polygon(
                [
                    points[1],
                    (points[1][0] + 34, points[1][1] + 40),
                    (points[1][0], points[1][1] + 32),
                    (points[1][0] - 32, points[1][1] + 40),
                ]
            ),
            "#6a7ae8",
        )
    ten = lettering("10", 178, 204, 268, "gothic")
    e.put(shifted(ten, 8, 9), "#060324", 0.6)
    e.put(ten, down("#ffffff", "#dff1ff", "#7fc8ff"))
    e.put(below(lambda x: 340 - 20 * np.sin(x / 84 + 1)), linear(0, 320, 0, 480, "#eaf4ff", "#7fa6e8"))
    road = polygon([(150, 336), (190, 336), (318, 480), (42, 480)])
    e.put(road, "#2a1a5e")
    for index, (x, y, size) in enumerate(
        ((170, 340, 0.36), (152, 352, 0.5), (190, 362, 0.62), (142, 382, 0.84), (222, 404, 1.05))
    ):
        e.put(
            stroke([(x, y - 26 * size), (x, y)], 17 * size),
            ("#ff3d5a", "#ffc21f", "#2ad8c2", "#ff7a1f", "#ff3d9a")[index],
        )
        e.put(
            union(
                stroke([(x, y), (x - 11 * size, y + 25 * size)], 8 * size),
                stroke([(x, y), (x + 12 * size, y + 23 * size)], 8 * size),
            ),
            "#0a0630",
        )
        e.put(circle(x, y - 42 * size, 10 * size), "#ffe0c0")
        e.glow(x, y - 44 * size, 46 * size + 8, "#fff2a0", 0.95)
    e.put(rectangle(0, 428, 360, 480), "#0a0630", 0.85)
    e.put(lettering("POLAR NIGHT TEN", 180, 455, 32, "gothic", tracking=2), "#ffffff")
    return e


@poster("harbour-against-hill", "png")
def harbour_against_hill():
    e = Easel("#0f3fb8")
    side = half_plane(0, 440, -50)
    e.put(1 - side, "#0f3fb8")
    e.put(side, "#ffb400")
    # Waves on one side, hills on the other.
    for y in range(30, 400, 46):
        line = np.abs(Y - (y + 11 * np.sin(X / 18))) < 6
        e.put(line * (1 - side), "#2f6bff")
    for y in range(190, 520, 46):
        line = np.abs(Y - (y - 34 + 34 * np.abs(((X + y) / 60) % 2 - 1))) < 6
        e.put(line * side, "#ff8a00")
    x, y, r = 180, 214, 126
    e.put(circle(x + 7, y + 9, r), "#0a1030", 0.5)
    ball = circle(x, y, r)
    e.put(ball, "#ffffff")
    ink = "#12142a"
    e.put(regular(x, y, 47, 5), ink)
    for index in range(5):
        a = math.radians(-90 + index * 72)
        b = math.radians(-54 + index * 72)
        e.put(
            ball
            * stroke(
                [(x + 44 * math.cos(a), y + 44 * math.sin(a)), (x + 86 * math.cos(a), y + 86 * math.sin(a))],
                7,
            ),
            ink,
        )
        e.put(ball * regular(x + 122 * math.cos(a), y + 122 * math.sin(a), 44, 5, 90 + index * 72), ink)
        for c in (a, a + math.radians(72)):
            e.put(
                ball
                * stroke(
                    [
                        (x + 86 * math.cos(c), y + 86 * math.sin(c)),
                        (x + 96 * math.cos(b), y + 96 * math.sin(b)),
                    ],
                    7,
                ),
                ink,
            )
        e.put(
            ball
            * stroke(
                [
                    (x + 96 * math.cos(b), y + 96 * math.sin(b)),
                    (x + 130 * math.cos(b), y + 130 * math.sin(b)),
                ],
                7,
            ),
            ink,
        )
    e.put(ball * (1 - circle(x - 18, y - 20, r)), "#12142a", 0.28)
    e.put(lettering("HARBOUR", 18, 42, 54, "narrow", "lm", tracking=3), "#ffffff")
    e.put(lettering("against", 342, 382, 32, "italic", "rm"), "#12142a")
    e.put(lettering("HILL", 344, 436, 66, "narrow", "rm", tracking=4), "#12142a")
    return e


@poster("velodrome-nights", "png")
def velodrome_nights():
    e = Easel("#16102a")
    e.put(rays(180, -40, 26, 0.5), "#221a40")
    cx, cy = 180, 224

    def oval(grow):
        across = np.abs(X - cx) - 0
        along = np.maximum(np.abs(Y - cy) - 62, 0)
        return np.hypot(across, along) - grow

    d = oval(0)
    e.put(d < 172, "#ffd9a0")
    for outer, paint in (
        (168, "#f2a65a"),
        (150, "#ffbf78"),
        (132, "#f2a65a"),
        (114, "#ffbf78"),
        (97, "#1b6fe0"),
        (84, "#0f3a8a"),
    ):
        e.put(d < outer, paint)
    for at, paint in ((132, "#e8203a"), (112, "#16102a"), (99, "#ffffff")):
        e.put(np.abs(d - at) < 2.6, paint)
    e.put(d < 74, "#2fae5a")
    e.put(np.abs(d - 74) < 3, "#ffffff")
    # Riders: light streaks and helmets.
    for lane, start, length, paint in (
        (140, 196, 96, "#ff2e63"),
        (122, 190, 74, "#00d8c8"),
        (106, 352, 86, "#ffe600"),
        (154, 20, 70, "#8a5aff"),
        (122, 40, 60, "#ff7a1f"),
    ):
        points = []
        for step in range(30):
            a = math.radians(start + length * step / 29)
            points.append(
                (cx + lane * math.cos(a), cy + lane * math.sin(a) + (62 if math.sin(a) > 0 else -62))
            )
        e.put(stroke(points, 2, 15), paint)
        x, y = points[-1]
        e.put(circle(x, y, 14), "#16102a")
        e.put(circle(x, y, 10), paint)
    e.put(lettering("VELO", 180, 190, 47, "gothic", tracking=3), "#ffffff")
    e.put(lettering("DROME", 180, 233, 37, "gothic", tracking=2), "#ffffff")
    e.put(lettering("NIGHTS", 180, 272, 34, "gothic", tracking=3), "#ffe600")
    return e


@poster("figures-on-ice", "jpg")
def figures_on_ice():
    e = Easel(radial(180, 150, 420, "#2aa8c8", "#0b5a8a", "#062a55", "#030f2a"))
    e.shine(
        polygon([(150, -10), (210, -10), (352, 420), (8, 420)]) * np.clip(1 - Y / 520, 0, 1), "#bff4ff", 0.42
    )
    for scale, width, paint, alpha in (
        (1.28, 5, "#5ad0f0", 0.55),
        (1.13, 6, "#8fe6ff", 0.75),
        (1.0, 13, "#ffffff", 1),
    ):
        points = []
        for step in range(161):
            t = 2 * math.pi * step / 160
            points.append((180 + 96 * scale * math.sin(2 * t) * 0.9, 218 - 128 * scale * math.cos(t)))
        e.put(stroke(points, width, width * 0.6), paint, alpha)
    # The skater leans out of the crossing.
    red = "#ff2e4d"
    skirt = blob([(166, 232), (206, 232), (240, 262), (204, 276), (158, 266)])
    e.put(union(stroke(smooth([(184, 168), (190, 200), (186, 240)]), 30, 27), skirt), red)
    e.put(stroke(smooth([(188, 256), (186, 300), (176, 340)]), 20, 11), "#ffe0c8")
    e.put(stroke(smooth([(196, 256), (240, 262), (286, 226), (318, 222)]), 20, 10), "#ffe0c8")
    e.put(stroke(smooth([(182, 172), (136, 160), (98, 178), (66, 158)]), 14, 7), "#ffe0c8")
    e.put(stroke(smooth([(186, 172), (216, 140), (244, 112), (262, 76)]), 14, 7), "#ffe0c8")
    e.put(circle(180, 138, 20), "#ffe0c8")
    e.put(union(circle(174, 128, 19) * (Y < 136), circle(160, 124, 11)), "#2a1020")
    e.put(polygon([(160, 338), (194, 338), (196, 352), (150, 352)]), "#ffffff")
    e.put(rectangle(144, 354, 206, 359, 2), "#ffd23d")
    e.put(lettering("FIGURES", 180, 412, 46, "gothic", tracking=9), "#ffffff")
    e.put(lettering("ON ICE", 180, 454, 31, "gothic", tracking=15), "#8fe6ff")
    return e
