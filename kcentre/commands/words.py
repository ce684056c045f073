"""Describing a command: its name, its words, what runs it."""

import argparse
from collections.abc import Callable

Words = argparse.Namespace
Run = Callable[[Words], None]
Parser = argparse.ArgumentParser
AddParser = Callable[..., Parser]


def command(add: AddParser, name: str, run: Run, about: str) -> Parser:
    """Add a command."""
    parser = add(name, help=about)
    parser.set_defaults(run=run)
    return parser


def of_period(add: AddParser, name: str, run: Run, about: str, nargs: str | None = None) -> Parser:
    """Add a command about a period; with `nargs` «?» it may be left out."""
    parser = command(add, name, run, about)
    words = "2026-10, 2026-Q3, 2026-H1, 2026, 2025/26 или 2026-01-15..2026-03-31"
    parser.add_argument("period", nargs=nargs, help=words)
    return parser


def with_json(parser: Parser) -> None:
    """Let a command answer with one object of JSON."""
    parser.add_argument("--json", action="store_true", help="ответ одним объектом JSON")
