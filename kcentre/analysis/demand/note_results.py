"""What the analytic note shows of the answers: questions, pairs of questions, earlier rounds."""

from collections.abc import Iterator
from dataclasses import replace

from kcentre.analysis.demand.conclusion_facts import RoundFacts
from kcentre.paper.chart import Chart
from kcentre.paper.document import Block, Heading, Paragraph, Table
from kcentre.storage import CentreFile
from kcentre.surveys.results.cross import cross
from kcentre.surveys.results.free_answers import topic_counts
from kcentre.surveys.results.records import CrossTable, QuestionResult
from kcentre.surveys.results.scope import round_scope
from kcentre.surveys.results.sheets.changes import changes_table
from kcentre.surveys.results.sheets.free import coded_words, topics_table
from kcentre.surveys.results.sheets.questions import answer_blocks, left
from kcentre.surveys.results.sheets.two_questions import shares_table
from kcentre.surveys.results.sheets.words import connection_words, forms_words, printed_base_words
from kcentre.surveys.values import Meaning

_FEWEST_BARS = 4
"""A chart of fewer options says no more than their table."""
_COMPARED = (
    Meaning.AWARENESS, Meaning.HELP, Meaning.TOPICS, Meaning.SPECIALISTS, Meaning.FORM,
    Meaning.TIME,
)  # fmt: skip
_PAIRS = (
    (Meaning.TOPICS, Meaning.AGE, "Темы и возраст ребёнка, % анкет столбца"),
    (Meaning.SPECIALISTS, Meaning.TIME, "Специалисты и удобное время, % анкет столбца"),
)


def answers(facts: RoundFacts) -> Iterator[Block]:
    """Yield every question with its table, and a chart where it says more."""
    yield Heading("Ответы на вопросы анкеты")
    for place, question in enumerate(facts.needs.results.questions, 1):
        yield Heading(f"Вопрос {place}. {question.text}", 2)
        yield from _question(place, question)


def pairs(file: CentreFile, facts: RoundFacts) -> Iterator[Block]:
    """Yield topics by age and specialists by time, where enough families answered both."""
    found = [block for pair in _PAIRS for block in _pair(file, facts, *pair)]
    if found:
        yield Heading("Связь ответов")
        yield from found


def comparison(facts: RoundFacts) -> Iterator[Block]:
    """Yield what changed since the earlier round of the same questionnaire."""
    if facts.compared is None:
        return
    yield Heading("Сравнение с предыдущим опросом")
    yield Paragraph(" ".join(f"{one.rstrip('.')}." for one in facts.compared.sentences))
    questions = [one for one in facts.compared.questions if one.meaning in _COMPARED]
    if questions:
        caption = f"Опросы «{facts.compared.earlier}» и «{facts.compared.later}»"
        yield changes_table(questions, caption)


def free_answers(file: CentreFile, facts: RoundFacts) -> Iterator[Block]:
    """Yield what the free answers speak of: counts alone, for a quotation could name somebody."""
    counts = topic_counts(file, round_scope(file, facts.round.id))
    if not counts.answers:
        return
    yield Heading("Свободные ответы")
    coded = f"темы определены {coded_words(counts)}" if counts.coded else "темы не определялись"
    yield Paragraph(
        f"Свободных ответов получено {counts.answers}, {coded}. "
        "Сами ответы в справке не приводятся."
    )
    if counts.coded:
        yield topics_table(counts, "Темы свободных ответов")


def _question(place: int, question: QuestionResult) -> Iterator[Block]:
    """Yield the answers; who answered stands below, so that the head stays with what it heads."""
    base = printed_base_words(question)
    blocks = [block for block in answer_blocks(question) if _says_more(block)]
    for block in blocks:
        match block:
            case Chart():
                title = f"Вопрос {place}, % ответивших (n\u00a0=\u00a0{question.n})"
                yield replace(block, title=title)
            case Table():
                note = "\n".join(filter(None, (base, block.note)))
                yield replace(block, caption=f"Ответы на вопрос {place}", note=note)
            case _:
                yield block
    if question.n and not any(isinstance(block, Table) for block in blocks):
        yield left(base, is_small=True)


def _says_more(block: Block) -> bool:
    return not isinstance(block, Chart) or len(block.categories) >= _FEWEST_BARS


def _without_empty(table: CrossTable) -> CrossTable:
    """Return the table without the columns that nobody chose: they have no shares."""
    kept = [place for place, count in enumerate(table.column_n) if count != 0]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in kept),
        cells=tuple(tuple(row[place] for place in kept) for row in table.cells),
        column_n=tuple(table.column_n[place] for place in kept),
    )


def _pair(
    file: CentreFile, facts: RoundFacts, row: Meaning, column: Meaning, caption: str
) -> Iterator[Block]:
    rows, columns = (facts.needs.results.meaning(one) for one in (row, column))
    if not (rows and columns and rows.options and columns.options and rows.n and columns.n):
        return
    table = cross(file, round_scope(file, facts.round.id), rows.key, columns.key, protected=True)
    if table.hidden or not table.total:
        return
    yield shares_table(_without_empty(table), caption)
    yield Paragraph(
        f"На оба вопроса ответили: {forms_words(table.total)}. {connection_words(table)}"
    )
