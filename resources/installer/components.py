"""What a wheel was built from, where it brings its own list (CycloneDX), as a text to read."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BILLS, NAME = "sboms", "COMPONENTS.txt"
_HEAD = """\
What this library was built from, as its authors list it.
One line each: name, version, licence, authors.

"""


@dataclass(frozen=True, slots=True)
class Component:
    """Something built into a library: its licence as an SPDX expression, its authors by name."""

    name: str
    version: str
    licence: str
    authors: str

    def line(self) -> str:
        """Return the line of the text."""
        known = (self.name, self.version, self.licence, self.authors)
        return "; ".join(word for word in known if word)


def write_components(folder: Path) -> None:
    """Turn the lists in `folder/sboms` into COMPONENTS.txt; without a list, write nothing."""
    bills = folder / BILLS
    found = sorted({one.line() for path in bills.glob("*.json") for one in components_of(path)})
    if found:
        text = "".join(f"{line}\n" for line in found)
        (folder / NAME).write_text(_HEAD + text, encoding="utf-8")
    shutil.rmtree(bills, ignore_errors=True)


def components_of(path: Path) -> Iterator[Component]:
    """Yield what a CycloneDX list names, but for the tools that ran only while it was built."""
    for facts in json.loads(path.read_text("utf-8")).get("components", []):
        if facts.get("scope") != "excluded":
            yield Component(
                facts["name"],
                facts.get("version", ""),
                " AND ".join(_licences(facts)),
                facts.get("author") or "",
            )


def _licences(facts: dict[str, Any]) -> Iterator[str]:
    for one in facts.get("licenses", []):
        named = one.get("license", {})
        yield one.get("expression") or named.get("id") or named.get("name") or ""
