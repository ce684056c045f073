"""The code by which a parent may sign a form («С-0142»)."""

from kcentre.families.queries import CODE_PREFIX
from kcentre.families.tables import Family
from kcentre.language.keyboard import as_russian_keys
from kcentre.language.typed import tidy
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids

_DIGITS = 4


def family_by_code(file: CentreFile, typed: str) -> int | None:
    """Return the family whose code was meant; None where there is none.

    Letter case and the keyboard's layout do not matter; «142» is «С-0142».
    """
    code = tidy(typed)
    for meant in (code, as_russian_keys(code).upper(), f"{CODE_PREFIX}{code.zfill(_DIGITS)}"):
        found = next(ask_ids(file.db, Family.select(Family.id).where(Family.code == meant)), None)
        if found is not None:
            return found
    return None
