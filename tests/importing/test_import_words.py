"""Values by synonym: what people write for the items of the lists."""

import pytest

from kcentre.centre.records import Topic
from kcentre.centre.values import (
    TOPICS,
    Category,
    Channel,
    Education,
    EventType,
    Form,
    Kind,
    Relation,
    Result,
)
from kcentre.journal.importing.event_cells import GroupEvent, event_in, participants_in
from kcentre.journal.importing.rating_cells import mark_in
from kcentre.journal.importing.synonyms import (
    category_in,
    education_in,
    form_in,
    kind_in,
    relation_of,
    result_in,
)
from kcentre.journal.importing.topic_cells import TopicFinder
from kcentre.language import fold


@pytest.mark.parametrize("kind", Kind)
def test_kinds_by_label_and_code(kind: Kind) -> None:
    for text in (kind.label, kind.label.upper(), f"{kind.label} помощь", str(kind)):
        assert kind_in(text).value == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [("псих.-пед.", Kind.PSYCHOLOGICAL), ("ПП", Kind.PSYCHOLOGICAL), ("П-П", Kind.PSYCHOLOGICAL),
     ("психологическая", Kind.PSYCHOLOGICAL), ("психолого – педагогическая", Kind.PSYCHOLOGICAL),
     ("метод.", Kind.METHODICAL), ("диагностика", Kind.DIAGNOSTIC),
     ("диагностическая консультация", Kind.DIAGNOSTIC), ("консультация", Kind.CONSULTATIVE),
     ("консультационная", Kind.CONSULTATIVE), ("конс.", Kind.CONSULTATIVE)],
)  # fmt: skip
def test_kinds_by_synonym(text: str, kind: Kind) -> None:
    read = kind_in(text)
    assert (read.value, read.problem) == (kind, "")


def test_of_two_kinds_the_first_counts_and_it_is_told() -> None:
    read = kind_in("методическая, диагностическая")
    assert read.value == Kind.METHODICAL
    assert read.problem


@pytest.mark.parametrize("form", Form)
def test_forms_by_label_and_code(form: Form) -> None:
    for text in (form.label, form.label.capitalize(), str(form)):
        assert (form_in(text).value, form_in(text).problem) == (form, "")


@pytest.mark.parametrize(
    ("text", "form", "channel"),
    [("очно", Form.IN_PERSON, None), ("личный приём", Form.IN_PERSON, None),
     ("в кабинете", Form.IN_PERSON, None), ("индивидуальная очная", Form.IN_PERSON, None),
     ("на дому", Form.VISIT, None), ("выезд", Form.VISIT, None), ("выезд на дом", Form.VISIT, None),
     ("дист.", Form.REMOTE, None), ("онлайн", Form.REMOTE, None), ("заочная", Form.REMOTE, None),
     ("Zoom", Form.REMOTE, Channel.VIDEO), ("Сферум", Form.REMOTE, Channel.VIDEO),
     ("по телефону", Form.REMOTE, Channel.PHONE), ("тел.", Form.REMOTE, Channel.PHONE),
     ("звонок", Form.REMOTE, Channel.PHONE), ("e-mail", Form.REMOTE, Channel.EMAIL),
     ("эл. почта", Form.REMOTE, Channel.EMAIL), ("WhatsApp", Form.REMOTE, Channel.MESSENGER),
     ("Телеграм", Form.REMOTE, Channel.MESSENGER), ("на сайте", Form.REMOTE, Channel.SITE),
     ("дистанционная (видео)", Form.REMOTE, Channel.VIDEO)],
)  # fmt: skip
def test_forms_by_synonym(text: str, form: Form, channel: Channel | None) -> None:
    read = form_in(text)
    assert (read.value, read.channel, read.event, read.problem) == (form, channel, None, "")


def test_a_group_is_told_by_the_form() -> None:
    assert form_in("групповая онлайн").value == Form.REMOTE
    assert form_in("групповая онлайн").event == EventType.GROUP_CONSULTATION
    assert form_in("семинар").event == EventType.SEMINAR
    assert form_in("индивидуальная").event is None


def test_two_forms_at_once_are_told() -> None:
    assert form_in("очно/дистанционно").problem


@pytest.mark.parametrize("status", Education)
def test_education_by_label_and_code(status: Education) -> None:
    assert education_in(status.label).value == status
    assert education_in(str(status)).value == status


@pytest.mark.parametrize(
    ("text", "status"),
    [("ГКП", Education.SHORT_STAY), ("в очереди", Education.WAITING),
     ("не посещает, ожидает места", Education.WAITING), ("не посещает", Education.NONE),
     ("неорганизованный", Education.NONE), ("дома", Education.NONE), ("нет", Education.NONE),
     ("да", Education.OURS), ("посещает", Education.OURS), ("наш", Education.OURS),
     ("другой детский сад", Education.OTHER_KINDERGARTEN), ("школа", Education.SCHOOL),
     ("семейная форма", Education.FAMILY)],
)  # fmt: skip
def test_education_by_synonym(text: str, status: Education) -> None:
    assert education_in(text).value == status


@pytest.mark.parametrize("category", Category)
def test_categories_by_label_and_code(category: Category) -> None:
    assert category_in(category.label).value == category
    assert category_in(str(category)).value == category


@pytest.mark.parametrize(
    ("text", "category"),
    [("ОВЗ", Category.DISABILITY), ("инвалид", Category.DISABILITY),
     ("не посещает ДОУ", Category.NOT_ATTENDING), ("трудности в поведении",
     Category.ATTENDING_DIFFICULTIES), ("кандидат в усыновители", Category.FOSTER_CANDIDATE)],
)  # fmt: skip
def test_categories_by_synonym(text: str, category: Category) -> None:
    assert category_in(text).value == category


