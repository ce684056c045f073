"""«Модель консультационного центра»: the head's words, and all that the program knows already.

What nobody wrote and nothing tells is a visible blank.
"""

import datetime as dt
from collections.abc import Iterator

from kcentre.analysis.numbering import numbered
from kcentre.centre.letter import adopted_by_council, approved_by_head, issued_by
from kcentre.centre.queries import passport
from kcentre.drafts.model.resources import partners_table, resources_table
from kcentre.drafts.model.services import hours, services
from kcentre.drafts.model.targets import indicators_table
from kcentre.drafts.model.words import listed, opening, risks_table, said
from kcentre.paper.document import Block, Document, Heading, Paragraph
from kcentre.storage import CentreFile
from kcentre.structure.office import queries
from kcentre.structure.office.structure import structure_chart
from kcentre.structure.office.values import ModelPart, ModelSection

_CHART_SAYS = "Подчинение и состав специалистов показаны на рисунке."


def model_document(file: CentreFile, today: dt.date) -> Document:
    """Return the Model: its texts and lists, the chart of posts, services, resources, targets."""
    with file.reading():
        centre = passport(file)
        blocks = tuple(numbered(_blocks(file, today)))
    return Document(
        title=f"МОДЕЛЬ\n{centre.centre_genitive}",
        subject=f"Модель {centre.centre_genitive}",
        **issued_by(centre),
        adopted=adopted_by_council(),
        approved=approved_by_head(centre),
        blocks=blocks,
    )


def _blocks(file: CentreFile, today: dt.date) -> Iterator[Block]:
    model, idea = queries.model(file), queries.idea(file)
    yield from opening(file)
    yield Heading("Миссия и цель")
    yield from said(model.mission)
    yield from said(model.goal)
    if any((idea.need, idea.essence, idea.distinction, idea.outcome)):
        yield Heading("Идея")
        for text in (idea.need, idea.essence, idea.distinction, idea.outcome):
            if text:
                yield from said(text)
    yield Heading("Целевая аудитория")
    yield from listed(queries.items(file, ModelSection.AUDIENCE))
    yield Heading("Направления и принципы работы")
    yield Paragraph("Направления работы:", leads=True)
    yield from listed(queries.items(file, ModelSection.DIRECTION))
    yield Paragraph("Принципы работы:", leads=True)
    yield from listed(queries.items(file, ModelSection.PRINCIPLE))
    yield from _means(file, today)
    yield Heading("Риски и ответы на них")
    yield risks_table(queries.items(file, ModelSection.RISK))
    yield Heading("Показатели")
    yield indicators_table(file, today)
    development = queries.text(file, ModelPart.DEVELOPMENT)
    yield Heading("Развитие Модели")
    yield from said(development)


def _means(file: CentreFile, today: dt.date) -> Iterator[Block]:
    """Yield by what the centre works: all of it is known from the steps."""
    yield Heading("Структура")
    chart = structure_chart(file)
    if chart.roots:
        yield Paragraph(_CHART_SAYS, leads=True)
        yield chart
    else:
        yield from said("")
    yield Heading("Услуги")
    yield from services(file)
    text = queries.text(file, ModelPart.SERVICES)
    if text:
        yield from said(text)
    yield Heading("Режим работы")
    yield from hours(file, today)
    yield Heading("Ресурсы")
    yield resources_table(file)
    yield Heading("Партнёры")
    yield partners_table(file)
