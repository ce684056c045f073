"""The list of texts of recommendations: own ones, common ones, and those of the program."""

from operator import attrgetter

from kcentre.centre.queries import specialists, topics
from kcentre.journal.entry.snippets import (
    Snippet,
    keep_snippet,
    kept_snippets,
    remove_snippets,
    starter_snippets,
)
from kcentre.storage import CentreFile, Changes
from ui.records.list_kind import Listed, ListKind
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.paged_model import Column, Row

_TEXT_LINES = 8


def _ask(file: CentreFile) -> Listed:
    return Listed(
        [*kept_snippets(file), *starter_snippets(file)],
        {
            topic.id: f"{topic.code} {topic.title}"
            for topic in topics(file, with_retired=True)
            if topic.id is not None
        },
        {one.id: one.name for one in specialists(file, with_retired=True) if one.id is not None},
    )


def _row_of(snippet: Snippet, listed: Listed) -> Row:
    topic = listed.names.get(snippet.topic_id or 0, "любая")
    whose = listed.people.get(snippet.specialist_id or 0, "общий")
    first_line = snippet.text.partition("\n")[0]
    return snippet.title, topic, "из программы" if snippet.is_starter else whose, first_line


def _form_for(_snippet: Snippet, listed: Listed) -> Form:
    form = Form(columns=2)
    form.add("title", "Название", TextField(), "Пусто — возьмём первые слова текста.", span=2)
    form.add("topic_id", "Тема", ChoiceField([*listed.names.items()], nothing="любая"))
    form.add("specialist_id", "Чей", ChoiceField([*listed.people.items()], nothing="общий"))
    form.add(
        "text",
        "Текст рекомендаций",
        LongTextField(_TEXT_LINES),
        "Пропуски пишут в квадратных скобках: «[имя ребёнка]». Их обходят клавишей Tab.",
        span=2,
    )
    return form


def _remove(file: CentreFile, snippet: Snippet) -> Changes:
    return remove_snippets(file, [snippet.id or 0])


SNIPPETS = ListKind(
    key="snippets",
    title="Шаблоны рекомендаций",
    new_title="Новый шаблон рекомендаций",
    edit_title="Шаблон рекомендаций",
    add_words="Добавить шаблон",
    retire_words="Удалить",
    return_words="Удалить",
    retired_words="",
    empty_title="Здесь будут шаблоны рекомендаций",
    empty_sentence="Готовый текст вставляют в запись журнала двумя нажатиями: Ctrl+Пробел, Enter.",
    icon="file-text",
    columns=(
        Column("title", "Название", widest_chars=44),
        Column("topic", "Тема", widest_chars=34),
        Column("whose", "Чей", widest_chars=26),
        Column("text", "Начало текста", widest_chars=44),
    ),
    ask=_ask,
    row_of=_row_of,
    form_for=_form_for,
    blank=Snippet(),
    keep=keep_snippet,
    remove=_remove,
    is_quiet=attrgetter("is_starter"),
)
