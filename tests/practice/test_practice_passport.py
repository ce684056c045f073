"""«Паспорт практики»: drafted from what the centre knows, the head's words apart and kept."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.journal_rows import a_session, hire, settle

from kcentre.analysis.years.records import PastYear
from kcentre.analysis.years.verbs import keep_past_year
from kcentre.centre.queries import passport
from kcentre.centre.verbs import change_passport as change_centre
from kcentre.journal.verbs import add_session
from kcentre.language import Refused
from kcentre.paper import docx_bytes, pdf_bytes
from kcentre.paper.document import Heading, Paragraph, Table
from kcentre.periods.period import academic_year
from kcentre.practice.queries import passport_view, passports, proposed, with_own_texts
from kcentre.practice.records import (
    BETWEEN,
    Drafted,
    PassportDraft,
    PassportView,
    SectionView,
    joined,
)
from kcentre.practice.sheets import passport_document, years_words
from kcentre.practice.values import SECTIONS
from kcentre.practice.verbs import (
    add_passport,
    change_passport,
    keep_section,
    remove_passport,
    restore_section,
)
from kcentre.storage import CentreFile

TODAY = dt.date(2026, 11, 22)
UDOMLYA = {2018: (343.0, 87.0), 2019: (601.0, 92.0), 2020: (447.0, 94.0)}
"""What the municipal service reports in section 9 of its passport: parents, share satisfied."""


def begun(file: CentreFile, first: int = 2018, last: int = 2020) -> int:
    add_passport(file, PassportDraft("Служба «Рядом»", first, last), TODAY)
    return passports(file)[0].id


def view(file: CentreFile, passport_id: int) -> PassportView:
    return passport_view(file, passport_id, TODAY)


def section(file: CentreFile, passport_id: int, number: int) -> SectionView:
    return view(file, passport_id).sections[number - 1]


def test_an_empty_centre_gets_blanks_and_ways_to_fill_them(centre: CentreFile) -> None:
    passport_id = begun(centre, 2025, 2026)
    shown = view(centre, passport_id)
    assert [one.kind.number for one in shown.sections] == list(range(1, 23))
    assert all(one.lacking for one in shown.sections if one.is_empty)
    assert all(lack.target and lack.text for one in shown.sections for lack in one.lacking)
    paper = passport_document(centre, passport_id, TODAY)
    heads = [block.text for block in paper.blocks if isinstance(block, Heading)]
    assert heads == [f"{one.number}. {one.title}" for one in SECTIONS]
    blanks = [
        block for block in paper.blocks if isinstance(block, Paragraph) and "___" in block.text
    ]
    assert len(blanks) == len(SECTIONS) - shown.filled
    assert pdf_bytes(paper)
    assert docx_bytes(paper)


def test_results_of_years_before_the_program_reach_section_nine(centre: CentreFile) -> None:
    for year, (parents, satisfied) in UDOMLYA.items():
        values: dict[str, float | None] = {
            "people.parents": parents,
            "ratings.share": satisfied,
        }
        keep_past_year(centre, PastYear(academic_year(year), values))
    keep_past_year(centre, PastYear(academic_year(2017), {"people.parents": 120.0}))
    passport_id = begun(centre)
    told = section(centre, passport_id, 9).text.splitlines()
    named = "Родителей, получивших консультации, чел."
    assert told[:3] == [
        BETWEEN.join((named, "2018-2019", "", "343")),
        BETWEEN.join((named, "2019-2020", "", "601")),
        BETWEEN.join((named, "2020-2021", "", "447")),
    ]
    assert [line.rpartition(BETWEEN)[2] for line in told[3:]] == ["87", "92", "94"]
    assert section(centre, passport_id, 5).text == f"{named} | 120 (2017-2018)"
    assert section(centre, passport_id, 19).text.startswith(f"{named} | 447")
    tables = [
        b for b in passport_document(centre, passport_id, TODAY).blocks if isinstance(b, Table)
    ]
    assert any(len(table.rows) == 6 and len(table.columns) == 4 for table in tables)


def test_what_the_journal_counts_is_told_of_its_year(centre: CentreFile) -> None:
    settle(centre, "Щедролюбова З.", "Тимур", "89161234567", "2022-08")
    add_session(centre, a_session(centre, date=dt.date(2026, 10, 5)))
    passport_id = begun(centre, 2026, 2026)
    assert "2026-2027 | 1 | 1" in section(centre, passport_id, 9).text
    terms = section(centre, passport_id, 4).text.replace("\u00a0", " ")
    assert terms == "С 5 октября 2026 г. по настоящее время."
    # the year goes on: there is no «after» yet
    assert section(centre, passport_id, 19).is_empty


def test_own_words_stay_and_can_be_taken_back(centre: CentreFile) -> None:
    hire(centre)
    passport_id = begun(centre)
    keep_section(centre, passport_id, 3, "  Очередь в сады.\nЁ и апостроф Д'Артаньян ")
    own = section(centre, passport_id, 3)
    assert (own.text, own.lacking) == ("Очередь в сады.\nЁ и апостроф Д'Артаньян", ())
    keep_section(centre, passport_id, 3, "Короче")
    centre.undo()
    assert section(centre, passport_id, 3).text.startswith("Очередь")
    restore_section(centre, passport_id, 3)
    assert section(centre, passport_id, 3).own is None
    centre.undo()
    assert section(centre, passport_id, 3).own is not None
    keep_section(centre, passport_id, 22, "")
    assert section(centre, passport_id, 22).is_empty
    remove_passport(centre, passport_id)
    assert passports(centre) == []
    centre.undo()
    assert section(centre, passport_id, 3).text.startswith("Очередь")


def test_own_words_alone_are_looked_up_without_drafting(centre: CentreFile) -> None:
    passport_id = begun(centre)
    keep_section(centre, passport_id, 3, "Очередь в сады")
    view = passport_view(centre, passport_id, TODAY)
    keep_section(centre, passport_id, 2, "Город у озера")
    restore_section(centre, passport_id, 3)
    assert with_own_texts(centre, view) == passport_view(centre, passport_id, TODAY)


def test_the_drafted_text_follows_the_centre(centre: CentreFile) -> None:
    passport_id = begun(centre)
    assert section(centre, passport_id, 2).is_empty
    change_centre(centre, replace(passport(centre), city="г. Удомля", address="ул. Попова, 1"))
    assert section(centre, passport_id, 2).text == "г. Удомля, ул. Попова, 1."


def test_bad_input_is_refused_with_a_sentence(centre: CentreFile) -> None:
    for draft, field in (
        (PassportDraft("", 2018, 2020), "title"),
        (PassportDraft("Практика", None, 2020), "first_year"),
        (PassportDraft("Практика", 2020, 2018), "last_year"),
        (PassportDraft("Практика", 20, 2020), "first_year"),
        (PassportDraft("Щ" * 301, 2018, 2020), "title"),
    ):
        with pytest.raises(Refused) as refusal:
            add_passport(centre, draft, TODAY)
        assert field in {problem.field for problem in refusal.value.problems}
    passport_id = begun(centre)
    with pytest.raises(Refused):
        keep_section(centre, passport_id, 3, "Щ" * 10_001)
    remove_passport(centre, passport_id)
    with pytest.raises(Refused, match="удалили"):
        change_passport(centre, passport_id, PassportDraft("Практика", 2018, 2020))
    with pytest.raises(Refused, match="удалили"):
        keep_section(centre, passport_id, 3, "Текст")
    with pytest.raises(Refused, match="удалили"):
        view(centre, passport_id)


def test_a_new_passport_is_proposed_with_all_known_years(centre: CentreFile) -> None:
    assert proposed(centre, TODAY) == PassportDraft("Консультационный центр", 2026, 2026)
    keep_past_year(centre, PastYear(academic_year(2018), {"people.parents": 343.0}))
    assert (proposed(centre, TODAY).first_year, proposed(centre, TODAY).last_year) == (2018, 2018)


def test_rows_of_a_table_are_written_line_by_line() -> None:
    rows = (("Ремонт", "грант", "12 000,00"), ("", " ", ""), ("Игры | куклы", "", "5,00"))
    text = joined(rows)
    assert text == "Ремонт | грант | 12 000,00\nИгры / куклы |  | 5,00"
    kind = SECTIONS[17]
    assert SectionView(kind, Drafted(), text).rows == (
        ("Ремонт", "грант", "12 000,00"),
        ("Игры / куклы", "", "5,00"),
    )
    assert years_words(PassportDraft("х", 2018, 2020)) == "2018-2019 – 2020-2021 учебные годы"
