#!/usr/bin/env python3
"""Measures bindery against the floor (`floor.c`) and against pandoc, on a generated corpus.

    run.py --bindery PATH [--floor PATH] [--pandoc PATH] [--essays 1000] [--runs 7]
    run.py --bindery PATH --linear
    run.py --bindery PATH --links
    run.py --bindery PATH --dialect
    run.py --bindery PATH --fonts

The exit status tells whether every program ran, not whether the targets are met.
"""

import argparse
import dataclasses
import hashlib
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

import dialect
import fonts
import table
import text
from measuring import (
    Program,
    ProgramFailed,
    Series,
    paired_ratio,
    run_pairs,
    run_series,
    smallest_visible_memory,
)

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent

#: What bindery promises for 1,000 essays.
MOST_TIMES_FLOOR = 2.0
LEAST_TIMES_FASTER_THAN_PANDOC = 25.0
MOST_MEGABYTES = 120.0

#: What 5,000 links may cost a thousand essays with 2,000 pictures.
MOST_TIMES_UNLINKED = 1.3

#: The corpora of `--linear`, and the most runs of one beyond 1,000 essays.
LINEAR_ESSAYS = [100, 1_000, 10_000]
RUNS_OF_A_LARGE_CORPUS = 3

FLOOR_BUILD = (
    "cc -O2 {source} -o {output} $(pkg-config --cflags --libs libzip libdeflate)"
    " -lcmark-gfm -lcmark-gfm-extensions"
)

ABSENT = "—"


