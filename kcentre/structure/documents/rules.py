"""What a document must satisfy. The field of a problem is the name of the draft's field."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kcentre.language import Problem, typed
from kcentre.language.dates import short_date
from kcentre.language.problems import doubt, length_problems, limit_problems, year_problems
from kcentre.language.typed import tidy
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind, DocumentStatus

_LONGEST = {
    "title": 300, "number": 60, "minutes": 60, "order_number": 60, "responsible": 300,
    "reason": 2000, "note": 2000,
}  # fmt: skip
PAPER_OF_STATUS = {
    DocumentStatus.ADOPTED: "minutes", DocumentStatus.APPROVED: "order_number",
}  # fmt: skip
"""The field with the number of the paper by which a document becomes a status."""
_LAST_VERSION = 999
_DAYS = ("date", "review_on", "minutes_on", "order_on")
_CHAIN = tuple(DocumentStatus)


@dataclass(frozen=True, slots=True)
class AroundDocument:
    """What the rules must know of the register.

    `same_number` names another document of the kind with this number in this year; `kind_replaced`
    is the kind of the document it replaces and `replaced_on` its date, None where there is none;
    `goes_round`: that one replaces this one already.
    """

    today: dt.date
    same_number: str = ""
    kind_replaced: DocumentKind | None = None
    replaced_on: dt.date | None = None
    goes_round: bool = False
    is_partner_known: bool = True
    is_case_file_known: bool = True


def tidied(draft: DocumentDraft) -> DocumentDraft:
    """Return the draft as it is kept."""
    return typed.tidied(draft, ("reason", "note"))


def document_problems(draft: DocumentDraft, around: AroundDocument) -> Iterator[Problem]:
    """Yield what stops a document and what is odd about it."""
    if not draft.title.strip():
        yield Problem("title", "Назовите документ так, как стоит в его заголовке.")
    yield from limit_problems(draft, _LONGEST)
    if not 1 <= draft.version <= _LAST_VERSION:
        yield Problem("version", f"Номер версии — от 1 до {_LAST_VERSION}.")
    for field in _DAYS:
        yield from year_problems(field, getattr(draft, field))
    yield from _number_problems(draft, around)
    yield from _date_problems(draft, around)
    yield from _chain_problems(draft)
    yield from _link_problems(draft, around)


def paper_problems(status: DocumentStatus, number: str) -> Iterator[Problem]:
    """Yield what is wrong with the number of the paper that lets a document become a status."""
    field = PAPER_OF_STATUS.get(status)
    if field is not None:
        yield from length_problems(field, tidy(number), _LONGEST[field])


def with_paper(draft: DocumentDraft, number: str, day: dt.date) -> DocumentDraft:
    """Return the draft with the minutes, or the order, by which it became what it is."""
    said = tidy(number)
    if said and draft.status is DocumentStatus.ADOPTED:
        return replace(draft, minutes=said, minutes_on=day)
    if said and draft.status is DocumentStatus.APPROVED:
        return replace(draft, order_number=said, order_on=day)
    return draft


def status_problems(
    before: DocumentStatus, after: DocumentStatus, day: dt.date, note: str, today: dt.date
) -> Iterator[Problem]:
    """Yield what stops a step of the chain: a step back needs its reason, a day must have come."""
    if day > today:
        yield Problem("day", "Этот день ещё не наступил: укажите, когда это произошло.")
    yield from year_problems("day", day)
    yield from length_problems("note", note, _LONGEST["note"])
    if _CHAIN.index(after) < _CHAIN.index(before) and not note.strip():
        yield Problem(
            "note",
            f"Документ был «{before.label}»: напишите, почему он снова «{after.label}».",
        )


def not_in_force(draft: DocumentDraft) -> Problem:
    """Return why a document that is not approved yet has no next version."""
    return Problem(
        "id",
        f"Версия {draft.version} ещё не утверждена («{draft.status.label}»): исправьте её, "
        "новая версия пока не нужна.",
    )


def has_next_version(name: str) -> Problem:
    """Return why a document that is being replaced already is not replaced once more."""
    return Problem("id", f"Следующая версия уже есть: {name}. Откройте её и исправьте.")


def still_needed(
    name: str, replacing: Sequence[str], published: Sequence[str]
) -> Iterator[Problem]:
    """Yield why a document can't be removed: another replaces it, or it hangs somewhere."""
    if replacing:
        yield Problem(
            "id",
            f"Документ {name} заменён: {', '.join(replacing)}. Удалите сначала тот документ "
            "или оставьте этот в реестре со статусом «отменён».",
        )
    if published:
        yield Problem(
            "id",
            f"Документ {name} опубликован: {'; '.join(published)}. Отметьте в части "
            "«Опубликовано», что он снят, или оставьте его в реестре со статусом «отменён».",
        )


