"""Audiences, channels, messages: kept in their order, taken ready, held where they are used."""

import pytest
from helpers.media_rows import audience, channel_id, planned, published
from helpers.request_rows import asked

from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.structure.media.scheme.queries import scheme
from kcentre.structure.media.scheme.records import Audience, Channel, Message
from kcentre.structure.media.scheme.starting import starting_set, take_starting_set
from kcentre.structure.media.scheme.verbs import (
    keep_audience,
    keep_channel,
    keep_message,
    remove_audience,
    remove_channel,
    remove_message,
)


def test_the_ready_set_is_taken_once(centre: CentreFile) -> None:
    own = audience(centre, starting_set()[1].name.upper())
    take_starting_set(centre)
    take_starting_set(centre)
    known = scheme(centre)
    assert len(known.audiences) == len(starting_set()) - 1
    assert len(known.messages) == sum(len(one.messages) for one in starting_set())
    assert known.messages[1].audience_id == own
    assert known.messages[-1].audience_id is None
    centre.undo()
    assert len(scheme(centre).audiences) == 1


def test_names_are_tidied_and_not_twice(centre: CentreFile) -> None:
    first = audience(centre, "  Родители   малышей ")
    assert scheme(centre).audiences[0].name == "Родители малышей"
    for name in ("РОДИТЕЛИ малышей", " ", "щ" * 201):
        with pytest.raises(Refused):
            keep_audience(centre, Audience(name))
    keep_audience(centre, Audience("Родители малышей", "до 3 лет", id=first))
    assert scheme(centre).audiences[0].detail == "до 3 лет"
    for draft in (Message(""), Message("текст", 999)):
        with pytest.raises(Refused):
            keep_message(centre, draft)


def test_retired_ones_stand_last(centre: CentreFile) -> None:
    first, second = audience(centre, "Первая"), audience(centre, "Вторая")
    keep_audience(centre, Audience("Первая", is_retired=True, id=first))
    assert [line.id for line in scheme(centre).audiences] == [second, first]
    centre.undo()
    assert [line.id for line in scheme(centre).audiences] == [first, second]


def test_what_is_in_use_is_not_removed(centre: CentreFile) -> None:
    parents = audience(centre)
    keep_message(centre, Message("Приходите", parents))
    message = scheme(centre).messages[0].id or 0
    planned(centre, audience_id=parents, message_id=message)
    published(centre)
    asked(centre, learned_from_id=channel_id(centre))
    with pytest.raises(Refused, match="1\u00a0обращение, 1\u00a0строка медиаплана, 1\u00a0публик"):
        remove_channel(centre, channel_id(centre))
    with pytest.raises(Refused, match="Снимите с учёта"):
        remove_audience(centre, parents)
    with pytest.raises(Refused):
        remove_message(centre, message)
    known = scheme(centre)
    assert (known.audiences[0].uses, known.messages[0].uses) == (2, 1)
    assert (known.channels[0].items, known.channels[0].requests) == (1, 1)


def test_what_is_free_is_removed_and_comes_back(centre: CentreFile) -> None:
    parents = audience(centre)
    keep_message(centre, Message("Приходите"))
    keep_channel(centre, Channel("газета «Ёлка»"))
    remove_audience(centre, parents)
    remove_message(centre, scheme(centre).messages[0].id or 0)
    remove_channel(centre, channel_id(centre, "газета"))
    known = scheme(centre)
    assert (known.audiences, known.messages) == ((), ())
    for _ in range(3):
        centre.undo()
    assert len(scheme(centre).channels) == len(known.channels) + 1
    with pytest.raises(Refused, match="уже нет"):
        remove_channel(centre, 999)


def test_a_channel_has_a_name_that_fits_into_a_column(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="до 120"):
        keep_channel(centre, Channel("Ё" * 300))
