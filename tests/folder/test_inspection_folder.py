"""The folder for an inspection: all papers of a year, and what is missing."""

import datetime as dt
import os
from pathlib import Path

import pytest
from helpers.journal_rows import a_session, hire, settle

from kcentre.analysis.folder.making import CONTENTS, make_folder
from kcentre.analysis.folder.offered import offered
from kcentre.journal.verbs import add_session
from kcentre.paper.preview import page_count
from kcentre.periods.period import academic_year, calendar_year
from kcentre.storage import Cancelled, CentreFile, FileRefused

YEAR = calendar_year(2025)
TODAY = dt.date(2026, 1, 12)
NBSP = "\u00a0"


class Stopping:
    """The user cancels at the second paper."""

    def report(self, done: int, total: int) -> None:  # noqa: ARG002 — a progress's shape
        if done:
            raise Cancelled


def with_services(file: CentreFile) -> None:
    hire(file)
    family = settle(file, "О’Коннор Ёлка Петровна", "Ваня")
    add_session(file, a_session(file, is_anonymous=False, recipient_id=family.adults[0].id))


def test_an_empty_centre_gets_a_folder_that_says_what_is_missing(
    centre: CentreFile, tmp_path: Path
) -> None:
    made = make_folder(centre, YEAR, tmp_path, TODAY)
    assert made.path.name == "Папка для проверки 2025 от 2026-01-12"
    told = [one.sentence for one in made.lacking]
    assert f"Журнал учёта работы, 2025{NBSP}год: записей нет." in told
    assert "Паспорта кабинетов: помещения не внесены." in told
    assert f"Изучение спроса за 2025{NBSP}год не проводилось." in told
    assert not any(sentence.startswith("Отчёт") for sentence in told)  # nothing to report of
    assert all(one.target for one in made.lacking)
    assert page_count(made.path / CONTENTS) >= 1


def test_papers_are_numbered_by_their_parts_and_name_nobody(
    centre: CentreFile, tmp_path: Path
) -> None:
    with_services(centre)
    made = make_folder(centre, YEAR, tmp_path, TODAY)
    journals = [paper for paper in made.papers if paper.number.startswith("1.")]
    assert [paper.file_name for paper in journals] == [
        "1.01 Журнал учёта работы, 2025 год.pdf",
        "1.02 Журнал анонимных обращений, 2025 год.pdf",
    ][: len(journals)]
    written = {path.name for path in made.path.iterdir()}
    assert written == {CONTENTS, *(paper.file_name for paper in made.papers)}
    for paper in made.papers:
        assert page_count(made.path / paper.file_name) == paper.pages
        assert "Коннор" not in paper.title


def test_no_report_is_missing_of_the_days_before_the_first_service(
    centre: CentreFile, tmp_path: Path
) -> None:
    with_services(centre)  # on 7 October
    told = [one.sentence for one in make_folder(centre, YEAR, tmp_path, TODAY).lacking]
    reports = [sentence for sentence in told if sentence.startswith("Отчёт")]
    assert [sentence.partition(":")[0].replace(NBSP, " ") for sentence in reports] == [
        "Отчёт за октябрь 2025 года",
        "Отчёт за ноябрь 2025 года",
        "Отчёт за декабрь 2025 года",
        "Отчёт за IV квартал 2025 года",
        "Отчёт за 2025 год",
    ]


def test_two_folders_of_one_day_stand_side_by_side(centre: CentreFile, tmp_path: Path) -> None:
    first = make_folder(centre, academic_year(2025), tmp_path, TODAY)
    second = make_folder(centre, academic_year(2025), tmp_path, TODAY)
    assert first.path.name == "Папка для проверки 2025-26 от 2026-01-12"
    assert second.path.name == f"{first.path.name} (2)"


def test_a_cancelled_folder_leaves_nothing(centre: CentreFile, tmp_path: Path) -> None:
    with_services(centre)
    into = tmp_path / "Документы"
    into.mkdir()
    with pytest.raises(Cancelled):
        make_folder(centre, YEAR, into, TODAY, Stopping())
    assert list(into.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write")
def test_a_folder_without_rights_is_refused(centre: CentreFile, tmp_path: Path) -> None:
    into = tmp_path / "чужая"
    into.mkdir(mode=0o500)
    with pytest.raises(FileRefused):
        make_folder(centre, YEAR, into, TODAY)


def test_a_missing_place_is_refused_with_a_sentence(centre: CentreFile, tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="Нет доступа"):
        make_folder(centre, YEAR, tmp_path / "нет такой", TODAY)


def test_what_is_offered_is_what_is_made(centre: CentreFile, tmp_path: Path) -> None:
    with_services(centre)
    shown = offered(centre, YEAR, TODAY)
    made = make_folder(centre, YEAR, tmp_path, TODAY)
    assert [item.title for item in shown.items if not item.target] == [
        paper.title for paper in made.papers
    ]
    assert [item.title for item in shown.items if item.target] == [
        one.sentence for one in made.lacking
    ]
    assert [title for _, title in shown.years] == [
        "2025/26 учебный год", f"2026{NBSP}год", f"2025{NBSP}год",
    ]  # fmt: skip
