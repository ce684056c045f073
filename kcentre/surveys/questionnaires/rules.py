"""What a questionnaire must satisfy.

Fields are named by places from 0: «questions/3/options/1/leads_to».
"""

from collections.abc import Iterator, Sequence

from kcentre.language import Problem, fold
from kcentre.language.problems import doubt
from kcentre.surveys.questionnaires.reach import unreachable
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.values import END, Meaning, QuestionKind

MOST_QUESTIONS = 200
MOST_COMFORTABLE = 30
"""Parents give up a longer form: practice of the centres that hand them out."""
MOST_OPTIONS = 60
LONGEST_TITLE, LONGEST_TEXT, LONGEST_LABEL = 200, 1_000, 300


def missing_questionnaire() -> Problem:
    """Return the problem of a questionnaire that is gone."""
    return Problem(
        "id", "Этой анкеты уже нет: её удалили. Выберите другую или верните эту отменой."
    )


def questionnaire_problems(
    draft: QuestionnaireDraft, *, title_is_taken: bool = False, is_in_archive: bool = False
) -> Iterator[Problem]:
    """Yield what is wrong with a questionnaire and what is odd about it."""
    yield from _title_problems(draft.title, title_is_taken, is_in_archive)
    yield from _count_problems(len(draft.questions))
    for place, question in enumerate(draft.questions):
        yield from _question_problems(draft.questions, place, question)
    for place in unreachable(draft.questions):
        yield doubt(
            f"questions/{place}",
            f"К вопросу {place + 1} не ведёт ни один ответ: его никто не увидит. "
            "Проверьте переходы выше.",
        )


def _title_problems(title: str, is_taken: bool, is_in_archive: bool) -> Iterator[Problem]:
    if not title.strip():
        yield Problem("title", "Назовите анкету, например «Изучение спроса».")
    elif len(title) > LONGEST_TITLE:
        yield Problem("title", f"Название длиннее {LONGEST_TITLE} знаков: сократите его.")
    elif is_taken and is_in_archive:
        yield Problem(
            "title",
            f"Анкета «{title}» лежит в архиве: верните её оттуда или дайте другое название.",
        )
    elif is_taken:
        yield Problem("title", f"Анкета «{title}» уже есть: дайте другое название.")


def _count_problems(count: int) -> Iterator[Problem]:
    if not count:
        yield Problem("questions", "В анкете нет вопросов: добавьте хотя бы один.")
    elif count > MOST_QUESTIONS:
        yield Problem(
            "questions",
            f"В анкете {count} вопросов, а наибольшее число — {MOST_QUESTIONS}: "
            "разделите её на несколько анкет.",
        )
    elif count > MOST_COMFORTABLE:
        yield doubt(
            "questions",
            f"В анкете {count} вопросов: больше {MOST_COMFORTABLE} родители редко заполняют "
            "до конца.",
        )


def _question_problems(
    questions: Sequence[Question], place: int, question: Question
) -> Iterator[Problem]:
    field = f"questions/{place}"
    yield from _text_problems(questions, place, question)
    if question.meaning is not Meaning.NONE:
        first = next(i for i, one in enumerate(questions) if one.meaning is question.meaning)
        if first < place:
            yield doubt(
                f"{field}/meaning",
                f"Такое же значение у вопроса {first + 1}: в выводы войдёт только он.",
            )
    if question.has_options and question.kind is not QuestionKind.YES_NO:
        yield from _option_problems(field, question)
    yield from _lead_problems(questions, place, question)


def _text_problems(
    questions: Sequence[Question], place: int, question: Question
) -> Iterator[Problem]:
    field, key = f"questions/{place}/text", fold(question.text)
    if not key:
        yield Problem(field, "Напишите текст вопроса.")
        return
    if len(question.text) > LONGEST_TEXT:
        yield Problem(field, f"Вопрос длиннее {LONGEST_TEXT} знаков: сократите его.")
    first = next(i for i, one in enumerate(questions) if fold(one.text) == key)
    if first < place:
        yield doubt(field, f"Так же звучит вопрос {first + 1}: не повтор ли это?")


def _option_problems(field: str, question: Question) -> Iterator[Problem]:
    options = question.options
    if len(options) < 2:
        yield Problem(f"{field}/options", "Нужно не меньше двух вариантов ответа.")
    elif len(options) > MOST_OPTIONS:
        yield Problem(f"{field}/options", f"Вариантов больше {MOST_OPTIONS}: объедините похожие.")
    first_other = next((i for i, one in enumerate(options) if one.is_other), None)
    known: set[str] = set()
    for place, option in enumerate(options):
        own, key = f"{field}/options/{place}", fold(option.label)
        if not key:
            yield Problem(own, "Напишите вариант ответа или уберите эту строку.")
        elif key in known:
            yield Problem(own, f"Вариант «{option.label}» уже есть: оставьте один.")
        elif len(option.label) > LONGEST_LABEL:
            yield Problem(own, f"Вариант длиннее {LONGEST_LABEL} знаков: сократите его.")
        elif option.is_other and place != first_other:
            yield Problem(own, "Строка для своего ответа бывает одна: уберите вторую.")
        known.add(key)


def _lead_problems(
    questions: Sequence[Question], place: int, question: Question
) -> Iterator[Problem]:
    # Whoever chose two of several answers would have to go two ways.
    goes_one_way = question.kind in {QuestionKind.ONE, QuestionKind.YES_NO}
    places: dict[str, int] = {}
    for index, one in enumerate(questions):
        if one.key:
            places.setdefault(one.key, index)
    for index, option in enumerate(question.options):
        if not option.leads_to:
            continue
        sentence = (
            _wrong_lead(option, place, places)
            if goes_one_way
            else "Переход бывает только у вопроса с одним ответом: уберите его."
        )
        if sentence:
            yield Problem(f"questions/{place}/options/{index}/leads_to", sentence)


def _wrong_lead(option: Option, place: int, places: dict[str, int]) -> str:
    if option.leads_to == END:
        return ""
    target = places.get(option.leads_to)
    if target is None:
        return "Вопроса, к которому вёл переход, больше нет: выберите другой."
    if target == place:
        return "Переход ведёт к этому же вопросу, получится круг: выберите вопрос ниже."
    if target < place:
        return f"Переход ведёт назад, к вопросу {target + 1}, получится круг: выберите вопрос ниже."
    return ""
