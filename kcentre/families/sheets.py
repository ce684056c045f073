"""The papers a family signs: consents, each its own sheet, a withdrawal, an application.

Filled in from the family where one is given, with blanks to be filled in by hand everywhere else.
The program asks for passport data nowhere: the sheets have empty lines for it.
"""

from collections.abc import Iterator
from dataclasses import replace

from kcentre.centre.letter import issued_by, letterhead, place
from kcentre.centre.queries import passport, settings, specialists
from kcentre.centre.records import Passport
from kcentre.centre.values import Form, Kind
from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.families.sheet_words import (
    AFTER_WITHDRAWAL,
    CONSENTS,
    FREE_TO_REFUSE,
    WITHDRAWAL,
    ConsentWords,
)
from kcentre.families.values import ConsentPurpose
from kcentre.language.birth_month import birth_month_text
from kcentre.paper.document import Align, Block, Document, Paragraph, Signature, Spacer
from kcentre.storage import CentreFile

_BOX = "☐"
_LINE = 94
"""How many underscores fill a line; a letter takes the room of about 1.3 of them."""

_MOST_POSITIONS = 8
_ANYBODY = "_" * 24
"""Where no position is known yet, one is written by hand."""
_NOBODY = Adult()


def consent_sheet(
    file: CentreFile,
    purpose: ConsentPurpose,
    family_id: int | None = None,
    adult_id: int | None = None,
) -> Document:
    """Return the sheet of a consent for one purpose on one page; without a family all blank."""
    facts, words = passport(file), CONSENTS[purpose]
    adult, children = _people(file, family_id, adult_id)
    blocks = (*_subject(adult), *_consent(facts, words, children))
    names = letterhead(replace(facts, city="", address="", phone="", email="", site=""))
    # on one page under any name: the operator's address stands in the text
    return replace(_sheet(facts, words.title, blocks), letterhead=names)


def withdrawal_sheet(
    file: CentreFile,
    purpose: ConsentPurpose | None = None,
    family_id: int | None = None,
    adult_id: int | None = None,
) -> Document:
    """Return «Отзыв согласия»; without a purpose all four are offered to be ticked."""
    facts, days = passport(file), settings(file).withdrawal_days
    adult, children = _people(file, family_id, adult_id)
    chosen = [purpose] if purpose else list(ConsentPurpose)
    mark = "☑" if purpose else _BOX
    return _sheet(
        facts,
        "ОТЗЫВ СОГЛАСИЯ\nна обработку персональных данных",
        (
            *_subject(adult),
            _left("отзываю данное мной согласие:"),
            *(_left(f"{mark} {one.label}") for one in chosen),
            _field("от", "«____» ______________ 20____ г."),
            *_about(children),
            Paragraph(AFTER_WITHDRAWAL.format(days=days)),
            *_signed(),
            _small("Отметка о получении: ____________________________________________________"),
        ),
    )


def application_sheet(
    file: CentreFile, family_id: int | None = None, adult_id: int | None = None
) -> Document:
    """Return «Заявление на оказание услуги»: no consent is part of it (156-ФЗ)."""
    facts = passport(file)
    adult, children = _people(file, family_id, adult_id)
    positions = list(dict.fromkeys(one.position for one in specialists(file) if one.position))
    return _sheet(
        facts,
        "ЗАЯВЛЕНИЕ\nна оказание услуги",
        (
            _field("Я,", adult.name, "(фамилия, имя, отчество; можно не указывать)"),
            _field(
                "телефон или почта для связи:", ", ".join(filter(None, (adult.phone, adult.email)))
            ),
            *_about(children),
            Paragraph("прошу оказать бесплатную помощь (отметьте нужное):", bold=True),
            _ticks("Вид помощи", [kind.label for kind in Kind]),
            _ticks("Форма", [form.label for form in Form]),
            _ticks("Специалист", [*(positions[:_MOST_POSITIONS] or [_ANYBODY]), "любой"]),
            _ticks("Удобное время", ["будни утром", "будни днём", "будни вечером", "суббота"]),
            _field("Вопрос, с которым обращаюсь:", ""),
            _blank(),
            _blank(),
            Paragraph(
                "Помощь оказывается бесплатно (часть 3 статьи 64 Федерального закона "
                "от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»); имя и телефон "
                "можно не указывать."
            ),
            *_signed(),
        ),
    )


def _people(
    file: CentreFile, family_id: int | None, adult_id: int | None
) -> tuple[Adult, tuple[Child, ...]]:
    """Return who signs, the family's first adult if not said, and the children."""
    if family_id is None:
        return _NOBODY, ()
    found: Family = family(file, family_id)
    signs = [adult for adult in found.adults if adult.id == adult_id] or [*found.adults, _NOBODY]
    return signs[0], found.children


def _sheet(facts: Passport, title: str, blocks: tuple[Block, ...]) -> Document:
    return Document(
        title=title,
        subject=title.replace("\n", " ").capitalize(),
        **issued_by(facts),
        blocks=blocks,
    )


def _subject(adult: Adult) -> Iterator[Block]:
    """Yield who signs, with blanks for the passport, which the program never keeps."""
    yield _field("Я,", adult.name, "(фамилия, имя, отчество)")
    yield _field("адрес:", "")
    yield _field("паспорт: серия, номер, кем и когда выдан", "")
    yield _blank()


def _consent(facts: Passport, words: ConsentWords, children: tuple[Child, ...]) -> Iterator[Block]:
    yield from _about(children)
    operator = ", ".join(filter(None, (facts.kindergarten, place(facts))))
    yield Paragraph(
        "свободно, своей волей и в своём интересе даю согласие оператору — "
        f"{operator} — {words.agreed}."
    )
    if words.needs_recipient:
        yield _field("Кому передаются (название, адрес):", "")
    yield _told("Цель", words.purposes)
    yield _told("Какие данные", words.data)
    yield _told("Действия", words.actions)
    yield Paragraph("Срок: до достижения цели, но не позднее «____» ______________ 20____ г.")
    yield _told("Отзыв", WITHDRAWAL)
    yield Paragraph(FREE_TO_REFUSE, bold=True)
    yield from _signed()


def _about(children: tuple[Child, ...]) -> Iterator[Block]:
    named = "; ".join(filter(None, map(_child, children)))
    yield _field("в интересах ребёнка:", named, "(имя, месяц и год рождения)")


def _child(child: Child) -> str:
    born = ""
    if child.born_from is not None and child.born_from == child.born_to:
        born = birth_month_text(child.born_from)
    return ", ".join(filter(None, (child.name, born)))


def _signed() -> Iterator[Block]:
    yield Spacer(3)
    yield Signature("Получатель помощи", "")


def _told(head: str, text: str) -> Block:
    return Paragraph(f"{head}: {text.removesuffix('.')}.")


def _field(head: str, filled: str, below: str = "") -> Block:
    """Return a line to be filled in, or filled; `below` explains the blank only."""
    if filled:
        return _left(f"{head} {filled}")
    rest = "_" * max(_LINE - round(1.3 * (len(head) + len(below))), 12)
    return _left(" ".join(filter(None, (head, rest, below))))


def _blank() -> Block:
    return _left("_" * _LINE)


def _ticks(head: str, choices: list[str]) -> Block:
    boxes = "   ".join(f"{_BOX}\u00a0{choice.replace(' ', chr(160))}" for choice in choices)
    return _left(f"{head}: {boxes}")


def _left(text: str) -> Block:
    return Paragraph(text, Align.LEFT)


def _small(text: str) -> Block:
    return Paragraph(text, Align.LEFT, small=True)
