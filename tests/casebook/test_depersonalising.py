"""Depersonalising: no name is left in the file, no figure changes, nothing is half-done."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.casebook_rows import bytes_left, met, wonders
from helpers.journal_rows import a_session, only_id, settle

from kcentre.analysis.federal import federal_sheet
from kcentre.analysis.figures_answer import figures_answer
from kcentre.casebook.depersonalising import copies_with_names, depersonalise
from kcentre.casebook.listing import FamilyList
from kcentre.casebook.merging import merge_families
from kcentre.casebook.records import DueReason, FamilyFilter
from kcentre.demo import make_demo
from kcentre.families.queries import family
from kcentre.families.verbs import change_family
from kcentre.journal.entry.drafts import drafts, keep_draft
from kcentre.journal.entry.private_notes import keep_note, note
from kcentre.journal.filters import SessionFilter
from kcentre.journal.listing import SessionList
from kcentre.journal.queries import session_card
from kcentre.journal.verbs import add_session
from kcentre.language import Refused
from kcentre.periods.period import parse_period
from kcentre.storage import Cancelled, CentreFile, open_centre, open_for_reading
from kcentre.storage.copies import COPIES_FOLDER
from kcentre.storage.erasing import is_to_be_swept

TODAY = dt.date(2026, 11, 22)
WISH = DueReason.WISH
SECRETS = (
    "щедролюбов", "Зоя", "Тимур", "9123456789", "912 345 67 89", "345-67-89", "zoya.wonder",
    "Лётная", "летная",
)  # fmt: skip
PERIODS = ("2025", "2025-10", "2025-Q4", "2025/26", "2026")


def figures(file: CentreFile) -> str:
    answers = [
        (figures_answer(file, parse_period(one), None), str(federal_sheet(file, parse_period(one))))
        for one in PERIODS
    ]
    return json.dumps(answers, ensure_ascii=False, default=str)


def counts(file: CentreFile) -> list[tuple[str, int]]:
    tables = ("session", "adult", "child", "family", "request", "referral", "rating", "consent",
              "appointment", "waiting", "event_participant", "group_event")  # fmt: skip
    count = "SELECT count(*) FROM "
    return [(table, *file.db.run(count + table).fetchone()) for table in tables]


def terms(file: CentreFile, *words: str) -> list[str]:
    """Return the terms of the search index that begin so: it keeps them cut into pieces."""
    file.db.run("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, session_search, row)")
    found = [term for (term,) in file.db.run("SELECT term FROM temp.terms")]
    file.db.run("DROP TABLE temp.terms")
    return [term for term in found if term.startswith(words)]


def test_no_name_is_left_in_the_file(centre: CentreFile, centre_path: Path) -> None:
    kept = wonders(centre)
    settle(centre, "Орлова Вера", "Ева")
    centre.db.run("ANALYZE")
    before, rows = figures(centre), counts(centre)
    assert len(met(centre_path, *SECRETS)) >= 10
    assert terms(centre, "щедролюбов")
    changes = depersonalise(centre, [kept.id or 0], WISH, TODAY)
    assert changes.label == f"Обезличена семья {kept.code}"
    assert met(centre_path, *SECRETS) == []
    assert not terms(centre, "щедролюбов", "зоя", "тимур", "79123456789")
    assert figures(centre) == before
    assert counts(centre) == rows
    centre.close()
    assert met(centre_path, *SECRETS) == []
    with open_centre(centre_path) as again:
        assert figures(again) == before
        assert family(again, kept.id or 0).adults[0].relation is kept.adults[0].relation
        assert family(again, kept.id or 0).children[0].born_to == kept.children[0].born_to
        assert again.db.run("PRAGMA integrity_check").fetchone() == ("ok",)


def test_others_keep_their_names(centre: CentreFile, centre_path: Path) -> None:
    kept = wonders(centre)
    other = settle(centre, "Орлова Зоя", "Тимур", "89991112233")
    text = "Орловой Зое и Тимуру читать"
    come = {"is_anonymous": False, "recipient_id": other.adults[0].id}
    add_session(centre, a_session(centre, **come, recommendations=text))
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    assert family(centre, other.id or 0) == other
    assert centre.db.run("SELECT 1 FROM session WHERE recommendations = ?", (text,)).fetchone()
    assert SessionList(SessionFilter(search="Орлова")).count(centre) == 1
    assert SessionList(SessionFilter(search="Щедролюбова")).count(centre) == 0
    assert SessionList(SessionFilter(search=kept.code)).count(centre) == 1


def test_earlier_names_and_merged_people_go_too(centre: CentreFile, centre_path: Path) -> None:
    kept = wonders(centre)
    twin = settle(centre, "Недолюбова Зинаида", "Тимур", "89161234567", "2022-08")
    same = {twin.adults[0].id or 0: kept.adults[0].id or 0}
    children = {twin.children[0].id or 0: kept.children[0].id or 0}
    merge_families(centre, kept.id or 0, twin.id or 0, same, children)
    merged = family(centre, kept.id or 0)
    renamed = replace(merged.adults[0], name="Переименова Инна")
    change_family(centre, replace(merged, adults=(renamed,)))
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    words = (*SECRETS, "недолюбов", "Зинаида", "9161234567", "переименов")
    assert met(centre_path, *words) == []


def test_an_undone_merge_leaves_no_name(centre: CentreFile, centre_path: Path) -> None:
    kept = wonders(centre)
    twin = settle(centre, "Недолюбова Зинаида", "Тимур", "89161234567", "2022-08")
    same = {kept.adults[0].id or 0: twin.adults[0].id or 0}
    merge_families(centre, twin.id or 0, kept.id or 0, same, {})
    centre.undo()
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    assert met(centre_path, "щедролюбов", "9123456789", "zoya.wonder") == []
    assert family(centre, twin.id or 0) == twin


def test_it_is_final(centre: CentreFile) -> None:
    kept = wonders(centre)
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    assert centre.history.undo_label is None
    with pytest.raises(Refused, match="нечего"):
        depersonalise(centre, [kept.id or 0], WISH, TODAY)


def test_a_failure_leaves_everything(centre: CentreFile) -> None:
    class Stopping:
        def report(self, *_: int) -> None:
            raise Cancelled

    kept = wonders(centre)
    with pytest.raises(Cancelled):
        depersonalise(centre, [kept.id or 0], WISH, TODAY, Stopping())
    assert family(centre, kept.id or 0) == kept
    assert not is_to_be_swept(centre.db)


def test_a_kill_before_the_sweep_is_finished_at_the_next_opening(
    centre: CentreFile, centre_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = wonders(centre)
    monkeypatch.setattr("kcentre.casebook.depersonalising.sweep", lambda _: None)
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    assert is_to_be_swept(centre.db)
    centre.close()
    with open_centre(centre_path) as again:
        assert not is_to_be_swept(again.db)
        assert met(centre_path, *SECRETS) == []


def test_older_copies_are_named(centre: CentreFile, centre_path: Path) -> None:
    kept = wonders(centre)
    folder = centre_path.parent / COPIES_FOLDER
    folder.mkdir()
    copy = folder / "Мой центр 2026-01-01.kcentre"
    copy.write_bytes(b"old")
    assert copies_with_names(centre) == []
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    assert copies_with_names(centre) == [copy]


def test_the_scan_is_gone(centre: CentreFile) -> None:
    kept = wonders(centre)
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    assert centre.db.run("SELECT count(*) FROM consent_scan").fetchone() == (0,)
    assert centre.db.run("SELECT count(*) FROM private_note").fetchone() == (0,)


def test_what_is_being_entered_of_them_goes_other_drafts_stay(centre: CentreFile) -> None:
    kept, other = wonders(centre), settle(centre, "Орлова Вера")
    keep_draft(centre, "session", {"recipient_id": kept.adults[0].id, "minutes": 45})
    keep_draft(centre, "request", {"note": "звонила Щедролюбова"})
    keep_draft(centre, "event", {"people": [{"adult_id": other.adults[0].id}]})
    keep_draft(centre, "sticky", {"specialist_id": kept.adults[0].id})
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    assert {draft.kind for draft in drafts(centre)} == {"event", "sticky"}


def test_a_reader_delays_the_sweep_to_the_next_opening(
    centre: CentreFile, centre_path: Path
) -> None:
    kept = wonders(centre)
    with open_for_reading(centre_path) as reader, reader.reading():
        assert reader.db.run("SELECT count(*) FROM adult").fetchone() == (1,)
        changes = depersonalise(centre, [kept.id or 0], WISH, TODAY)
        assert "при следующем открытии" in changes.label
        assert family(centre, kept.id or 0).adults[0].name == ""
    assert is_to_be_swept(centre.db)
    centre.close()
    with open_centre(centre_path) as again:
        assert not is_to_be_swept(again.db)
        assert met(centre_path, *SECRETS) == []


def test_texts_keep_what_is_not_personal(centre: CentreFile) -> None:
    kept = wonders(centre)
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    texts = [text for (text,) in centre.db.run("SELECT recommendations FROM session ORDER BY id")]
    assert texts == ["… читать … вслух; звонить …", "Пришли от …"]
    assert centre.db.run("SELECT title FROM group_event").fetchone() == ("Чай у …",)
    assert centre.db.run("SELECT note FROM request").fetchone() == ("… просила",)
    assert centre.db.run("SELECT note FROM waiting").fetchone() == ("",)
    assert centre.db.run("SELECT complaint FROM rating").fetchone() == ("… ждала",)
    labels = [label for (label,) in centre.db.run("SELECT label FROM operation")]
    assert "Внесено остальное: …" in labels


def test_a_whole_invented_centre_keeps_its_figures(tmp_path: Path) -> None:
    path = tmp_path / "Учебный.kcentre"
    with make_demo(path, sessions=300, until=TODAY) as file:
        before, rows = figures(file), counts(file)
        ids = [row_id for (row_id,) in file.db.run("SELECT id FROM family")]
        names = [name for (name,) in file.db.run("SELECT name FROM adult WHERE name <> ''")]
        specialists = [name for (name,) in file.db.run("SELECT name FROM specialist")]
        assert names
        depersonalise(file, ids, DueReason.RETENTION, TODAY)
        assert figures(file) == before
        assert counts(file) == rows
        left = bytes_left(path)
    assert [name for name in names if name.encode() in left and name not in specialists] == []


@pytest.mark.parametrize(
    ("name", "told", "left"),
    [
        ("О'Коннор Анна", "Пришли с О'Коннором", "Пришли с О'…"),
        ("Орлова-Север Анна", "От Орловой-Север", "От …"),
        ("Орлова-Север Анна", "Дует север", "Дует север"),
        ("Мороз Анна", "В мороз гулять меньше", "В мороз гулять меньше"),
        ("Щедринский Лев", "Ждать Щедринского", "Ждать …"),
        ("Орёл Анна", "Спросить у Орла", "Спросить у …"),
        ("Мороз Анна", "Морозу перезвонить", "… перезвонить"),
    ],
)
def test_other_peoples_texts_lose_the_surname_and_no_word(
    centre: CentreFile, name: str, told: str, left: str
) -> None:
    family = settle(centre, name)
    session_id = only_id(add_session(centre, a_session(centre, recommendations=told)), "session")
    depersonalise(centre, [family.id or 0], DueReason.WISH, TODAY)
    card = session_card(centre, session_id)
    assert card is not None
    assert card.draft.recommendations == left


def test_a_note_on_another_family_loses_only_the_names(centre: CentreFile) -> None:
    gone, stays = wonders(centre), settle(centre, "Белова Ира")
    draft = a_session(
        centre,
        is_anonymous=False,
        recipient_id=stays.adults[0].id,
        guest_ids=(gone.adults[0].id or 0,),
    )
    session_id = only_id(add_session(centre, draft), "session")
    keep_note(centre, session_id, 1, "Ира устала, Зоя помогает")
    depersonalise(centre, [gone.id or 0], WISH, TODAY)
    assert note(centre, session_id, 1) == "Ира устала, … помогает"


def test_who_is_entered_again_is_shown_again(centre: CentreFile) -> None:
    kept = wonders(centre)
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    nameless = FamilyList(FamilyFilter(depersonalised=True))
    assert nameless.count(centre) == 1
    assert nameless.page(centre, 0, 1)[0].is_depersonalised
    empty = family(centre, kept.id or 0)
    change_family(centre, replace(empty, adults=(replace(empty.adults[0], name="Ёж Анна"),)))
    assert nameless.count(centre) == 0
    everybody = FamilyList()
    everybody.count(centre)
    (line,) = everybody.page(centre, 0, 9)
    assert (line.adults, line.is_depersonalised) == ("Ёж Анна", False)
    depersonalise(centre, [kept.id or 0], WISH, TODAY)
    assert nameless.count(centre) == 1
    assert not met(centre.path, "Ёж Анна")
