"""What was handed in: printed again byte for byte, compared with the journal, found damaged."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from helpers.closing_rows import AFTER, QUARTER, TODAY, closed, is_whole, served
from helpers.journal_rows import a_session, topic_id

from kcentre.analysis.closing.content import digest
from kcentre.analysis.closing.differences import differences
from kcentre.analysis.closing.papers import kept_or_drawn, save_report
from kcentre.analysis.closing.queries import handed_in, snapshot, snapshot_paper, snapshots
from kcentre.analysis.closing.queries import handed_in as handed_in_papers
from kcentre.analysis.closing.records import PaperFormat
from kcentre.analysis.closing.sheets import differences_sheet
from kcentre.analysis.closing.verbs import note_sent, reopen_period
from kcentre.casebook.depersonalising import depersonalise
from kcentre.casebook.records import DueReason
from kcentre.centre.queries import passport, settings
from kcentre.centre.values import Form, Kind
from kcentre.centre.verbs import change_passport, change_settings
from kcentre.figures.figures import figures
from kcentre.journal.verbs import add_session, remove_sessions
from kcentre.language import Refused
from kcentre.paper import pdf_bytes
from kcentre.paper.document import Document, Paragraph, Table
from kcentre.storage import CentreFile, open_centre, open_for_reading

ARROW = "\u00a0→\u00a0"


def papers(centre: CentreFile) -> dict[str, bytes]:
    return {name: kept_or_drawn(centre, QUARTER, name, TODAY) for name in PaperFormat}


def told(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def test_years_later_the_same_pages_come_out(centre: CentreFile, tmp_path: Path) -> None:
    served(centre, name="Щедролюбова Зоя")
    (family_id,) = centre.db.run("SELECT id FROM family").fetchone()
    kept = closed(centre)
    handed_in = papers(centre)
    whole = handed_in_papers(centre, kept.id)
    assert (whole.pdf, whole.xlsx) == (handed_in["pdf"], handed_in["xlsx"])
    assert pdf_bytes(whole.document) == whole.pdf
    assert {content[:2] for content in handed_in.values()} == {b"%P", b"PK"}
    change_passport(centre, replace(passport(centre), kindergarten="Детский сад №\u00a099"))
    served(centre, dt.date(2025, 1, 15), name="Щедролюбова Зоя")
    depersonalise(centre, [family_id], DueReason.TERM, AFTER)
    path = centre.path
    centre.close()
    with open_for_reading(path) as later:
        assert papers(later) == handed_in
        assert is_whole(later, kept.id)
        save_report(later, QUARTER, {"pdf": tmp_path / "Отчёт.pdf"})
    assert (tmp_path / "Отчёт.pdf").read_bytes() == handed_in["pdf"]
    with open_centre(path) as again:
        reopen_period(again, QUARTER, "Сверка", TODAY)
        assert kept_or_drawn(again, QUARTER, "pdf", TODAY) != handed_in["pdf"]
        assert snapshot_paper(again, kept.id, "pdf") == handed_in["pdf"]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE snapshot_paper SET content = 'AAAA' WHERE format = 'document'",
        "UPDATE period_snapshot SET figures = replace(figures, '1', '2')",
        "UPDATE period_snapshot SET texts = ' ' || texts",
        "DELETE FROM snapshot_paper WHERE format = 'xlsx'",
        "UPDATE snapshot_paper SET content = substr(content, 2)",
        "UPDATE snapshot_paper SET content = 'ж' || content",
        "UPDATE period_snapshot SET figures = '{'",
    ],
)
def test_a_damaged_snapshot_is_told_and_not_printed(centre: CentreFile, damage: str) -> None:
    served(centre)
    kept = closed(centre)
    with centre.operation("Повреждение"):
        centre.db.run(damage)
    assert not is_whole(centre, kept.id)
    with pytest.raises(Refused, match="резервной копии"):
        snapshot_paper(centre, kept.id, "pdf")
    with pytest.raises(Refused, match="резервной копии"):
        differences(centre, kept.id, TODAY)


def test_no_recipient_is_named_in_what_is_kept(centre: CentreFile) -> None:
    served(centre, name="Щедролюбова Зоя")
    kept = closed(centre)
    rows = centre.db.run("SELECT figures || texts || findings FROM period_snapshot").fetchall()
    assert "Щедролюб" not in json.dumps(rows, ensure_ascii=False)
    assert "Щедролюб".encode() not in snapshot_paper(centre, kept.id, "docx")


def test_an_unknown_snapshot_is_refused(centre: CentreFile) -> None:
    assert snapshots(centre, QUARTER) == []
    for ask in (snapshot, handed_in, lambda file, row: snapshot_paper(file, row, "pdf")):
        with pytest.raises(Refused, match="нет"):
            ask(centre, 7)


def test_nothing_differs_while_nothing_changed(centre: CentreFile) -> None:
    served(centre)
    kept = closed(centre)
    assert differences(centre, kept.id, TODAY + dt.timedelta(365)) == []
    assert "расхождений нет" in told(differences_sheet(centre, kept.id, TODAY))


def test_the_sheet_tells_what_became_different_and_why(centre: CentreFile) -> None:
    first = served(centre)
    kept = closed(centre)
    note_sent(centre, QUARTER, "01-12/7", TODAY, "Управление образования", today=TODAY)
    reopen_period(centre, QUARTER, "Одну услугу записали дважды", TODAY)
    served(centre, hour=12, name="Орлова Мария")
    served(centre, hour=14, name="Орлова Мария")
    remove_sessions(centre, [first])
    found = {one.code: (one.before, one.now) for one in differences(centre, kept.id, TODAY)}
    expected = {
        "sessions.total": (1, 2),
        "sessions.anonymous": (1, 0),
        "people.parents": (0, 2),
        "sessions.repeat_share": (None, 0.0),
    }
    assert {code: found[code] for code in expected} == expected
    sheet = differences_sheet(centre, kept.id, TODAY)
    assert "Отчёт закрыт 03.10.2025" in told(sheet)
    assert "№\u00a001-12/7. Кому: Управление образования." in told(sheet)
    assert "Причина: Одну услугу записали дважды." in told(sheet)
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    assert len(table.rows) == len(found)
    assert table.rows[0].cells[2:] == (1, 2, 1)
    with pypdfium2.PdfDocument(pdf_bytes(sheet)) as printed:
        assert len(printed) == 1


def test_many_differences_stay_on_one_page(centre: CentreFile) -> None:
    served(centre)
    kept = closed(centre)
    reopen_period(centre, QUARTER, "Забыли журнал двух специалистов", TODAY)
    forms, kinds = list(Form), list(Kind)
    for number in range(8):
        draft = a_session(
            centre,
            date=QUARTER.start + dt.timedelta(30 * (number % 3)),
            time=dt.time(9 + number),
            form=forms[number % 3],
            kind=kinds[number % 4],
            topic_id=topic_id(centre, f"Т{number + 1:02}"),
            minutes=30 if number % 2 else None,
        )
        add_session(centre, draft)
    found = differences(centre, kept.id, TODAY)
    assert len(found) > 30
    sheet = differences_sheet(centre, kept.id, TODAY)
    whole, parts = (block for block in sheet.blocks if isinstance(block, Table))
    assert whole.rows[0].cells[2:] == (1, 9, 8)
    forms_told = "очная: 1 → 4; выездная: 0 → 3; дистанционная: 0 → 2".replace(" → ", ARROW)
    assert parts.rows[0].cells == ("Услуги по форме", forms_told)
    with pypdfium2.PdfDocument(pdf_bytes(sheet)) as printed:
        assert len(printed) == 1


def test_the_plan_that_is_no_longer_fulfilled_is_told_too(centre: CentreFile) -> None:
    """Per cent of a plan are no figure of the journal, but the department reads them first."""
    change_settings(centre, replace(settings(centre), month_plan=10))
    served(centre)
    kept = closed(centre)
    reopen_period(centre, QUARTER, "Забыли записать", TODAY)
    served(centre, hour=12)
    found = {one.code: one for one in differences(centre, kept.id, TODAY)}
    plan = found["П02"]
    assert (plan.title, plan.unit, plan.before, plan.now) == ("Выполнение плана", "%", 3.3, 6.7)
    assert "П01" not in found


def test_nothing_can_move_from_one_kept_part_into_another() -> None:
    whole = digest("да", "нет", {"pdf": b"1", "xlsx": b"2"})
    assert whole != digest("данет", "", {"pdf": b"1", "xlsx": b"2"})
    assert whole != digest("да", "нет", {"pdf": b"12"})
    assert whole != digest("да", "нет", {"pdf": b"1", "document": b"2"})
    assert whole == digest("да", "нет", {"xlsx": b"2", "pdf": b"1"})


def test_an_earlier_record_changes_a_closed_figure_visibly(centre: CentreFile) -> None:
    """Who came first is known of the whole journal: an older row makes a first visit a second."""
    recipient = served(centre, name="Орлова Мария")
    kept = closed(centre)
    (adult,) = centre.db.run(
        "SELECT recipient_id FROM session WHERE id = ?", (recipient,)
    ).fetchone()
    with centre.operation("Услуга раньше"):
        centre.db.run(
            "INSERT INTO session (number, date, recipient_id) VALUES (1, '2025-06-01', ?)", (adult,)
        )
    assert figures(centre, QUARTER, today=TODAY).closed
    found = {one.code: (one.before, one.now) for one in differences(centre, kept.id, TODAY)}
    assert found["sessions.first_in_centre"] == (1, 0)
