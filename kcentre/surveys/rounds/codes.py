"""The short code on every paper of a round: it tells one pile of forms from another."""

import secrets

from kcentre.journal.ratings.codes import DIGITS, LETTERS, understood
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.surveys.tables import SurveyRound

_TRIES_OF_A_LENGTH = 40


def free_code(file: CentreFile) -> str:
    """Return a code that no round has: «Г7М»-like, longer once most of the short ones are given."""
    tried = 0
    while True:
        code = _made(1 + tried // _TRIES_OF_A_LENGTH)
        if not SurveyRound.select().where(SurveyRound.code == code).exists(file.db):
            return code
        tried += 1


def round_by_code(file: CentreFile, typed: str) -> int | None:
    """Return the round whose code was meant; None where there is none.

    Letter case, the keyboard's layout, spaces and letters that look alike do not matter.
    """
    found = SurveyRound.select(SurveyRound.id).where(SurveyRound.code == understood(typed))
    return next(ask_ids(file.db, found), None)


def _made(digits: int) -> str:
    middle = "".join(secrets.choice(DIGITS) for _ in range(digits))
    return f"{secrets.choice(LETTERS)}{middle}{secrets.choice(LETTERS)}"
