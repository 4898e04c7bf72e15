"""What typeset HTML costs beside the EPUB of the same essays, and beside pandoc's HTML."""

import argparse
import dataclasses
import pathlib

from measuring import Program, paired_ratio, run_once, run_pairs

#: What bindery promises for print HTML beside the EPUB.
MOST_TIMES_EPUB = 1.5

HEADER = ["output", "wall s, median", "CPU s", "MB", "× EPUB", f"≤ {MOST_TIMES_EPUB:g}×"]

ABSENT = "—"


def export(
    arguments: argparse.Namespace, work: pathlib.Path, corpus: pathlib.Path, kind: str, name: str, flags: list[str]
) -> Program:
    """`bindery export` of a kind with some flags, and a cache of its own."""
    output = work / f"print-{name}.{'epub' if kind == 'epub' else 'html'}"
    command = [arguments.bindery, "export", kind, str(corpus), "-o", str(output), "--quiet"]
    if arguments.bindery_jobs is not None:
        command += ["--jobs", str(arguments.bindery_jobs)]
    return Program(name, command + flags, work, output, cache=work / f"cache-print-{name}")


def rows(
    arguments: argparse.Namespace,
    work: pathlib.Path,
    corpus: pathlib.Path,
    posts: list[str],
    pandoc: tuple[str, str] | None,
) -> list[list[str]]:
    """Print HTML in its forms, each in turn with the EPUB; pandoc's HTML once."""
    epub = export(arguments, work, corpus, "epub", "epub", [])
    usual = export(arguments, work, corpus, "print-html", "html", [])
    bare = ["--embed-fonts", "none", "--code", "plain"]
    others = [
        ("print HTML", usual, True),
        ("the same, cold", dataclasses.replace(export(arguments, work, corpus, "print-html", "cold", []), is_cold=True), False),
        ("the same, without fonts, code plain", export(arguments, work, corpus, "print-html", "bare", bare), False),
        ("the same, for WeasyPrint", export(arguments, work, corpus, "print-html", "weasyprint", ["--engine", "weasyprint"]), False),
    ]
    found = []
    for title, program, is_promised in others:
        measured, beside = run_pairs(program, epub, arguments.runs)
        ratio = paired_ratio(measured, beside)
        if not found:
            size = epub.output.stat().st_size / 1e6
            found.append(["EPUB", f"{beside.wall:.3f}", f"{beside.cpu:.3f}", f"{size:.1f}", "1.00", ABSENT])
        size = program.output.stat().st_size / 1e6
        target = ("met" if ratio <= MOST_TIMES_EPUB else "missed") if is_promised else ABSENT
        found.append([title, f"{measured.wall:.3f}", f"{measured.cpu:.3f}", f"{size:.1f}", f"{ratio:.2f}", target])
    if pandoc:
        output = work / "print-pandoc.html"
        command = [pandoc[0], "-f", "gfm+footnotes", "--file-scope", "-s", "--embed-resources", "-o", str(output), *posts]
        run = run_once(Program(pandoc[1], command, corpus, output))
        size = output.stat().st_size / 1e6
        found.append([pandoc[1], f"{run.wall:.1f}", f"{run.cpu:.1f}", f"{size:.1f}", ABSENT, ABSENT])
    return found
