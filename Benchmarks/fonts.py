"""What fonts cost a book: time beside the plain export, and size beside what `hb-subset` makes."""

import argparse
import dataclasses
import html
import pathlib
import re
import shutil
import subprocess
import zipfile

from measuring import Program, ProgramFailed, paired_ratio, run_pairs

#: What bindery promises for a vertical, converted book that holds what it shows of its fonts.
MOST_TIMES_PLAIN = 3.0
#: What it promises for cutting one face to about 1,000 characters, in seconds, and beside hb-subset's size.
MOST_SECONDS = 0.1
MOST_TIMES_HB_SUBSET = 1.1

#: Distinct characters of the essay that a face is cut to.
CHARACTERS = 1_000
#: The faces that its book holds: regular, and bold for the headings.
FACES = 2

FONT = pathlib.Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")
FACE = 2
FEATURES = "vert,vkrn,vpal,vhal,palt,halt,chws,vchw,kern,ccmp,mark,mkmk,liga,calt,fwid,hwid,pwid,ruby"
#: What reading systems draw of themselves, and bindery adds.
ALWAYS = " \u00a0\u3000-\u2010•◦▪●○﹅﹆"

TIME_HEADER = ["book", "wall s, median", "CPU s", "MB", "× plain", f"≤ {MOST_TIMES_PLAIN:g}×"]
SIZE_HEADER = ["one face, about 1,000 characters", "bindery", "hb-subset", "ratio", "target", ""]

ABSENT = "—"
VERTICAL = ["--writing-mode", "vertical", "--script", "hant-tw"]


def export(
    arguments: argparse.Namespace, work: pathlib.Path, corpus: pathlib.Path, name: str, flags: list[str]
) -> Program:
    """`bindery export epub` with some flags, and a cache of its own."""
    output = work / f"fonts-{name}.epub"
    command = [arguments.bindery, "export", "epub", str(corpus), "-o", str(output), "--quiet"]
    if arguments.bindery_jobs is not None:
        command += ["--jobs", str(arguments.bindery_jobs)]
    return Program(name, command + flags, work, output, cache=work / f"cache-fonts-{name}")


def verdict(met: bool) -> str:
    """The word beside a target."""
    return "met" if met else "missed"


def time_rows(
    arguments: argparse.Namespace, work: pathlib.Path, corpus: pathlib.Path
) -> list[list[str]]:
    """The plain export, and what each wish adds."""
    plain = export(arguments, work, corpus, "plain", [])
    subset = [*VERTICAL, "--embed-fonts", "subset"]
    cold = dataclasses.replace(export(arguments, work, corpus, "cold", subset), is_cold=True)
    others = [
        ("vertical, converted", export(arguments, work, corpus, "vertical", [*VERTICAL, "--embed-fonts", "none"])),
        ("the same, fonts cut, cold", cold),
        ("the same, fonts cut, cached", export(arguments, work, corpus, "cached", subset)),
        ("the same, whole fonts", export(arguments, work, corpus, "full", [*VERTICAL, "--embed-fonts", "full"])),
    ]
    rows = []
    for title, program in others:
        measured, beside = run_pairs(program, plain, arguments.runs)
        ratio = paired_ratio(measured, beside)
        if not rows:
            size = plain.output.stat().st_size / 1e6
            rows.append(["plain", f"{beside.wall:.3f}", f"{beside.cpu:.3f}", f"{size:.1f}", "1.00", ABSENT])
        size = program.output.stat().st_size / 1e6
        target = verdict(ratio <= MOST_TIMES_PLAIN) if program is cold else ABSENT
        rows.append([title, f"{measured.wall:.3f}", f"{measured.cpu:.3f}", f"{size:.1f}", f"{ratio:.2f}", target])
    return rows


def shown_text(book: pathlib.Path) -> str:
    """The characters that the pages of a book show outside of headings."""
    text = ""
    with zipfile.ZipFile(book) as archive:
        for name in archive.namelist():
            if name.endswith(".xhtml"):
                page = archive.read(name).decode()
                page = re.sub(r"<head>.*?</head>|<h[1-6].*?</h[1-6]>|<[^>]*>|\n", "", page, flags=re.S)
                text += html.unescape(page)
    return text


def size_rows(arguments: argparse.Namespace, work: pathlib.Path) -> list[list[str]]:
    """One face cut to about a thousand characters, beside hb-subset."""
    hb_subset = shutil.which("hb-subset")
    if not hb_subset or not FONT.is_file():
        raise ProgramFailed("hb-subset and Noto Serif CJK are wanted: Debian's libharfbuzz-bin and fonts-noto-cjk")
    essay = work / "characters.md"
    characters = "".join(chr(0x4E00 + 13 * index) for index in range(CHARACTERS))
    essay.write_text(f"---\nlanguage: zh-Hans\n---\n# 字\n\n{characters}\n", encoding="utf-8")
    cut = export(arguments, work, essay, "one-face", ["--embed-fonts", "subset"])
    cut = dataclasses.replace(cut, is_cold=True)
    measured, beside = run_pairs(cut, export(arguments, work, essay, "no-face", []), max(arguments.runs, 15))
    seconds = (measured.wall - beside.wall) / FACES
    with zipfile.ZipFile(cut.output) as archive:
        ours = len(archive.read("EPUB/fonts/body.otf"))
    text = work / "characters.txt"
    text.write_text("".join(sorted(set(shown_text(cut.output) + ALWAYS))), encoding="utf-8")
    output = work / "hb-subset.otf"
    command = [hb_subset, str(FONT), f"--face-index={FACE}", f"--text-file={text}", "--no-hinting"]
    command += ["--desubroutinize", f"--layout-features={FEATURES}", f"--output-file={output}"]
    if subprocess.run(command).returncode != 0:
        raise ProgramFailed("hb-subset failed")
    theirs = output.stat().st_size
    ratio = ours / theirs
    return [
        ["bytes", f"{ours:,}", f"{theirs:,}", f"{ratio:.3f}", f"≤ {MOST_TIMES_HB_SUBSET:g}", verdict(ratio <= MOST_TIMES_HB_SUBSET)],
        ["seconds", f"{seconds:.3f}", ABSENT, ABSENT, f"≤ {MOST_SECONDS:g}", verdict(seconds <= MOST_SECONDS)],
    ]
