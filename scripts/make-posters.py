#!/usr/bin/env python3
"""Paints the posters of the sample catalogue into data/sample/posters.

    scripts/make-posters.py [--only SLUG ...] [--sheet FILE.png]

The same pictures come out each time. Needs Python 3.10, Pillow, numpy and the URW fonts
(fonts-urw-base35). `--sheet` draws all of them on one sheet, as a terminal's half-blocks show them.
"""

import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from PIL import Image  # noqa: E402

from posters import comedy, dance, exhibition, family, film, food, music, sport, talks, theatre  # noqa: E402, F401
from posters.easel import HEIGHT, POSTERS, WIDTH  # noqa: E402

FOLDER = pathlib.Path(__file__).parent.parent / "data" / "sample" / "posters"
LARGEST = 40_000


def save(image, slug, kind):
    path = FOLDER / f"{slug}.{kind}"
    if kind == "png":
        # As many colours as fit: flat shapes need few.
        for colors in (128, 64, 32):
            image.quantize(colors, dither=Image.Dither.NONE).save(path, optimize=True)
            if path.stat().st_size <= LARGEST:
                return path
    for quality in (90, 86, 82, 76, 70, 62, 54):
        if kind == "jpg":
            image.save(path, quality=quality, optimize=True, progressive=True)
        else:
            image.save(path, quality=quality, method=6)
        if path.stat().st_size <= LARGEST:
            return path
    sys.exit(f"{path.name} stays larger than {LARGEST} bytes")


def sheet(images, path):
    """Every poster at 40 by 53 pixels, enlarged again."""
    columns, scale, gap = 9, 5, 10
    cell = (40 * scale + gap, 53 * scale + gap)
    rows = (len(images) + columns - 1) // columns
    whole = Image.new("RGB", (columns * cell[0] + gap, rows * cell[1] + gap), "#101010")
    for index, image in enumerate(images):
        small = image.resize((40, 53), Image.BOX).resize((40 * scale, 53 * scale), Image.NEAREST)
        whole.paste(small, (gap + index % columns * cell[0], gap + index // columns * cell[1]))
    whole.save(path)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--only", nargs="+", metavar="SLUG")
    arguments.add_argument("--sheet", metavar="FILE.png")
    arguments.add_argument("--large-sheet", metavar="FILE.png")
    options = arguments.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    images, total = [], 0
    for slug, (kind, paint) in POSTERS.items():
        if options.only and slug not in options.only:
            continue
        image = paint().image()
        path = save(image, slug, kind)
        total += path.stat().st_size
        print(f"{path.name:44} {path.stat().st_size:6}")
        images.append(Image.open(path).convert("RGB"))
    print(f"{len(images)} posters of {WIDTH} by {HEIGHT}, {total} bytes")
    if options.sheet:
        sheet(images, options.sheet)
    if options.large_sheet:
        columns = min(6, len(images))
        rows = (len(images) + columns - 1) // columns
        whole = Image.new("RGB", (columns * (WIDTH + 10), rows * (HEIGHT + 10)), "#101010")
        for index, image in enumerate(images):
            whole.paste(image, (index % columns * (WIDTH + 10), index // columns * (HEIGHT + 10)))
        whole.save(options.large_sheet)


if __name__ == "__main__":
    main()
