"""The ready check-lists: every purpose has one a kindergarten would want."""

import pytest

from kcentre.language import fold
from kcentre.premises.rooms.templates import template
from kcentre.premises.values import Purpose


@pytest.mark.parametrize("purpose", list(Purpose))
def test_every_purpose_has_a_template(purpose: Purpose) -> None:
    ready = template(purpose)
    assert 8 <= len(ready.items) <= 12
    assert 5 <= len(ready.equipment) <= 10
    assert all(count >= 1 for _, count in ready.equipment)
    names = [fold(name) for name in (*ready.items, *(name for name, _ in ready.equipment))]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize("word", ["освещ", "сп 2.4.3648-20", "огнетушител"])
def test_every_room_is_lit_clean_and_safe(purpose: Purpose, word: str) -> None:
    if purpose is Purpose.REMOTE and word == "освещ":
        word = "свет на лицо"
    assert any(word in fold(item) for item in template(purpose).items)
