"""Invented questionnaires of the trade, written in many ways, are counted exactly."""

import datetime as dt
import random
from collections import Counter
from pathlib import Path

import pytest
from helpers.survey_tables import STAMP, book, text

from kcentre.centre.values import POSITIONS, TOPICS
from kcentre.storage import CentreFile
from kcentre.surveys.importing import import_survey
from kcentre.surveys.results.answer import survey_answer

TITLE = "Опрос"
ONE = {
    "Кем Вы приходитесь ребёнку?": ("мать", "отец", "бабушка/дедушка", "опекун (попечитель)"),
    "Сколько в семье детей дошкольного возраста?": ("1", "2", "3 и более"),
    "Посещает ли ребёнок детский сад?": ("наш", "другой", "не посещает, ждём место", "не посещает"),
    "Знаете ли Вы о бесплатной помощи?": ("да", "нет", "затрудняюсь"),
    "Удобное время": ("будни, утро", "будни, день", "будни, вечер", "суббота"),
    "Ваш район": ("Центральный", "Северный", "Южный"),
}
SEVERAL = {
    "Какая помощь Вам нужна?": ("методическая", "психолого-педагогическая", "диагностическая"),
    "Какие темы для Вас важны?": tuple(title for _, title in TOPICS),
    "К какому специалисту хотели бы обратиться?": POSITIONS,
    "Откуда удобно узнавать о центре?": ("сайт", "соцсети", "воспитатель", "знакомые", "листовки"),
    "Что мешает прийти?": ("нет времени", "далеко", "не с кем оставить ребёнка", "не знали"),
}
SCALE, NUMBER, TEXT = "Оцените удобство", "Стаж, лет", "Ваши пожелания"
DAYS = ("%d.%m.%Y %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y", "")


class Invented:
    """A table, and what it must come to."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._forms = self._chance.choice([25, 60, 150])
        self._separator = self._chance.choice([", ", "; ", ";"])
        self.n: Counter[str] = Counter()
        self.options: dict[str, Counter[str]] = {}
        self.sums: Counter[str] = Counter()
        asked = [*self._chance.sample(list(ONE), 3), *self._chance.sample(list(SEVERAL), 2)]
        self.asked = [*asked, SCALE, NUMBER, TEXT]
        self._chance.shuffle(self.asked)
        self.rows = [self._form(number) for number in range(self._forms)]

    def written(self, folder: Path) -> Path:
        head, day = [STAMP, *self.asked], self._chance.choice(DAYS)
        if self._chance.random() < 0.5:
            return book(folder / "а.xlsx", [head, *self.rows])
        told = [
            [row[0].strftime(day) if isinstance(row[0], dt.datetime) else "", *row[1:]]
            for row in self.rows
        ]
        lines = [["" if cell is None else cell for cell in row] for row in told]
        separator = self._chance.choice(";,\t")
        encoding = self._chance.choice(["utf-8", "cp1251"])
        return text(folder / "а.csv", [head, *lines], separator=separator, encoding=encoding)

    def _form(self, number: int) -> list[object]:
        moment = dt.datetime(2026, 9, 1) + dt.timedelta(minutes=self._chance.randint(0, 40_000))  # noqa: DTZ001 — as a table writes it
        said = [None if self._chance.random() < 0.1 else self._said(one, number)
                for one in self.asked]  # fmt: skip
        self.n.update(one for one, cell in zip(self.asked, said, strict=True) if cell is not None)
        return [moment, *said]

    def _said(self, question: str, number: int) -> object:
        counts = self.options.setdefault(question, Counter())
        if question in ONE:
            chosen = [self._chance.choice(ONE[question])]
        elif question in SEVERAL:
            chosen = self._chance.sample(SEVERAL[question], self._chance.randint(1, 3))
        elif question == TEXT:
            return f"Хотелось бы встречу по вопросу № {number}"
        else:
            amount = self._chance.randint(1, 5 if question == SCALE else 40)
            self.sums[question] += amount
            chosen = [str(amount)] if question == SCALE else []
            counts.update(chosen)
            return amount
        counts.update(chosen)
        return self._separator.join(chosen)


@pytest.mark.parametrize("seed", range(12))
def test_every_figure_is_true(centre: CentreFile, tmp_path: Path, seed: int) -> None:
    invented = Invented(seed)
    path = invented.written(tmp_path)
    report = import_survey(centre, path, TITLE)
    assert report.responses == len(invented.rows)
    answer = survey_answer(centre, TITLE)
    questions = answer["questions"]
    assert isinstance(questions, list)
    found = {question["text"]: question for question in questions}
    for question in invented.asked:
        own = found[question]
        assert own["n"] == invented.n[question], question
        assert own["options"] == dict(invented.options[question]), question
    for question in (SCALE, NUMBER):
        mean = invented.sums[question] / invented.n[question]
        assert found[question]["mean"] == pytest.approx(mean, abs=0.006)
    assert import_survey(centre, path, TITLE).duplicates == len(invented.rows)
