"""«Аналитическая справка по изучению спроса»: a neutral document, then PDF, XLSX and DOCX.

Small groups are protected, no free answer is quoted, no family is named.
"""

import datetime as dt
from collections.abc import Iterator

from kcentre.analysis.demand.conclusion import conclusion, conclusion_of
from kcentre.analysis.demand.conclusion_facts import RoundFacts, round_facts
from kcentre.analysis.demand.conclusion_words import NO_ANSWERS
from kcentre.analysis.demand.note_balance import balance
from kcentre.analysis.demand.note_method import opening
from kcentre.analysis.demand.note_results import answers, comparison, free_answers, pairs
from kcentre.analysis.numbering import numbered
from kcentre.centre.letter import issued_by, signature
from kcentre.centre.queries import passport
from kcentre.centre.records import Passport
from kcentre.language.dates import short_date
from kcentre.paper.document import Block, Document, Heading, Paragraph
from kcentre.storage import CentreFile
from kcentre.surveys.results.protection import SMALL


def analytic_note(file: CentreFile, round_id: int, today: dt.date) -> Document:
    """Return the note about a round. Raises `Refused` where it is gone."""
    with file.reading():
        facts, centre = round_facts(file, round_id, today), passport(file)
        blocks = tuple(numbered(_blocks(file, facts, centre)))
    words = f"по изучению спроса на услуги {centre.centre_genitive}"
    return Document(
        title=f"АНАЛИТИЧЕСКАЯ СПРАВКА\n{words}",
        subtitle=facts.round.title,
        subject=f"Аналитическая справка {words}, {facts.round.title}",
        **issued_by(centre),
        blocks=(*blocks, signature(centre)),
    )


def _blocks(file: CentreFile, facts: RoundFacts, centre: Passport) -> Iterator[Block]:
    yield from opening(facts, centre)
    responses = facts.needs.results.responses
    if not responses:
        yield Paragraph(NO_ANSWERS)
        return
    if responses >= SMALL:
        yield from answers(facts)
        yield from pairs(file, facts)
        yield from comparison(facts)
        yield from free_answers(file, facts)
        yield from balance(facts)
    yield from _conclusion(file, facts)


def _conclusion(file: CentreFile, facts: RoundFacts) -> Iterator[Block]:
    """Yield the head's conclusions; while there are none, those drafted from the figures."""
    kept = conclusion(file, facts.round.id)
    yield Heading("Выводы и предложения")
    for line in (kept.text if kept else conclusion_of(facts)).splitlines():
        yield from _said(line.strip())
    if kept is not None and kept.accepted_on is not None:
        yield Paragraph(f"Выводы приняты {short_date(kept.accepted_on)}.")


def _said(line: str) -> Iterator[Block]:
    """Yield a line of the conclusions; one that opens a list heads it."""
    if line.startswith("Предлагается"):
        yield Heading(line, 2)
    elif line:
        yield Paragraph(line)
