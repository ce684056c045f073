"""Statements written by hand, kept in a file: «-- name:» begins one, an empty line ends it."""

from pathlib import Path


def statements(name: str) -> dict[str, str]:
    """Return the statements of a file beside the benches by their names."""
    parts = Path(__file__).with_name(name).read_text("utf-8").split("-- name: ")[1:]
    named = (part.partition("\n") for part in parts)
    return {title: sql for title, _, sql in named}
