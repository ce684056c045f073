"""The list of topics, two levels."""

from kcentre.centre import queries
from kcentre.centre.records import Topic
from kcentre.centre.verbs import keep_topic
from kcentre.storage import CentreFile
from ui.records.list_kind import Listed, ListKind
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import TextField
from ui.widgets.form import Form
from ui.widgets.paged_model import Column, Row


def _ask(file: CentreFile) -> Listed:
    topics = queries.topics(file, with_retired=True)
    return Listed(
        topics,
        {
            topic.id: f"{topic.code} {topic.title}"
            for topic in topics
            if topic.id is not None and topic.parent_id is None
        },
    )


def _row_of(topic: Topic, listed: Listed) -> Row:
    above = "" if topic.parent_id is None else listed.names.get(topic.parent_id, "")
    return topic.code, topic.title, above, "не используется" if topic.is_retired else ""


def _form_for(topic: Topic, listed: Listed) -> Form:
    form = Form(columns=2)
    form.add(
        "code",
        "Код",
        TextField("Т15"),
        "Короткий код, по которому тему находят и считают: «Т15», «Т02.1».",
    )
    form.add("title", "Название", TextField(), span=2)
    above = [(key, title) for key, title in listed.names.items() if key != topic.id]
    form.add(
        "parent_id",
        "Входит в тему",
        ChoiceField(above, nothing="самостоятельная тема"),
        "Для темы второго уровня выберите тему, в которую она входит.",
        span=2,
    )
    return form


TOPICS = ListKind(
    key="topics",
    title="Темы обращений",
    new_title="Новая тема",
    edit_title="Тема",
    add_words="Добавить тему",
    retire_words="Убрать из выбора",
    return_words="Вернуть в выбор",
    retired_words="Показать убранные",
    empty_title="Здесь будут темы обращений",
    empty_sentence="По темам считается спрос. Добавьте первую тему.",
    icon="tags",
    columns=(
        Column("code", "Код"),
        Column("title", "Название", widest_chars=60),
        Column("parent", "Входит в тему"),
        Column("state", "Состояние"),
    ),
    ask=_ask,
    row_of=_row_of,
    form_for=_form_for,
    blank=Topic("", ""),
    keep=keep_topic,
)
