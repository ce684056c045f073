"""Questionnaires in words, as the lists and the designer say them."""

from collections.abc import Sequence

from kcentre.language.dates import kept_day, short_date
from kcentre.language.plurals import counted
from kcentre.language.sentences import capital, shortened
from kcentre.surveys.questionnaires.records import (
    Option,
    Question,
    QuestionnaireDraft,
    QuestionnaireLine,
    Version,
)
from kcentre.surveys.values import END, QuestionKind

FACTS = "facts"
"""The key of the row that stands for the questionnaire itself."""

_SHORT = 40


def forms_words(number: int) -> str:
    """Return «84 анкеты»."""
    return counted(number, "анкета", "анкеты", "анкет")


def questions_words(number: int) -> str:
    """Return «13 вопросов»."""
    return counted(number, "вопрос", "вопроса", "вопросов")


def use_words(line: QuestionnaireLine) -> str:
    """Return «84 анкеты · 2 опроса», or that nobody was asked yet."""
    if not line.rounds:
        return "ещё не спрашивали"
    asked = counted(line.rounds, "опрос", "опроса", "опросов")
    return f"{asked} · {forms_words(line.forms)}"


def kind_words(line: QuestionnaireLine) -> str:
    """Return «изучение спроса · 13 вопросов»."""
    return f"{line.purpose.label} · {questions_words(line.questions)}"


def version_words(version: Version) -> str:
    """Return «Версия 1 · 12.10.2026 · 84 анкеты»."""
    day = kept_day(version.made_on)
    forms = forms_words(version.forms) if version.forms else "без анкет"
    return " · ".join(
        part for part in (f"Версия {version.number}", short_date(day) if day else "", forms) if part
    )


def earlier_words(versions: Sequence[Version]) -> str:
    """Return «версия 1 хранит 84 анкеты», what the earlier versions keep."""
    kept = [one for one in versions[1:] if one.forms]
    if not kept:
        return ""
    if len(kept) == 1:
        return f"версия {kept[0].number} хранит {forms_words(kept[0].forms)}"
    total = forms_words(sum(one.forms for one in kept))
    return f"прежние версии хранят {total}"


def question_notes(questions: Sequence[Question], place: int) -> list[str]:
    """Return the lines beneath a question: how it is answered, where its answers lead."""
    question = questions[place]
    how = question.kind.label
    notes = [f"{how} · обязательный" if question.is_obligatory else how]
    numbers = {one.key: number for number, one in enumerate(questions, 1)}
    leads = [option for option in question.options if option.leads_to]
    notes += [_lead_words(option, numbers) for option in leads[:2]]
    if len(leads) > 2:
        notes.append(f"…и ещё {counted(len(leads) - 2, 'переход', 'перехода', 'переходов')}")
    return notes


def lead_choices(questions: Sequence[Question], place: int) -> list[tuple[str, str]]:
    """Return where an answer of a question may lead: keys of later questions with their words."""
    later = [
        (one.key, f"→ {number}. {_short(one.text)}")
        for number, one in enumerate(questions[place + 1 :], place + 2)
    ]
    return [("", "далее"), *later, (END, "→ конец анкеты")]


def title_of(draft: QuestionnaireDraft) -> str:
    """Return the title, or what stands for it while there is none."""
    return draft.title.strip() or "Анкета без названия"


def text_of(question: Question) -> str:
    """Return the question's text, or what stands for it while there is none."""
    return question.text.strip() or "Вопрос без текста"


def kinds() -> list[tuple[QuestionKind, str]]:
    """Return the ways a question can be answered, with their words."""
    return [(kind, capital(kind.label)) for kind in QuestionKind]


def _lead_words(option: Option, numbers: dict[str, int]) -> str:
    what = _short(option.label or "ответ")
    if option.leads_to == END:
        return f"«{what}» → конец анкеты"
    number = numbers.get(option.leads_to)
    return f"«{what}» → вопрос {number}" if number else f"«{what}» → вопроса нет"


def _short(text: str) -> str:
    return shortened(text, _SHORT)
