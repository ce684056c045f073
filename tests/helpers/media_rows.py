"""Items of a media plan, publications and audiences for the tests of the information field."""

import datetime as dt
from dataclasses import replace

from helpers.journal_rows import only_id
from kcentre.centre.queries import info_channels
from kcentre.storage import CentreFile
from kcentre.structure.media.plan.records import MediaDraft
from kcentre.structure.media.plan.verbs import add_media
from kcentre.structure.media.publications.records import PublicationDraft
from kcentre.structure.media.publications.verbs import add_publication
from kcentre.structure.media.scheme.records import Audience
from kcentre.structure.media.scheme.verbs import keep_audience

TODAY = dt.date(2026, 10, 5)


def channel_id(file: CentreFile, word: str = "сайт") -> int:
    """Return the channel whose name has this word."""
    found = next(one.id for one in info_channels(file, with_retired=True) if word in one.name)
    assert found is not None
    return found


def an_item(file: CentreFile, **fields: object) -> MediaDraft:
    """Return a sound item of the site, planned for the middle of October, some fields changed."""
    plain = MediaDraft(
        title="Пост о записи к логопеду",
        channel_id=channel_id(file),
        planned_on=dt.date(2026, 10, 15),
        responsible="Соколова Анна Петровна",
        reach_planned=300,
    )
    return replace(plain, **fields)  # type: ignore[arg-type] # any fields of the draft


def planned(file: CentreFile, **fields: object) -> int:
    """Add an item to the media plan; return its id."""
    return only_id(add_media(file, an_item(file, **fields), TODAY), "media_item")


def a_publication(file: CentreFile, **fields: object) -> PublicationDraft:
    """Return something sound published on the site in September, some fields changed."""
    plain = PublicationDraft(
        title="График работы",
        channel_id=channel_id(file),
        published_on=dt.date(2026, 9, 1),
    )
    return replace(plain, **fields)  # type: ignore[arg-type] # any fields of the draft


def published(file: CentreFile, **fields: object) -> int:
    """Add a publication; return its id."""
    return only_id(add_publication(file, a_publication(file, **fields), TODAY), "publication")


def audience(file: CentreFile, name: str = "Родители малышей") -> int:
    """Add an audience; return its id."""
    return only_id(keep_audience(file, Audience(name)), "audience")
