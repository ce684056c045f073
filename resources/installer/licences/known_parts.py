"""What the project itself says of the parts inside the packages: `parts.toml`.

A part's own file says its licence in its own way, or not at all. Where that can't be taken as it
is, parts.toml gives the licence by its SPDX name together with the words that it stands for
(`says`); when a later version says anything else, somebody has to read it again.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from functools import cache
from pathlib import Path
from typing import Any

from resources.installer.fetching import System
from resources.installer.licences.terms import may_be_handed_on
from resources.installer.pins import canonical
from resources.installer.refusal import CannotBuild

_HERE = Path(__file__).resolve().parent
TEXTS = _HERE / "texts"
_KINDS = "License :: "


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a part beyond its own files.

    `about` says in Russian what it is for, `holds` what others made of it lies inside, `absent`
    what its own list names although the build is without it; `texts` are files of the folder
    `texts` that belong to it, `source` tells where its source is, `systems` which packages
    carry it although no wheel brings it.
    """

    about: str = ""
    says: str = ""
    licence: str = ""
    version: str = ""
    source: str = ""
    holds: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()


@cache
def known_parts() -> Mapping[str, Known]:
    """Return what is known, by the part's canonical name."""
    written = tomllib.loads((_HERE / "parts.toml").read_text("utf-8"))
    return {name: _known(facts) for name, facts in written.items()}


def known_of(name: str) -> Known:
    """Return what is known of a part; an empty answer where nothing is."""
    return known_parts().get(canonical(name), Known())


def always_inside(system: System) -> dict[str, Known]:
    """Return the parts of a system's packages that come with the program, not with a wheel."""
    return {name: known for name, known in known_parts().items() if system in known.systems}


def licence_of(name: str, about: Message) -> str:
    """Return the SPDX name of a distribution's licence, from its METADATA or parts.toml.

    Raises CannotBuild where METADATA is silent or unclear, and nobody has read its licence yet.
    """
    said = what_it_says(about)
    known = known_of(name)
    if known.licence and known.says == said:
        return known.licence
    if "License-Expression" in about or may_be_handed_on(said):
        return said
    raise CannotBuild(
        f"{name} says of its licence: {said or 'nothing'}. Read its licence, then write "
        f"`says` and `licence` for it into resources/installer/licences/parts.toml."
    )


def what_it_says(about: Message) -> str:
    """Return the words of a METADATA on its licence: expression, field or classifiers."""
    field = about.get("License-Expression") or about.get("License") or ""
    kinds = [kind for kind in about.get_all("Classifier", []) if kind.startswith(_KINDS)]
    first = field.strip().partition("\n")[0]
    return first or "; ".join(kind.removeprefix(_KINDS) for kind in kinds)


def _known(facts: Mapping[str, Any]) -> Known:
    given: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in facts.items()
    }
    return Known(**given)
