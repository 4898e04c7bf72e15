"""How fast plain text is set, and how even its lines are, beside pandoc, fold, fmt and par."""

import argparse
import pathlib
import shlex
import shutil
import unicodedata

from measuring import Program, Series, paired_ratio, run_once, run_pairs, run_series

#: What bindery promises: so many times pandoc's speed, and the better lines for so many times the time of the plain ones.
LEAST_TIMES_FASTER_THAN_PANDOC = 15.0
MOST_TIMES_GREEDY = 3.0

WIDTH = 72
RUNS_OF_A_LARGE_CORPUS = 2

HEADER = ["text", "wall s, median", "CPU s", "peak MB", "bindery is faster", "raggedness, cells²", ""]
GROWTH_HEADER = ["essays", "MB", "wall s", "ms a MB", "peak MB"]

ABSENT = "—"


def export(
    arguments: argparse.Namespace, work: pathlib.Path, corpus: pathlib.Path, name: str, flags: list[str]
) -> Program:
    """`bindery export text` with some flags."""
    output = work / f"text-{name}.txt"
    command = [arguments.bindery, "export", "text", str(corpus), "-o", str(output), "--quiet"]
    if arguments.bindery_jobs is not None:
        command += ["--jobs", str(arguments.bindery_jobs)]
    return Program(name, command + flags, work, output)


def pandoc_program(pandoc: str, name: str, corpus: pathlib.Path, work: pathlib.Path, posts: list[str]) -> Program:
    """`pandoc -t plain` on the same posts."""
    output = work / "text-pandoc.txt"
    command = [pandoc, "-f", "gfm+footnotes", "--file-scope", "-t", "plain", f"--columns={WIDTH}"]
    return Program(name, [*command, "-o", str(output), *posts], corpus, output)


def filters(work: pathlib.Path, source: pathlib.Path) -> list[Program]:
    """Programs that break lines and know nothing of Markdown, on all posts in a row."""
    programs = []
    for name, command in {
        "fold": ["fold", "-s", f"-w{WIDTH}"],
        "fmt": ["fmt", f"-w{WIDTH}"],
        "par": ["par", f"w{WIDTH}"],
    }.items():
        if shutil.which(command[0]):
            output = work / f"text-{name}.txt"
            line = f"{shlex.join(command)} < {shlex.quote(str(source))} > {shlex.quote(str(output))}"
            programs.append(Program(name, ["sh", "-c", line], work, output))
    return programs


def cells(line: str) -> int:
    """The cells of a line, quotation marks and dashes of East Asian text two."""
    wide = sum(unicodedata.east_asian_width(character) in "WFA" for character in line)
    return len(line) + wide


def raggedness(text: pathlib.Path) -> int:
    """The sum of the squared shortfalls of all lines of prose that another line of the paragraph follows."""
    lines = text.read_text(encoding="utf-8").split("\n")
    total = 0
    for line, following in zip(lines, lines[1:]):
        is_inside = line and following and following[0] not in " \u3000│┌├└●○•–1234567890"
        if is_inside and line[0] not in "│┌├└━─" and following[0] not in "━─":
            total += max(0, WIDTH - cells(line)) ** 2
    return total


def row(title: str, series: Series, ratio: str, ragged: str, target: str) -> list[str]:
    """A line of the table."""
    return [title, f"{series.wall:.3f}", f"{series.cpu:.3f}", f"{series.memory / 1e6:.0f}", ratio, ragged, target]


def verdict(met: bool) -> str:
    """The word beside a target."""
    return "met" if met else "missed"


def rows(
    arguments: argparse.Namespace, work: pathlib.Path, corpus: pathlib.Path, posts: list[pathlib.Path],
    pandoc: tuple[str, str] | None,
) -> list[list[str]]:
    """Bindery's ways of setting text, and the other programs."""
    optimum = export(arguments, work, corpus, "optimum", [])
    greedy = export(arguments, work, corpus, "greedy", ["--fit", "greedy"])
    evenness = {}
    for fit in ["optimum", "greedy"]:
        program = export(arguments, work, corpus, f"ragged-{fit}", ["--justify", "none", "--fit", fit])
        run_once(program)
        evenness[fit] = f"{raggedness(program.output):,}"
    best, plain = run_pairs(optimum, greedy, arguments.runs)
    ratio = paired_ratio(best, plain)
    table = [
        row("bindery, optimum", best, "1.0", evenness["optimum"], f"≤ {MOST_TIMES_GREEDY:g}× greedy: {verdict(ratio <= MOST_TIMES_GREEDY)}"),
        row("bindery, greedy", plain, f"{1 / ratio:.2f}", evenness["greedy"], ""),
    ]
    for title, flags in {
        "bindery, pages": ["--paginate", "60"],
        "bindery, vertical": ["--writing-mode", "vertical"],
    }.items():
        series = run_series(export(arguments, work, corpus, title.split()[-1], flags), arguments.runs)
        table.append(row(title, series, f"{series.wall / best.wall:.2f}", ABSENT, ""))
    if pandoc:
        program, name = pandoc
        command = pandoc_program(program, name, corpus, work, [str(post.relative_to(corpus)) for post in posts])
        ours, theirs = run_pairs(optimum, command, arguments.pandoc_runs, warm_second=False)
        times = 1 / paired_ratio(ours, theirs)
        met = f"≥ {LEAST_TIMES_FASTER_THAN_PANDOC:g}×: {verdict(times >= LEAST_TIMES_FASTER_THAN_PANDOC)}"
        table.append(row(f"{name} -t plain", theirs, f"{times:.1f}", ABSENT, met))
    source = work / "text-posts.md"
    source.write_bytes(b"".join(post.read_bytes() for post in posts))
    for program in filters(work, source):
        ours, theirs = run_pairs(optimum, program, arguments.runs)
        table.append(row(program.name, theirs, f"{1 / paired_ratio(ours, theirs):.2f}", ABSENT, ""))
    return table


def growth_rows(
    arguments: argparse.Namespace, work: pathlib.Path, corpora: list[tuple[int, pathlib.Path, float]]
) -> list[list[str]]:
    """Time and memory of folders of several sizes."""
    table = []
    for essays, corpus, megabytes in corpora:
        runs = arguments.runs if essays <= 1_000 else min(arguments.runs, RUNS_OF_A_LARGE_CORPUS)
        series = run_series(export(arguments, work, corpus, "growth", []), runs)
        table.append(
            [f"{essays:,}", f"{megabytes:.1f}", f"{series.wall:.3f}", f"{series.wall / megabytes * 1e3:.1f}", f"{series.memory / 1e6:.0f}"]
        )
    return table
