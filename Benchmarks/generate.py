#!/usr/bin/env python3
"""Writes a Jekyll folder of invented essays: the corpus of the benchmark.

The same arguments give the same bytes. Essay N depends on the seed and on N alone, apart from links
to earlier posts, so a corpus of 100 is the beginning of a corpus of 1,000.

    generate.py FOLDER --essays 1000 --seed 1
"""

import argparse
import pathlib
import sys

from corpus import pictures
from corpus.essay import Post
from corpus.features import FEATURES

CONFIG = """\
title: Essays of a Benchmark
author: The Corpus Generator
description: Invented essays in four languages, for measuring.
lang: zh-Hans
timezone: UTC
permalink: /:year/:month/:title/
"""


def generate(
    folder: pathlib.Path, essays: int, seed: int, size_factor: float, feature: str = "all"
) -> None:
    """Writes `_config.yml`, `_posts/` and `assets/` into the folder, which must not hold posts yet."""
    posts_folder = folder / "_posts"
    assets_folder = folder / "assets"
    posts_folder.mkdir(parents=True, exist_ok=True)
    assets_folder.mkdir(exist_ok=True)
    if any(posts_folder.iterdir()):
        raise FileExistsError(f"{posts_folder} is not empty")
    (folder / "_config.yml").write_text(CONFIG, encoding="utf-8")
    for index in range(pictures.COUNT):
        (assets_folder / pictures.name(index)).write_bytes(pictures.draw(index))
    earlier: list[Post] = []
    for index in range(essays):
        post = Post(seed, index)
        essay = FEATURES[feature](post, earlier, size_factor)
        (posts_folder / post.file_name).write_bytes(essay.text())
        for name, content in essay.files.items():
            (assets_folder / name).write_bytes(content)
        earlier.append(post)


def main() -> int:
    """Reads the command line and generates."""
    parser = argparse.ArgumentParser(description="Write a folder of invented Markdown essays.")
    parser.add_argument("folder", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--essays", type=int, default=1000, help="how many (default: 1000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other essays (default: 1)")
    parser.add_argument(
        "--size-factor", type=float, default=1.0, help="multiplies each essay's length (default: 1)"
    )
    parser.add_argument(
        "--feature", choices=FEATURES, default="all", help="what the essays hold (default: all)"
    )
    arguments = parser.parse_args()
    try:
        generate(
            arguments.folder,
            arguments.essays,
            arguments.seed,
            arguments.size_factor,
            arguments.feature,
        )
    except OSError as error:
        print(f"generate.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
