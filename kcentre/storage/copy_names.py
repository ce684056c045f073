"""How copies are named: «Мой центр 2026-11-22 17-05-09 (вручную).kcentre».

Everything a list of copies shows first stands in the name, so that a folder of them can be read
without opening one, also in Explorer and on a stick. Valid on Windows, where no colon may stand.
"""

import re
from datetime import datetime
from pathlib import Path

from kcentre.language.file_names import file_name

_STAMP = "%Y-%m-%d %H-%M-%S"
_LONGEST_STEM, _LONGEST_WORDS = 75, 30
"""Letters: with the stamp a name must stay within 255 bytes, two for a Russian letter."""


def copy_name(centre: Path, made: datetime, words: str) -> str:
    """Return the name of a copy of a centre's file made at a moment; `words` say what for."""
    said = file_name(words)[:_LONGEST_WORDS].strip(" .")
    return f"{_stem(centre)} {made:{_STAMP}} ({said}){centre.suffix}"


def told_by_name(centre: Path, name: str) -> tuple[datetime, str] | None:
    """Return when and what for a copy of this centre was made; None where it is no such copy."""
    stamp = r"(\d{4}(?:-\d\d){2}) (\d\d(?:-\d\d){2})"
    pattern = rf"{re.escape(_stem(centre))} {stamp} \((.*)\)"
    found = re.fullmatch(pattern + re.escape(centre.suffix), name)
    if found is None:
        return None
    day, clock, words = found.groups()
    try:
        return datetime.fromisoformat(f"{day} {clock.replace('-', ':')}"), words
    except ValueError:
        return None


def _stem(centre: Path) -> str:
    return file_name(centre.stem)[:_LONGEST_STEM].strip(" .")
