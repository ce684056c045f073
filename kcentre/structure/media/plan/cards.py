"""Single items opened for entering, and what they are chosen from."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.people import responsible_people
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.periods.period import academic_year_of
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.media.plan import rules
from kcentre.structure.media.plan.queries import around_item, media_item
from kcentre.structure.media.plan.records import MediaCard, MediaDraft
from kcentre.structure.media.scheme.queries import scheme
from kcentre.structure.media.scheme.records import Scheme
from kcentre.structure.media.tables import MediaItem


@dataclass(frozen=True, slots=True)
class MediaChoices:
    """What an item is chosen from; `years` begin the academic years with items, newest first."""

    scheme: Scheme
    people: tuple[str, ...]
    years: tuple[int, ...]


def media_choices(file: CentreFile) -> MediaChoices:
    """Return what the forms and filters of the media plan offer."""
    with file.reading():
        return MediaChoices(scheme(file), responsible_people(file), _years(file, today_here()))


def card(file: CentreFile, item_id: int) -> MediaCard | None:
    """Return an item opened for changing; None where it was removed."""
    line = media_item(file, item_id)
    return None if line is None else MediaCard(line.id, line.draft, line.state)


def problems_of_media(
    file: CentreFile, draft: MediaDraft, item_id: int | None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about an item while it is being entered."""
    around = around_item(file, draft, item_id, today_here())
    return tuple(rules.media_problems(draft, around))


def _years(file: CentreFile, today: dt.date) -> tuple[int, ...]:
    query = MediaItem.select(MediaItem.planned_on).distinct()
    days = [dt.date.fromisoformat(day) for (day,) in ask(file.db, query)]
    known = {academic_year_of(day) for day in (*days, today)}
    return tuple(sorted(known, reverse=True))
