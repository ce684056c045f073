"""Any order of deeds in step 1 is undone to the last row, and done again."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest
from helpers.casebook_rows import dump
from helpers.journal_rows import settle
from helpers.survey_forms import ANSWERS, QUESTIONS, a_form, a_questionnaire, a_round, answered

from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.surveys.electronic.accepting import accept
from kcentre.surveys.electronic.records import Reply
from kcentre.surveys.forms.double_entry import choose_sample, correct, differences, keep_second
from kcentre.surveys.forms.queries import form
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.verbs import keep_form, remove_forms
from kcentre.surveys.questionnaires.queries import newest
from kcentre.surveys.questionnaires.verbs import (
    change_questionnaire,
    copy_questionnaire,
    retire_questionnaires,
)
from kcentre.surveys.rounds.blanks import next_number, version_of_number
from kcentre.surveys.rounds.handing_out import note_handing_out
from kcentre.surveys.rounds.queries import round_line, rounds
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.starting import start_demand, start_round
from kcentre.surveys.rounds.verbs import change_round, hand_out_newest, note_print, remove_round
from kcentre.surveys.tables import DoubleEntry, SurveyForm

LEAP_DAY = dt.date(2024, 2, 29)
STEPS = 40
TEXTS = ("Ёлка д'Арк", "🙂 да", "э" * 300, "Просьба:\n- речь")


class Walk:
    """Deeds chosen by chance; those that the rules refuse are passed over."""

    def __init__(self, file: CentreFile, chance: Random) -> None:
        self._file, self._chance = file, chance
        self._deeds: tuple[Callable[[], object], ...] = (
            self._begin, self._change, self._remove, self._print, self._enter, self._enter,
            self._correct, self._remove_form, self._sample, self._second, self._settle,
            self._reply, self._ask_otherwise, self._hand_out, self._other,
        )  # fmt: skip

    def step(self) -> None:
        with suppress(Refused):
            self._chance.choice(self._deeds)()

    def _round(self) -> int:
        return self._chance.choice(rounds(self._file)).id

    def _form(self) -> int:
        found = list(ask_ids(self._file.db, SurveyForm.select(SurveyForm.id)))
        return self._chance.choice(found) if found else 0

    def _begin(self) -> None:
        title = f"опрос {self._chance.random()}"
        chosen = round_line(self._file, self._round()).questionnaire_id
        start_round(self._file, RoundDraft(chosen, title, LEAP_DAY))

    def _change(self) -> None:
        line = round_line(self._file, self._round())
        note = self._chance.choice(TEXTS)
        change_round(
            self._file, line.id, RoundDraft(line.questionnaire_id, line.title, LEAP_DAY, note=note)
        )

    def _remove(self) -> None:
        if len(rounds(self._file)) > 1:
            remove_round(self._file, self._round())

    def _print(self) -> None:
        round_id = self._round()
        first = next_number(self._file, round_id)
        note_print(self._file, round_id, first, first + 5, is_large=self._chance.random() < 0.5)

    def _enter(self) -> None:
        round_id, number = self._round(), self._chance.randint(1, 30)
        draft = a_form(self._file, round_id, number)
        version_id = version_of_number(self._file, round_id, number)
        said = Answer(text=self._chance.choice(TEXTS))
        code = self._chance.choice(("", "С-0001"))
        keep_form(
            self._file, replace(answered(draft, q6=said), version_id=version_id, family_code=code)
        )

    def _correct(self) -> None:
        form_id = self._form()
        changed = answered(
            form(self._file, form_id), q2=Answer((self._chance.choice(("o1", "o2")),))
        )
        keep_form(self._file, changed, form_id)

    def _remove_form(self) -> None:
        remove_forms(self._file, [self._form()])

    def _sample(self) -> None:
        choose_sample(self._file, self._round(), 100, seed=1)

    def _second(self) -> None:
        keep_second(self._file, self._chosen(), {**ANSWERS, "q5": Answer(number=3)})

    def _settle(self) -> None:
        form_id = self._chosen()
        keys = [one.question.key for one in differences(self._file, form_id)]
        correct(self._file, form_id, keys)

    def _chosen(self) -> int:
        found = list(ask_ids(self._file.db, DoubleEntry.select(DoubleEntry.form)))
        return self._chance.choice(found) if found else 0

    def _reply(self) -> None:
        line = round_line(self._file, self._round())
        one = Reply(
            line.code, line.version, f"{self._chance.randint(0, 9):016x}", LEAP_DAY, ANSWERS
        )
        accept(self._file, line.id, [one])

    def _ask_otherwise(self) -> None:
        questionnaire_id = round_line(self._file, self._round()).questionnaire_id
        draft = newest(self._file, questionnaire_id).draft
        words = f"{QUESTIONS[0].text} {self._chance.randint(0, 99)}"
        first = replace(draft.questions[0], text=words)
        changed = replace(draft, questions=(first, *draft.questions[1:]))
        change_questionnaire(self._file, questionnaire_id, changed)

    def _hand_out(self) -> None:
        round_id = self._round()
        note_handing_out(self._file, round_id, "Роздано")
        hand_out_newest(self._file, round_id)

    def _other(self) -> None:
        questionnaire_id = round_line(self._file, self._round()).questionnaire_id
        copy_questionnaire(self._file, questionnaire_id)
        retire_questionnaires(self._file, [questionnaire_id])
        start_demand(self._file, LEAP_DAY)


@pytest.mark.parametrize("seed", range(4))
def test_a_walk_is_undone_to_the_last_row(centre: CentreFile, seed: int) -> None:
    settle(centre, "Орлова Вера", "Ева")
    a_round(centre, questionnaire_id=a_questionnaire(centre))
    before, walk = dump(centre), Walk(centre, Random(seed))
    began = centre.history.undo_label
    for _ in range(STEPS):
        walk.step()
    after, undone = dump(centre), 0
    while centre.history.undo_label != began:
        centre.undo()
        undone += 1
    assert undone > STEPS // 4
    assert dump(centre) == before
    for _ in range(undone):
        centre.redo()
    assert dump(centre) == after