@pytest.mark.parametrize(
    ("text", "relation"),
    [("мама", Relation.MOTHER), ("Мать", Relation.MOTHER), ("папа", Relation.FATHER),
     ("бабушка", Relation.GRANDPARENT), ("опекун", Relation.GUARDIAN),
     ("приёмная мать", Relation.MOTHER), ("тётя", Relation.OTHER), ("Матвеева", None)],
)  # fmt: skip
def test_relations(text: str, relation: Relation | None) -> None:
    assert relation_of(fold(text)) == relation


def test_results() -> None:
    assert result_in("нужна повторная консультация").value == Result.REPEAT
    assert result_in("запрос решён").value == Result.SOLVED
    assert result_in("направлен в ПМПК").value == Result.ORGANISATION
    assert (result_in("запрос решён").text, result_in("даны игры").text) == ("", "даны игры")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("семинар-практикум", EventType.WORKSHOP), ("семинар", EventType.SEMINAR),
     ("мастер-класс", EventType.MASTER_CLASS), ("Мастер класс", EventType.MASTER_CLASS),
     ("круглый стол", EventType.ROUND_TABLE), ("родительская гостиная", EventType.PARENTS_LOUNGE),
     ("вебинар", EventType.WEBINAR), ("лекторий", EventType.LECTURE),
     ("тренинг", EventType.TRAINING), ("групповая консультация", EventType.GROUP_CONSULTATION)],
)  # fmt: skip
def test_events_by_kind(text: str, kind: EventType) -> None:
    assert event_in(text) == GroupEvent(kind)


@pytest.mark.parametrize(
    ("text", "event"),
    [("Мастер-класс «Весёлые пальчики», 12 чел.",
      GroupEvent(EventType.MASTER_CLASS, "Весёлые пальчики", 12)),
     ("День открытых дверей", GroupEvent(EventType.OTHER, "День открытых дверей")),
     ("Клуб «Мама», 10 чел", GroupEvent(EventType.OTHER, "Клуб «Мама»", 10)),
     ("16 человек", GroupEvent(participants=16)), ("нет", None), ("", None), ("—", None),
     ("индивидуальная", None)],
)  # fmt: skip
def test_events_with_names_and_numbers(text: str, event: GroupEvent | None) -> None:
    assert event_in(text) == event


@pytest.mark.parametrize(
    ("cell", "number"), [(24.0, 24), ("24", 24), ("24 чел.", 24), ("12 родителей", 12), ("", None)]
)
def test_participants(cell: str | float, number: int | None) -> None:
    assert participants_in(cell).value == number


def test_participants_that_are_no_number_are_told() -> None:
    assert participants_in("много").problem


@pytest.mark.parametrize(
    ("cell", "mark"),
    [(5, 5), (4.0, 4), ("5", 5), ("5 баллов", 5), ("4 балла", 4), ("5/5", 5), ("5 из 5", 5),
     ("отлично", 5), ("хорошо", 4), ("удовл.", 3), ("неуд.", 2), ("5 (отлично)", 5), ("", None)],
)  # fmt: skip
def test_marks(cell: str | float, mark: int | None) -> None:
    assert (mark_in(cell).value, mark_in(cell).problem) == (mark, "")


@pytest.mark.parametrize("cell", [0, 6, "6", "10 из 10", 4.5, "так себе"])
def test_marks_out_of_range_are_told(cell: str | float) -> None:
    assert mark_in(cell).value is None
    assert mark_in(cell).problem


finder = TopicFinder(
    [Topic(code, title, id=number) for number, (code, title) in enumerate(TOPICS, 1)]
    + [Topic("Т02.1", "Постановка звуков", parent_id=2, id=50)]
)
OTHER = 15


@pytest.mark.parametrize(("number", "topic"), list(enumerate(TOPICS, 1)))
def test_topics_by_code_and_name(number: int, topic: tuple[str, str]) -> None:
    code, title = topic
    latin = code.replace("Т", "T")
    for text in (code, latin, code.lower(), f"{code} {title}", f"{code}. {title}", title,
                 title.upper(), title.lower().replace("ё", "е"), f"  {title}. "):  # fmt: skip
        assert finder(text).topic_id == number, text
        assert finder(text).problem == "", text


@pytest.mark.parametrize("text", ["Т2", "T-02", "т.2", "Т 02"])
def test_topic_codes_as_people_write_them(text: str) -> None:
    assert finder(text).topic_id == 2


def test_topics_of_the_second_level() -> None:
    assert finder("Постановка звуков").topic_id == 50
    assert finder("Т02.1").topic_id == 50


def test_an_unknown_topic_is_kept_as_text_of_other() -> None:
    long = "Кризис трёх лет и всё, что с ним связано, " * 7
    read = finder(long)
    assert (read.topic_id, read.text) == (OTHER, long.strip())
    assert read.problem


def test_other_with_its_own_words_is_no_problem() -> None:
    assert finder("Иное: кризис").text == "кризис"
    assert finder("Т99 кризис").problem == ""


def test_what_follows_a_known_topic_is_kept() -> None:
    read = finder("Речевое развитие: автоматизация Р")
    assert (read.topic_id, read.text) == (2, "автоматизация Р")


def test_of_several_topics_the_first_counts_and_it_is_told() -> None:
    read = finder("Речевое развитие, Подготовка к школе")
    assert read.topic_id == 2
    assert read.problem


def test_a_comma_in_a_name_does_not_split_it() -> None:
    assert finder("Ребёнок с ОВЗ, инвалидностью").problem == ""
