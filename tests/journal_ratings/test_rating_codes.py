"""The code on the parent's sheet: made once, unlike any word, understood however it is typed."""

import pytest
from helpers.request_rows import served

from kcentre.journal.ratings import codes
from kcentre.journal.ratings.codes import code_of, is_code, session_by_code, understood
from kcentre.journal.tables import Session
from kcentre.journal.verbs import remove_sessions
from kcentre.language import Refused
from kcentre.language.keyboard import _LATIN, _RUSSIAN
from kcentre.storage import CentreFile

LATIN_KEY = dict(zip(_RUSSIAN, _LATIN, strict=True))
VOWELS = set("АЕЁИОУЫЭЮЯ")


def test_a_code_is_made_once(centre: CentreFile) -> None:
    session_id = served(centre)
    code = code_of(centre, session_id)
    assert is_code(code)
    assert code_of(centre, session_id) == code
    assert session_by_code(centre, code) == session_id
    centre.undo()
    assert session_by_code(centre, code) is None


def test_codes_differ(centre: CentreFile) -> None:
    made = {code_of(centre, served(centre)) for _ in range(30)}
    assert len(made) == 30
    assert not any(VOWELS & set(code) for code in made)
    assert not any(code.isdecimal() for code in made)


def test_no_two_letters_look_alike() -> None:
    alphabet = codes.LETTERS + codes.DIGITS
    assert len(set(alphabet)) == len(alphabet)
    assert not set("АВЕЗКМНОРСТХУЧБЩ013") & set(alphabet)


def test_however_it_is_typed(centre: CentreFile) -> None:
    session_id = served(centre)
    with centre.operation("Код"):
        Session.update(rating_code="ГЖ4Ш8").execute(centre.db)
    latin = "".join(LATIN_KEY.get(sign, sign) for sign in "ГЖ4Ш8")
    for typed in ("гж4ш8", " ГЖ4 Ш8", "гж4-ш8", latin, latin.lower(), "ГЖЧЩВ", "u;4i8"):
        assert session_by_code(centre, typed) == session_id, typed


@pytest.mark.parametrize("typed", ["", "ГЖ4Ш", "ГЖ4Ш88", "АААAA", "44448", "'; DROP", "ГЖ4Ш9"])
def test_other_codes_mean_nothing(centre: CentreFile, typed: str) -> None:
    served(centre)
    assert session_by_code(centre, typed) is None


def test_a_removed_service_has_no_code(centre: CentreFile) -> None:
    session_id = served(centre)
    remove_sessions(centre, [session_id])
    with pytest.raises(Refused):
        code_of(centre, session_id)


def test_look_alikes_lead_into_the_alphabet() -> None:
    assert understood("щбчв") == "Ш648"