def _number_problems(draft: DocumentDraft, around: AroundDocument) -> Iterator[Problem]:
    if around.same_number:
        yield Problem(
            "number",
            f"Документ с этим номером в этом году уже есть: {around.same_number}. Исправьте номер "
            "или дату — или откройте тот документ.",
        )
    if draft.status is DocumentStatus.APPROVED and not draft.number.strip():
        yield doubt("number", "Документ утверждён, а номера нет: так и оставить?")


def _date_problems(draft: DocumentDraft, around: AroundDocument) -> Iterator[Problem]:
    day, review = draft.date, draft.review_on
    if day is None and draft.status is DocumentStatus.APPROVED:
        yield doubt("date", "Документ утверждён, а даты нет: укажите её.")
    if day is not None and draft.minutes_on is not None and day < draft.minutes_on:
        yield Problem(
            "date",
            f"Дата документа раньше протокола, которым он принят ({short_date(draft.minutes_on)}): "
            "исправьте одну из дат.",
        )
    before = around.replaced_on
    if day is not None and before is not None and day < before:
        yield Problem(
            "date",
            f"Дата документа раньше, чем у того, который он заменяет ({short_date(before)}): "
            "исправьте одну из дат.",
        )
    if day is not None and day > around.today:
        yield doubt("date", "Этот день ещё не наступил.")
    if review is not None:
        yield from _review_problems(day, review, around.today)


def _review_problems(day: dt.date | None, review: dt.date, today: dt.date) -> Iterator[Problem]:
    if day is not None and review <= day:
        sentence = (
            f"Срок пересмотра не позже даты документа ({short_date(day)}): укажите день после неё."
        )
        yield Problem("review_on", sentence)
    elif review < today:
        yield doubt("review_on", f"Срок пересмотра уже прошёл ({short_date(review)}).")


def _chain_problems(draft: DocumentDraft) -> Iterator[Problem]:
    is_adopted = draft.status is DocumentStatus.ADOPTED
    if is_adopted and not (draft.minutes.strip() and draft.minutes_on):
        yield doubt("minutes", "Принят педсоветом: укажите номер и дату протокола.")
    if draft.order_on and draft.minutes_on and draft.order_on < draft.minutes_on:
        sentence = f"Приказ раньше протокола ({short_date(draft.minutes_on)}): проверьте даты."
        yield doubt("order_on", sentence)


def _link_problems(draft: DocumentDraft, around: AroundDocument) -> Iterator[Problem]:
    if not around.is_partner_known:
        yield Problem("partner_id", "Этого партнёра уже нет: выберите другого из списка.")
    elif draft.kind is DocumentKind.PARTNER_AGREEMENT and draft.partner_id is None:
        yield doubt("partner_id", "Соглашение с партнёром: выберите, с каким.")
    if not around.is_case_file_known:
        yield Problem("case_file_id", "Этого дела уже нет: выберите другое из номенклатуры.")
    if draft.replaces_id is None:
        return
    if around.kind_replaced is None:
        yield Problem("replaces_id", "Документа, который он заменяет, уже нет: выберите другой.")
    elif around.kind_replaced is not draft.kind:
        yield Problem("replaces_id", "Заменить можно документ того же вида: выберите другой.")
    elif around.goes_round:
        sentence = "Эти документы заменяют друг друга: оставьте замену только у нового."
        yield Problem("replaces_id", sentence)
