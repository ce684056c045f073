"""Two rounds of a small questionnaire with every kind of question, for the tests of the results."""

import random
from collections.abc import Iterator, Mapping
from datetime import date

from helpers.survey_rows import (
    Given,
    MadeVersion,
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    asks,
    free,
    other,
)
from kcentre.storage import CentreFile
from kcentre.surveys.values import OTHER_LABEL, Meaning, QuestionKind

LONG = (
    "Какие темы для Вас сейчас важнее всего и о чём Вы хотели бы поговорить со специалистом "
    "консультационного центра в ближайшие месяцы?"
)
AGES = ("до 1 года", "1–3 года", "3–5 лет", "5–7 лет", "старше 7 лет")
TOPICS = (
    "Адаптация к детскому саду", "Речевое развитие", "Познавательное развитие и игра",
    "Эмоции и поведение", "Подготовка к школе", OTHER_LABEL,
)  # fmt: skip
PEOPLE = ("педагог-психолог", "учитель-логопед", "учитель-дефектолог")
TIMES = ("будни, утро", "будни, день", "будни, вечер", "суббота")
WISHES = (
    "Больше занятий с логопедом, ребёнок плохо выговаривает «р»",
    "Хотелось бы вечером, после работы",
    "Как подготовить ребёнка к школе?",
    "Спасибо, всё хорошо",
    "Ребёнок плачет при расставании, адаптация идёт тяжело",
)
KINDS = (
    asks("Возраст ребёнка", *AGES, meaning=Meaning.AGE, section="О ребёнке"),
    asks(LONG, *TOPICS, kind=QuestionKind.SEVERAL, meaning=Meaning.TOPICS, section="О помощи"),
    asks("К какому специалисту Вы хотели бы обратиться?", *PEOPLE, kind=QuestionKind.SEVERAL,
         meaning=Meaning.SPECIALISTS),
    asks("Удобное время", *TIMES, kind=QuestionKind.SEVERAL, meaning=Meaning.TIME),
    asks("Знаете ли Вы о бесплатной помощи?", kind=QuestionKind.YES_NO),
    asks("Насколько Вам важна помощь центра?", kind=QuestionKind.SCALE, lowest="не важна",
         highest="очень важна"),
    asks("Сколько детей в семье?", kind=QuestionKind.NUMBER),
    asks("Ваши пожелания", kind=QuestionKind.TEXT, meaning=Meaning.WISHES),
    asks("Откуда Вы узнали о центре?", "от знакомых", "с сайта"),
)  # fmt: skip


def add_two_rounds(file: CentreFile, earlier: int = 60, later: int = 84) -> tuple[int, int]:
    """Write so many forms of two rounds; the last question nobody answers. Return the rounds."""
    made = add_questionnaire_rows(file, KINDS)
    before = add_round_rows(file, made, "осень 2025", starts=date(2025, 9, 15))
    after = add_round_rows(file, made, "осень 2026")
    add_form_rows(file, made, before, _forms(earlier, 0.2, 1), filled_on=date(2025, 9, 20))
    add_form_rows(file, made, after, _forms(later, 0.6, 2), filled_on=date(2026, 9, 20))
    return before, after


def add_lonely_round(file: CentreFile, forms: int = 0) -> tuple[MadeVersion, int]:
    """Write one round with so many forms."""
    made = add_questionnaire_rows(file, KINDS)
    round_id = add_round_rows(file, made)
    add_form_rows(file, made, round_id, _forms(forms, 0.4, 3))
    return made, round_id


def _forms(count: int, speech: float, seed: int) -> Iterator[Mapping[str, Given]]:
    chance = random.Random(seed)
    for place in range(count):
        age = chance.choice(["o1", "o2", "o2", "o3", "o3", "o4"])
        is_young = age in {"o1", "o2"}
        chosen = {"o1" if is_young else "o5"} if chance.random() < 0.7 else set()
        chosen |= {"o2"} if chance.random() < speech else {"o3", "o4"}
        form: dict[str, Given] = {
            "q1": age,
            "q2": tuple(sorted(chosen)),
            "q3": ("o2",) if chance.random() < speech else ("o1", "o3"),
            "q4": (chance.choice(["o1", "o3", "o3", "o4"]),),
            "q5": chance.choice(["o1", "o2", "o2", "o3"]),
            "q6": chance.choice([3, 4, 4, 5, 5]),
            "q7": chance.choice([1, 1, 2, 3]),
        }
        if place % 4 == 0:
            form["q8"] = free(WISHES[(place // 4) % len(WISHES)])
        if place % 10 == 0:
            form["q2"] = other("o6", "Как приучить к горшку")
        yield form
