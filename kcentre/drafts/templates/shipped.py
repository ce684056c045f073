"""The texts that come with the program: one file each in `resources/texts`.

A file's first line is «% » and its title; the text follows. How a text is written, `grammar` says.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

from kcentre.drafts.templates.records import Template

_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "texts"
_TITLE_MARK = "% "


@cache
def template(key: str) -> Template:
    """Return the text «group/name»; raises KeyError where there is no such file."""
    path = _FOLDER / f"{key}.txt"
    if not path.is_file():
        raise KeyError(key)
    first, _, text = path.read_text(encoding="utf-8").partition("\n")
    text = text.strip("\n")
    digest = sha256(text.encode()).hexdigest()[:16]
    return Template(key, first.removeprefix(_TITLE_MARK).strip(), text, digest)


def template_keys(group: str) -> tuple[str, ...]:
    """Return the keys of a group's texts in the order of their names."""
    names = sorted(path.stem for path in (_FOLDER / group).glob("*.txt"))
    return tuple(f"{group}/{name}" for name in names)
