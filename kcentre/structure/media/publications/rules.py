"""What a publication must satisfy. Problems are named by the draft's fields."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.language import Problem, typed
from kcentre.language.dates import short_date
from kcentre.language.problems import doubt, limit_problems, year_problems
from kcentre.structure.media.publications.records import PublicationDraft

_LONGEST = {"title": 300, "link": 500, "responsible": 300, "note": 2000}


@dataclass(frozen=True, slots=True)
class AroundPublication:
    """What the rules must know; `in_force_since` is the day of the document, if it has one."""

    today: dt.date
    document_is_known: bool = True
    channel_is_known: bool = True
    in_force_since: dt.date | None = None


def tidied(draft: PublicationDraft) -> PublicationDraft:
    """Return the draft as it is kept."""
    return typed.tidied(draft, ("note",))


def publication_problems(draft: PublicationDraft, around: AroundPublication) -> Iterator[Problem]:
    """Yield what stops a publication and what is odd about it."""
    if not draft.title.strip():
        yield Problem("title", "Назовите, что опубликовано: например, «График работы».")
    if draft.channel_id is None and not draft.link.strip():
        yield Problem("channel_id", "Укажите, где опубликовано: выберите канал или дайте ссылку.")
    if not around.channel_is_known:
        yield Problem("channel_id", "Этого канала уже нет в списке: выберите другой.")
    if not around.document_is_known:
        yield Problem("document_id", "Этого документа уже нет в реестре: выберите другой.")
    yield from _day_problems(draft, around)
    yield from limit_problems(draft, _LONGEST)


def _day_problems(draft: PublicationDraft, around: AroundPublication) -> Iterator[Problem]:
    published = draft.published_on
    if published is None:
        yield Problem("published_on", "Укажите день, когда опубликовали.")
        return
    for field in ("published_on", "due_again", "removed_on"):
        yield from year_problems(field, getattr(draft, field))
    if published > around.today:
        sentence = "Этот день ещё не наступил: намеченное вносят в медиаплан."
        yield Problem("published_on", sentence)
    since = around.in_force_since
    if since is not None and published < since:
        yield doubt("published_on", f"Документ датирован {short_date(since)}: опубликован раньше?")
    yield from _later_problems(draft, published, around.today)


def _later_problems(
    draft: PublicationDraft, published: dt.date, today: dt.date
) -> Iterator[Problem]:
    said = short_date(published)
    if draft.due_again is not None and draft.due_again <= published:
        yield Problem("due_again", f"Обновить нужно позже дня публикации ({said}).")
    removed = draft.removed_on
    if removed is not None and removed < published:
        yield Problem("removed_on", f"Снять раньше дня публикации ({said}) нельзя.")
    elif removed is not None and removed > today:
        yield Problem("removed_on", "Этот день ещё не наступил: укажите день, когда сняли.")