def generated_corpus(
    work: pathlib.Path, essays: int, seed: int, size_factor: float, feature: str = "all"
) -> pathlib.Path:
    """The corpus of those parameters, from an earlier run if the generator is still the same.

    The generator is a process of its own: this one must stay small, see `smallest_visible_memory`.
    """
    sources = [HERE / "generate.py", *sorted((HERE / "corpus").glob("*.py"))]
    digest = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:8]
    folder = work / f"corpus-{feature}-{essays}-seed{seed}-size{size_factor:g}-{digest}"
    if not folder.is_dir():
        unfinished = folder.with_name(folder.name + ".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        command = [sys.executable, str(HERE / "generate.py"), str(unfinished)]
        command += ["--essays", str(essays), "--seed", str(seed), "--size-factor", str(size_factor)]
        command += ["--feature", feature]
        if subprocess.run(command).returncode != 0:
            raise ProgramFailed("the corpus could not be generated")
        unfinished.rename(folder)
    return folder


def posts_of(corpus: pathlib.Path) -> list[pathlib.Path]:
    """The corpus's essays in the order of their names."""
    return sorted((corpus / "_posts").glob("*.md"))


def megabytes_of(corpus: pathlib.Path) -> float:
    """The size of the corpus's essays."""
    return sum(post.stat().st_size for post in posts_of(corpus)) / 1e6


def found_program(name: str) -> str | None:
    """The whole path of a program: the measured ones run in a folder of their own."""
    found = shutil.which(name)
    return str(pathlib.Path(found).absolute()) if found else None


def built_floor(work: pathlib.Path) -> str:
    """The floor, built from its source."""
    output = work / "floor"
    build = FLOOR_BUILD.format(
        source=shlex.quote(str(HERE / "floor.c")), output=shlex.quote(str(output))
    )
    if subprocess.run(build, shell=True).returncode != 0:
        raise ProgramFailed("the floor could not be built; see Benchmarks/README.md for its libraries")
    return str(output)


def found_pandoc(given: str | None) -> str | None:
    """The pandoc to measure: the one given, else the one of `.venv`, else the one of the PATH."""
    if given:
        return found_program(given)
    installed = sorted(ROOT.glob(".venv/lib/python*/site-packages/pypandoc/files/pandoc"))
    return str(installed[-1]) if installed else shutil.which("pandoc")


def pandoc_name(pandoc: str) -> str:
    """`pandoc` and its version."""
    answer = subprocess.run([pandoc, "--version"], capture_output=True, text=True)
    return answer.stdout.partition("\n")[0] or "pandoc"


def bindery_program(arguments: argparse.Namespace, corpus: pathlib.Path, work: pathlib.Path) -> Program:
    """`bindery export epub` on the corpus."""
    output = work / "bindery.epub"
    command = [arguments.bindery, "export", "epub", str(corpus), "-o", str(output)]
    if arguments.bindery_jobs is not None:
        command += ["--jobs", str(arguments.bindery_jobs)]
    return Program("bindery", command, work, output)


def floor_program(floor: str, corpus: pathlib.Path, work: pathlib.Path) -> Program:
    """The floor on the corpus."""
    output = work / "floor.zip"
    return Program("floor", [floor, str(corpus), str(output)], work, output)


def pandoc_program(pandoc: str, corpus: pathlib.Path, work: pathlib.Path) -> Program:
    """What a user would type in the folder of the posts.

    `--file-scope` lets each essay keep its front matter and its footnote labels; without it every
    second essay's front matter would be text, and notes of the same label would fall together.
    """
    output = work / "pandoc.epub"
    command = [pandoc, "-f", "gfm+footnotes", "--file-scope", "--toc"]
    command += ["--metadata", "title=Essays", "--resource-path=.:_posts", "-o", str(output)]
    command += [str(post.relative_to(corpus)) for post in posts_of(corpus)]
    return Program(pandoc_name(pandoc), command, corpus, output)


def verdict(met: bool) -> str:
    """The word beside a target."""
    return "met" if met else "missed"


def seconds_text(series: Series) -> str:
    """Median, least and greatest wall time."""
    least, greatest = series.wall_range
    return f"{series.wall:.3f} ({least:.3f}–{greatest:.3f})"


def memory_text(series: Series) -> str:
    """Peak memory in megabytes; a bound where this process's own memory hides it."""
    visible = smallest_visible_memory()
    bound = "≤ " if series.memory <= visible * 1.02 else ""
    return f"{bound}{series.memory / 1e6:.0f}"


def introduction(corpora: list[pathlib.Path]) -> str:
    """What the numbers below were measured on."""
    sizes = ", ".join(
        f"{len(posts_of(corpus)):,} essays of {megabytes_of(corpus):.1f} MB in all" for corpus in corpora
    )
    load = os.getloadavg()[0]
    return f"{sizes}; {os.cpu_count()} cores, load average {load:.2f} before the first run\n"


def compare(arguments: argparse.Namespace, work: pathlib.Path) -> None:
    """Prints the table of bindery, the floor and pandoc."""
    corpus = generated_corpus(work, arguments.essays, arguments.seed, arguments.size_factor)
    floor = found_program(arguments.floor) if arguments.floor else built_floor(work)
    if floor is None:
        raise ProgramFailed(f"there is no floor at {arguments.floor}")
    pandoc = found_pandoc(arguments.pandoc)
    print(introduction([corpus]), flush=True)

    bindery = bindery_program(arguments, corpus, work)
    measured, lowest = run_pairs(bindery, floor_program(floor, corpus, work), arguments.runs)
    times_floor = paired_ratio(measured, lowest)
    times_faster, slowest = None, None
    if pandoc is None:
        print("pandoc was not found, so its row is left out (`make bench` installs it)\n")
    else:
        beside, slowest = run_pairs(
            bindery,
            pandoc_program(pandoc, corpus, work),
            arguments.pandoc_runs,
            warm_second=arguments.pandoc_runs > 1,
        )
        times_faster = paired_ratio(slowest, beside)
    print(comparison_table(measured, lowest, slowest, times_floor, times_faster))


def comparison_table(
    bindery: Series,
    floor: Series,
    pandoc: Series | None,
    times_floor: float,
    times_faster: float | None,
) -> str:
    """One row a program; the targets are bindery's."""
    header = [
        "program",
        "wall s, median (min–max)",
        "CPU s",
        "peak MB",
        "× floor",
        "pandoc ÷ program",
        f"≤ {MOST_TIMES_FLOOR:g}× floor",
        f"≥ {LEAST_TIMES_FASTER_THAN_PANDOC:g}× faster than pandoc",
        f"≤ {MOST_MEGABYTES:g} MB",
    ]

    def row(series: Series, cells: list[str]) -> list[str]:
        return [series.name, seconds_text(series), f"{series.cpu:.3f}", memory_text(series), *cells]

    faster = [ABSENT, ABSENT]
    if times_faster is not None:
        faster = [f"{times_faster:.1f}", verdict(times_faster >= LEAST_TIMES_FASTER_THAN_PANDOC)]
    bindery_cells = [
        f"{times_floor:.2f}",
        faster[0],
        verdict(times_floor <= MOST_TIMES_FLOOR),
        faster[1],
        verdict(bindery.memory / 1e6 <= MOST_MEGABYTES),
    ]
    rows = [
        row(bindery, bindery_cells),
        row(floor, ["1.00", *[ABSENT] * 4]),
    ]
    if pandoc is not None:
        rows.append(row(pandoc, [ABSENT, "1.0", *[ABSENT] * 3]))
    return table.render(header, rows)


def grow(arguments: argparse.Namespace, work: pathlib.Path) -> None:
    """Prints how bindery's time and memory grow with the number of essays."""
    corpora = [
        generated_corpus(work, essays, arguments.seed, arguments.size_factor)
        for essays in LINEAR_ESSAYS
    ]
    print(introduction(corpora), flush=True)
    rows = []
    for essays, corpus in zip(LINEAR_ESSAYS, corpora, strict=True):
        runs = arguments.runs if essays <= 1_000 else min(arguments.runs, RUNS_OF_A_LARGE_CORPUS)
        series = run_series(bindery_program(arguments, corpus, work), runs)
        megabytes = megabytes_of(corpus)
        rows.append(
            [
                f"{essays:,}",
                f"{megabytes:.1f}",
                seconds_text(series),
                f"{series.wall / essays * 1e3:.3f}",
                f"{series.wall / megabytes * 1e3:.1f}",
                f"{series.cpu:.3f}",
                memory_text(series),
                verdict(series.memory / 1e6 <= MOST_MEGABYTES) if essays <= 1_000 else ABSENT,
            ]
        )
    header = ["essays", "MB", "wall s, median (min–max)", "ms an essay", "ms a MB", "CPU s", "peak MB"]
    print(table.render([*header, f"≤ {MOST_MEGABYTES:g} MB"], rows))


def compare_links(arguments: argparse.Namespace, work: pathlib.Path) -> None:
    """Prints what links between essays cost, and what pictures do, beside the same essays without."""
    corpora = {
        feature: generated_corpus(
            work, arguments.essays, arguments.seed, arguments.size_factor, feature
        )
        for feature in ("linked", "unlinked", "bare")
    }
    print(introduction(list(corpora.values())), flush=True)
    programs = {
        feature: dataclasses.replace(
            bindery_program(arguments, corpus, work), cache=work / "cache-links"
        )
        for feature, corpus in corpora.items()
    }

    def row(title: str, series: Series, ratio: float, target: str) -> list[str]:
        cells = [seconds_text(series), f"{series.cpu:.3f}", memory_text(series)]
        return [title, *cells, f"{ratio:.2f}", target]

    linked, unlinked = run_pairs(programs["linked"], programs["unlinked"], arguments.runs)
    ratio = paired_ratio(linked, unlinked)
    beside, bare = run_pairs(programs["linked"], programs["bare"], arguments.runs)
    rows = [
        row("links and pictures", linked, ratio, verdict(ratio <= MOST_TIMES_UNLINKED)),
        row("the same pictures, no links", unlinked, 1, ABSENT),
        row("neither", bare, 1 / paired_ratio(beside, bare) * ratio, ABSENT),
    ]
    header = ["essays with", "wall s, median (min–max)", "CPU s", "peak MB", "× no links"]
    print(table.render([*header, f"≤ {MOST_TIMES_UNLINKED:g}×"], rows))


def compare_dialects(arguments: argparse.Namespace, work: pathlib.Path) -> None:
    """Prints what each syntax costs, and how hostile repetition grows."""
    if arguments.dialect in ("all", "features"):
        rows = dialect.feature_rows(arguments, work, generated_corpus, megabytes_of)
        print(table.render(dialect.FEATURE_HEADER, rows) + "\n", flush=True)
    if arguments.dialect in ("all", "repetition"):
        rows = dialect.repetition_rows(arguments, work)
        print(table.render(dialect.REPETITION_HEADER, rows))


def compare_fonts(arguments: argparse.Namespace, work: pathlib.Path) -> None:
    """Prints what fonts cost, and how a cut font compares with hb-subset's."""
    corpus = generated_corpus(work, arguments.essays, arguments.seed, arguments.size_factor)
    print(introduction([corpus]), flush=True)
    print(table.render(fonts.TIME_HEADER, fonts.time_rows(arguments, work, corpus)) + "\n", flush=True)
    print(table.render(fonts.SIZE_HEADER, fonts.size_rows(arguments, work)))


def compare_texts(arguments: argparse.Namespace, work: pathlib.Path) -> None:
    """Prints how fast plain text is set beside other programs, and how that grows."""
    corpus = generated_corpus(work, arguments.essays, arguments.seed, arguments.size_factor)
    print(introduction([corpus]), flush=True)
    pandoc = found_pandoc(arguments.pandoc)
    named = (pandoc, pandoc_name(pandoc)) if pandoc else None
    print(table.render(text.HEADER, text.rows(arguments, work, corpus, posts_of(corpus), named)) + "\n", flush=True)
    corpora = [
        generated_corpus(work, essays, arguments.seed, arguments.size_factor)
        for essays in LINEAR_ESSAYS
    ]
    sizes = [(essays, corpus, megabytes_of(corpus)) for essays, corpus in zip(LINEAR_ESSAYS, corpora, strict=True)]
    print(table.render(text.GROWTH_HEADER, text.growth_rows(arguments, work, sizes)))


def parsed_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description="Measure bindery against the floor and against pandoc."
    )
    parser.add_argument("--bindery", required=True, help="the bindery executable")
    parser.add_argument("--bindery-jobs", type=int, metavar="N", help="passed on as --jobs N")
    parser.add_argument("--floor", help="the floor's executable (default: built here)")
    parser.add_argument("--pandoc", help="pandoc (default: the one in .venv, or on the PATH)")
    parser.add_argument("--pandoc-runs", type=int, default=1, help="measured pairs (default: 1)")
    parser.add_argument("--essays", type=int, default=1000, help="of the corpus (default: 1000)")
    parser.add_argument("--seed", type=int, default=1, help="of the corpus (default: 1)")
    parser.add_argument(
        "--size-factor", type=float, default=1.0, help="of the corpus's essays (default: 1)"
    )
    parser.add_argument("--runs", type=int, default=7, help="measured pairs (default: 7)")
    parser.add_argument(
        "--work",
        type=pathlib.Path,
        default=ROOT / ".build" / "benchmark",
        metavar="DIR",
        help="where corpora and books are put (default: .build/benchmark)",
    )
    parser.add_argument(
        "--linear", action="store_true", help="measure only bindery, at 100, 1,000 and 10,000 essays"
    )
    parser.add_argument(
        "--links", action="store_true", help="measure what links between essays and pictures cost"
    )
    parser.add_argument(
        "--fonts", action="store_true", help="measure what a book's own fonts cost"
    )
    parser.add_argument(
        "--text", action="store_true", help="measure how fast plain text is set, and how even its lines are"
    )
    parser.add_argument(
        "--dialect",
        nargs="?",
        const="all",
        choices=["all", "features", "repetition"],
        help="measure what each syntax costs, and hostile repetition",
    )
    arguments = parser.parse_args()
    if min(arguments.runs, arguments.pandoc_runs, arguments.essays) < 1:
        parser.error("--runs, --pandoc-runs and --essays must be 1 or more")
    found = found_program(arguments.bindery)
    if found is None:
        parser.error(f"there is no program at {arguments.bindery}")
    arguments.bindery = found
    return arguments


def main() -> int:
    """Measures what the command line asks for."""
    arguments = parsed_arguments()
    work = arguments.work.absolute()
    work.mkdir(parents=True, exist_ok=True)
    try:
        if arguments.dialect:
            compare_dialects(arguments, work)
        elif arguments.fonts:
            compare_fonts(arguments, work)
        elif arguments.text:
            compare_texts(arguments, work)
        elif arguments.links:
            compare_links(arguments, work)
        elif arguments.linear:
            grow(arguments, work)
        else:
            compare(arguments, work)
    except ProgramFailed as failure:
        print(f"run.py: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
