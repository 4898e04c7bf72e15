"""Checks EPUB files with EPUBCheck, all of them in one Java process; scripts/epubcheck calls it.

EPUBCheck keeps unguarded state in static fields (the set of reported messages, the table of message
bundles), so the books are checked one after another, never in threads.
"""

import argparse
import json
import os
import sys
import sysconfig
from pathlib import Path

SEVERITIES = ["FATAL", "ERROR", "WARNING", "USAGE", "INFO"]
MOST_MESSAGES = 50
LONGEST_MESSAGE = 500


class CannotRun(Exception):
    """EPUBCheck or Java is missing, or a book cannot be read."""


def parse_arguments():
    parser = argparse.ArgumentParser(
        prog="scripts/epubcheck",
        description="Checks EPUB files with EPUBCheck and prints one JSON object a line. "
        f"At most {MOST_MESSAGES} messages of a book are listed, the worst first; "
        "the counts are of all.",
        epilog="Exit status: 0 no fatal, error or warning in any book; 1 some; 2 could not run.",
    )
    parser.add_argument("books", nargs="+", metavar="BOOK.epub")
    parser.add_argument(
        "--quiet",
        action="store_true",
        help="print only the books that fail, and a summary on standard error",
    )
    return parser.parse_args()


def start_java():
    """Starts the Java process with EPUBCheck's jars on its class path."""
    # The jars are found by path: to import the package `epubcheck` would need its dependencies.
    folder = Path(sysconfig.get_path("purelib"), "epubcheck")
    jars = [folder / "epubcheck.jar", *sorted(folder.glob("lib/*.jar"))]
    try:
        import jpype
    except ImportError as error:
        raise CannotRun(f"JPype is missing ({error}); run scripts/setup test") from error
    if not jars[0].is_file():
        raise CannotRun("EPUBCheck is missing; run scripts/setup test")
    options = ["-Djava.awt.headless=true", "-Duser.language=en", "-Duser.country=US"]
    try:
        jpype.startJVM(*options, classpath=[str(jar) for jar in jars], convertStrings=True)
    except (jpype.JVMNotFoundException, OSError, RuntimeError) as error:
        raise CannotRun(f"Java did not start: {error}") from error
    return jpype


def shorten(text):
    return text if len(text) <= LONGEST_MESSAGE else text[: LONGEST_MESSAGE - 1] + "…"


def list_messages(report):
    """Turns EPUBCheck's messages, each with its places, into one entry a place, the worst first."""
    nowhere = {"path": "", "line": -1, "column": -1}
    entries = [
        {
            "severity": message["severity"],
            "id": message["ID"],
            "message": shorten(message["message"]),
            "path": place["path"],
            "line": place["line"],
            "column": place["column"],
        }
        for message in report["messages"]
        for place in message["locations"] or [nowhere]
    ]
    entries.sort(key=lambda entry: SEVERITIES.index(entry["severity"]))
    return entries[:MOST_MESSAGES]


def check(jpype, book):
    """Checks one book and returns what is printed of it."""
    text = jpype.JClass("java.io.StringWriter")()
    writer = jpype.JClass("java.io.PrintWriter")(text)
    report = jpype.JClass("com.adobe.epubcheck.reporting.CheckingReport")(writer, book)
    # Without this usage messages are neither told nor counted.
    level = jpype.JClass("com.adobe.epubcheck.util.ReportingLevel")
    report.setReportingLevel(level.Usage)
    report.initialize()
    # Java knows nothing of a change of folder, so it is given the whole path.
    file = jpype.JClass("java.io.File")(os.path.abspath(book))
    jpype.JClass("com.adobe.epubcheck.api.EpubCheck")(file, report).check()
    report.generate()
    return {
        "book": book,
        "fatals": int(report.getFatalErrorCount()),
        "errors": int(report.getErrorCount()),
        "warnings": int(report.getWarningCount()),
        "usages": int(report.getUsageCount()),
        "messages": list_messages(json.loads(str(text))),
    }


def main():
    arguments = parse_arguments()
    for book in arguments.books:
        if not os.path.isfile(book) or not os.access(book, os.R_OK):
            raise CannotRun(f"{book}: no such file, or it cannot be read")
    jpype = start_java()
    failing = unfinished = 0
    for book in arguments.books:
        try:
            result = check(jpype, book)
        except (jpype.JException, ValueError, KeyError) as error:
            print(f"epubcheck: {book}: EPUBCheck itself failed: {error}", file=sys.stderr)
            unfinished += 1
            continue
        fails = result["fatals"] + result["errors"] + result["warnings"] > 0
        failing += fails
        if fails or not arguments.quiet:
            print(json.dumps(result, ensure_ascii=False), flush=True)
    if arguments.quiet:
        count = len(arguments.books) - unfinished
        print(f"epubcheck: {count} checked, {failing} failing", file=sys.stderr)
    return 2 if unfinished else 1 if failing else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(main())
    except CannotRun as error:
        print(f"epubcheck: {error}", file=sys.stderr)
        sys.exit(2)
