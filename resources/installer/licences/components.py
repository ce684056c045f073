"""What a wheel was built from, where it brings its own list (CycloneDX), as a text to read.

A list may name what the source can use as well as what this build does; what is known to be left
out of the build is named by parts.toml (`absent`). Of the rest none may be under the GPL alone.
"""

import json
import shutil
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from resources.installer.licences.terms import may_be_handed_on
from resources.installer.refusal import CannotBuild

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


def write_components(folder: Path, absent: Collection[str] = ()) -> None:
    """Turn the lists in `folder/sboms` into COMPONENTS.txt; without a list, write nothing.

    Raises CannotBuild naming the components whose licence is not allowed; `absent` are the names
    of those that are not inside, though listed.
    """
    bills = folder / BILLS
    listed = [one for path in bills.glob("*.json") for one in components_of(path)]
    inside = [one for one in listed if one.name not in absent]
    wrong = [one.line() for one in inside if one.licence and not may_be_handed_on(one.licence)]
    if wrong:
        raise CannotBuild(f"Built into {folder.name}, may not be handed on: {', '.join(wrong)}.")
    if inside:
        text = "".join(f"{line}\n" for line in sorted({one.line() for one in inside}))
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
