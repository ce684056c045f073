"""The ready nomenclature: its files, and which kinds of documents usually lie in them."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kcentre.structure.documents.values import DocumentKind

CASE_FILES_FILE = (
    Path(__file__).resolve().parents[4] / "resources" / "documents" / "case_files.toml"
)


@dataclass(frozen=True, slots=True)
class ReadyCaseFile:
    """A file that a centre usually has; its term is for the kindergarten to say."""

    section: str
    code: str
    title: str
    kinds: tuple[DocumentKind, ...]


@cache
def ready_case_files() -> tuple[ReadyCaseFile, ...]:
    """Return the ready files in their order.

    The resource says: a table `section` each with its `title` and `files`, of which each has
    `code`, `title` and `kinds`.
    """
    read = tomllib.loads(CASE_FILES_FILE.read_text(encoding="utf-8"))
    return tuple(
        ReadyCaseFile(
            section["title"],
            one["code"],
            one["title"],
            tuple(DocumentKind(kind) for kind in one["kinds"]),
        )
        for section in read["section"]
        for one in section["files"]
    )
