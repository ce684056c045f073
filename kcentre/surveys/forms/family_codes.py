"""The code by which a parent may sign a form («С-0142»)."""

import re
from collections.abc import Iterator

from kcentre.families.queries import CODE_PREFIX
from kcentre.families.tables import Family
from kcentre.language.keyboard import as_russian_keys
from kcentre.language.typed import tidy
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids

_DIGITS = 4
_BY_HAND = re.compile(rf"(?:{CODE_PREFIX[0]}[\s\-–—]*)?(\d{{1,9}})")


def family_by_code(file: CentreFile, typed: str) -> int | None:
    """Return the family whose code was meant; None where there is none.

    Letter case and the keyboard's layout do not matter; «142», «с142» and «С – 142» are «С-0142».
    """
    for meant in _readings(tidy(typed)):
        found = next(ask_ids(file.db, Family.select(Family.id).where(Family.code == meant)), None)
        if found is not None:
            return found
    return None


def _readings(code: str) -> Iterator[str]:
    yield code
    upper = as_russian_keys(code).upper()
    yield upper
    by_hand = _BY_HAND.fullmatch(upper)
    if by_hand is not None:
        yield f"{CODE_PREFIX}{int(by_hand[1]):0{_DIGITS}d}"
