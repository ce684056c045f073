"""The code on the parent's sheet, by which a rating finds its service without a name."""

import secrets

from kcentre.journal.numbering import number_and_date
from kcentre.journal.tables import Session
from kcentre.language.keyboard import as_russian_keys
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids

CODE_LENGTH = 5
LETTERS, DIGITS = "ГДЖЛПФЦШ", "2456789"
"""No vowels, so that no word comes of it; nothing that looks like a Latin letter or like each
other; all letters are on the keys of either layout."""

_LOOK_ALIKES = str.maketrans("ЩБЧВ", "Ш648")


def code_of(file: CentreFile, session_id: int) -> str:
    """Return the code of a service, made and kept when it is first asked for.

    Raises `Refused` where the service was removed.
    """
    number, _ = number_and_date(file, Session, session_id)
    with file.operation(f"Код для оценки консультации №\u00a0{number}"):
        query = Session.select(Session.rating_code).where(Session.id == session_id)
        for (kept,) in ask(file.db, query):
            if kept:
                return str(kept)
        code = _free_code(file)
        Session.update(rating_code=code).where(Session.id == session_id).execute(file.db)
    return code


def session_by_code(file: CentreFile, typed: str) -> int | None:
    """Return the service whose code was meant; None where there is none.

    Letter case, the keyboard's layout, spaces and letters that look alike do not matter.
    """
    code = understood(typed)
    found = Session.select(Session.id).where(Session.rating_code == code)
    return next(ask_ids(file.db, found), None) if is_code(code) else None


def understood(typed: str) -> str:
    """Return what was typed as a code is written: «ГД4Ж8» of `ul4;8`."""
    keys = as_russian_keys("".join(typed.split()).replace("-", "")).upper()
    return keys.translate(_LOOK_ALIKES)


def is_code(text: str) -> bool:
    """Tell whether a text is written as codes are; a number alone never is."""
    is_long = len(text) == CODE_LENGTH
    return is_long and set(text) <= {*LETTERS, *DIGITS} and text[0] in LETTERS


def _free_code(file: CentreFile) -> str:
    """Return a code that no service has; there are a hundred for each in the largest journal."""
    while True:
        rest = (secrets.choice(LETTERS + DIGITS) for _ in range(CODE_LENGTH - 1))
        code = secrets.choice(LETTERS) + "".join(rest)
        taken = Session.select().where(Session.rating_code == code)
        if not taken.exists(file.db):
            return code
