"""What the dialect costs: by syntax, and where somebody repeats a mark a hundred thousand times."""

import argparse
import collections.abc
import pathlib
import subprocess

from measuring import Program, ProgramTooSlow, Series, paired_ratio, run_once, run_pairs

#: What bindery promises for prose without the dialect's marks.
MOST_TIMES_COMMONMARK = 1.3

#: How often a mark is repeated: times from the first to the second should double.
REPEATS = (100_000, 200_000)
#: Below this many seconds beyond an empty essay a ratio says nothing.
LEAST_SECONDS = 0.05
#: What still counts as linear.
MOST_GROWTH = 2.6
#: When a repetition is given up.
MOST_SECONDS = 60.0

#: Marks that a stranger may repeat, alone and with text between.
MARKS = [
    "[", "{", "`", "《", "｜", "$", "$$", "[^", "^[", "~", "~~", "^", "==", "*", "_", "**字", "\\(",
    "\\[", "{%", "{{", "{{<", "[[", "![", "[a](", "<b>", "<", "https://a.b/", "字[", "字{", "字`字 ",
    "字《", "字$", "字[^", "字~", "字^", "字==", "字\\(", "字{% ", "{漢|", "[x]{.a", "《《", "\"", "'",
    "--", "> ", "- ", "::: a\n", ":::: a\n\n", "{: .a}\n", "*[a]: b\n", "[^a]: b\n", ": 释\n",
    "> [!note]\n", "{% raw %}\n", "{{< a >}}\n", "$$\n", "|", "<div>\n", "<!--", "&",
]

FEATURE_HEADER = [
    "corpus", "MB", "commonmark s", "bindery s", "× commonmark", f"≤ {MOST_TIMES_COMMONMARK:g}×",
]
REPETITION_HEADER = ["mark", f"{REPEATS[0]:,} CPU s", f"{REPEATS[1]:,} CPU s", "growth", "linear"]

ABSENT = "—"


def export(
    arguments: argparse.Namespace, work: pathlib.Path, corpus: pathlib.Path, flags: list[str]
) -> Program:
    """`bindery export epub` with some flags."""
    name = "-".join(flag.strip("-") for flag in flags) or "bindery"
    output = work / f"dialect-{name}.epub"
    command = [arguments.bindery, "export", "epub", str(corpus), "-o", str(output), "--quiet"]
    if arguments.bindery_jobs is not None:
        command += ["--jobs", str(arguments.bindery_jobs)]
    return Program(name, command + flags, work, output)


def highlights(arguments: argparse.Namespace) -> bool:
    """Whether the program knows `--code highlight`."""
    command = [arguments.bindery, "export", "epub", "--help"]
    return "--code" in subprocess.run(command, capture_output=True, text=True).stdout


def feature_rows(
    arguments: argparse.Namespace,
    work: pathlib.Path,
    generated_corpus: collections.abc.Callable[..., pathlib.Path],
    megabytes_of: collections.abc.Callable[[pathlib.Path], float],
) -> list[list[str]]:
    """One row a corpus, each read as CommonMark and with the dialect in turn."""
    code = ["--code", "highlight"] if highlights(arguments) else []
    kinds: list[tuple[str, str, list[str], bool | None]] = [
        ("no marks of the dialect", "plain", [], None),
        ("tables, tasks, notes", "all", [], None),
        ("ruby", "ruby", [], None),
        ("math, cold", "math", [], True),
        ("math, cached", "math", [], False),
        ("highlighted code, cold", "code", code, True),
        ("highlighted code, cached", "code", code, False),
    ]
    rows = []
    for title, feature, flags, is_cold in kinds:
        corpus = generated_corpus(
            work, arguments.essays, arguments.seed, arguments.size_factor, feature
        )
        plain = export(arguments, work, corpus, ["--dialect", "commonmark"])
        ours = export(arguments, work, corpus, flags)
        if is_cold is not None:
            temperature = "cold" if is_cold else "cached"
            cache = work / f"cache-{feature}-{temperature}"
            ours = Program(
                ours.name, ours.command, ours.folder, ours.output, cache=cache, is_cold=is_cold
            )
        measured, base = run_pairs(ours, plain, arguments.runs)
        ratio = paired_ratio(measured, base)
        target = ABSENT
        if feature == "plain":
            target = "met" if ratio <= MOST_TIMES_COMMONMARK else "missed"
        rows.append([title, f"{megabytes_of(corpus):.1f}", *times(base, measured), target])
    return rows


def times(base: Series, measured: Series) -> list[str]:
    """Both medians and their ratio, pair by pair."""
    return [f"{base.wall:.3f}", f"{measured.wall:.3f}", f"{paired_ratio(measured, base):.2f}"]


def repetition_rows(arguments: argparse.Namespace, work: pathlib.Path) -> list[list[str]]:
    """One row a mark: an essay of it alone, and one twice as long."""
    essay = work / "repetition" / "essay.md"
    essay.parent.mkdir(parents=True, exist_ok=True)
    program = export(arguments, work, essay, ["--author", "A"])
    program = Program(
        program.name, program.command, program.folder, program.output, seconds=MOST_SECONDS
    )

    def seconds(text: str) -> float | None:
        essay.write_text("# 题\n\n" + text + "\n", encoding="utf-8")
        try:
            return min(run_once(program).cpu for _ in range(2))
        except ProgramTooSlow:
            return None

    start = seconds("字") or 0
    rows = []
    for mark in MARKS:
        measured = [seconds(mark * count) for count in REPEATS]
        shown = [f"> {MOST_SECONDS:g}" if time is None else f"{time:.3f}" for time in measured]
        growth, is_linear = ABSENT, "no"
        if measured[0] is not None and measured[1] is not None:
            first, second = (max(time - start, LEAST_SECONDS) for time in measured)
            growth = f"{second / first:.1f}"
            is_linear = "yes" if second / first <= MOST_GROWTH else "no"
        rows.append([repr(mark)[1:-1].replace("|", "\\|"), *shown, growth, is_linear])
    return rows
