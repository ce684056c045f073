"""Cards of studied practices, the ready examples, and the note about them."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.journal_rows import only_id

from kcentre.attachments.queries import attachments
from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach_bytes
from kcentre.language import Refused
from kcentre.language.problems import Severity
from kcentre.paper import document as d
from kcentre.paper import write_docx, write_pdf
from kcentre.storage import CentreFile
from kcentre.structure.practices.cards import practice_card, practice_choices
from kcentre.structure.practices.examples import example_drafts, examples
from kcentre.structure.practices.exported import export_practices
from kcentre.structure.practices.filters import PracticeFilter
from kcentre.structure.practices.listing import PracticeList
from kcentre.structure.practices.queries import practice, practices
from kcentre.structure.practices.records import PracticeDraft
from kcentre.structure.practices.rules import practice_problems
from kcentre.structure.practices.sheets import practices_note
from kcentre.structure.practices.verbs import (
    add_practice,
    change_practice,
    mark_taken,
    remove_practices,
    take_examples,
)

DAY = dt.date(2026, 11, 22)
LONG = "Ё’ " * 100


def added(file: CentreFile, title: str, **fields: object) -> int:
    draft = replace(PracticeDraft(title), **fields)  # type: ignore[arg-type] # of the draft
    return only_id(add_practice(file, draft, DAY), "practice")


def text_of(paper: d.Document) -> str:
    told = (d.Heading, d.Paragraph)
    return "\n".join(block.text for block in paper.blocks if isinstance(block, told))


@pytest.mark.parametrize(
    ("draft", "stops"),
    [
        (PracticeDraft("Сеть", studied_on=DAY, taken_on=DAY, take="План"), []),
        (PracticeDraft("  "), ["title"]),
        (PracticeDraft("Сеть", studied_on=dt.date(2026, 11, 23)), ["studied_on"]),
        (PracticeDraft("Сеть", taken_on=dt.date(1026, 1, 1)), ["taken_on"]),
        (PracticeDraft("Сеть", region="Ё" * 301), ["region"]),
    ],
)
def test_what_stops_a_card(draft: PracticeDraft, stops: list[str]) -> None:
    told = practice_problems(draft, DAY)
    assert [one.field for one in told if one.severity is Severity.STOP] == stops


def test_what_is_only_odd() -> None:
    early = PracticeDraft("Сеть", studied_on=DAY, taken_on=dt.date(2024, 2, 29), link="нет ссылки")
    told = [one.field for one in practice_problems(early, DAY, has_twin=True)]
    assert told == ["title", "link", "taken_on", "take"]


def test_the_examples_say_what_is_known_and_nothing_else() -> None:
    known = example_drafts()
    assert list(known) == ["chelny", "yaroslavl", "altai", "kalach", "udomlya"]
    for draft in known.values():
        assert [*practice_problems(draft, DAY)] == []
        assert draft.region
        assert draft.essence
        assert draft.take
        assert not draft.link
    results = known["udomlya"].results
    for figure in ("343", "601", "447", "87 %", "92 %", "94 %"):
        assert figure in results


def test_examples_become_own_cards_once(centre: CentreFile) -> None:
    assert not any(one.is_taken for one in examples(centre))
    changes = take_examples(centre, ["altai", "udomlya"], DAY)
    assert changes.label == "Взяты в карточки: 2\u00a0практики"
    assert [one.key for one in examples(centre) if one.is_taken] == ["altai", "udomlya"]
    assert [line.draft.studied_on for line in practices(centre)] == [DAY, DAY]
    one = take_examples(centre, ["altai", "kalach"], DAY)
    assert one.label.startswith("Взята в карточки практика «")
    assert [line.example for line in practices(centre)] == ["altai", "udomlya", "kalach"]
    with pytest.raises(Refused, match="уже есть"):
        take_examples(centre, ["altai"], DAY)
    centre.undo()
    assert len(practices(centre)) == 2
    centre.undo()
    assert practices(centre) == []


def test_a_card_is_kept_changed_taken_and_removed(centre: CentreFile) -> None:
    row_id = added(centre, " Сеть  О’Нил ", take="План\nс историей", studied_on=DAY)
    owner = Owner("practice", row_id)
    with centre.operation("Приложено"):
        attach_bytes(centre, owner, "Паспорт.pdf", b"%PDF", DAY)
    kept = practice(centre, row_id)
    assert kept is not None
    assert (kept.draft.title, kept.draft.take, kept.files) == ("Сеть О’Нил", "План\nс историей", 1)
    change_practice(centre, row_id, replace(kept.draft, essence=LONG), DAY)
    centre.undo()
    assert practice(centre, row_id) == kept
    assert "Применена у себя практика «" in mark_taken(centre, [row_id], DAY).label
    mark_taken(centre, [row_id], dt.date(2026, 11, 23))
    assert practices(centre)[0].draft.taken_on == DAY
    assert remove_practices(centre, [row_id, 99]).label == "Удалена практика «Сеть О’Нил»"
    assert (practice_card(centre, row_id), attachments(centre, owner)) == (None, [])
    centre.undo()
    assert len(attachments(centre, owner)) == 1
    with pytest.raises(Refused):
        change_practice(centre, 99, kept.draft, DAY)


def test_the_list_finds_narrows_and_sorts(centre: CentreFile) -> None:
    added(centre, "Ёлка", region="г. Удомля", studied_on=dt.date(2024, 2, 29), taken_on=DAY)
    added(centre, "Сеть", essence="Совет и рабочие группы", responsible="О’Нил Ольга")
    assert practice_choices(centre).regions == ("г. Удомля",)

    def titles(wanted: PracticeFilter, key: str = "moment") -> list[str]:
        found = PracticeList(wanted)
        return [row.title for row in found.page(centre, 0, found.count(centre))]

    assert titles(PracticeFilter()) == ["Ёлка", "Сеть"]
    assert titles(PracticeFilter(search="елка удомл")) == ["Ёлка"]
    assert titles(PracticeFilter(search="cjdtn")) == ["Сеть"]
    assert titles(PracticeFilter(region="г. Удомля", taken=True)) == ["Ёлка"]
    assert titles(PracticeFilter(not_taken=True)) == ["Сеть"]
    assert titles(PracticeFilter(first_day=dt.date(2024, 2, 29), last_day=DAY)) == ["Ёлка"]
    assert titles(PracticeFilter(last_day=dt.date(2024, 2, 28))) == []
    assert titles(PracticeFilter(ids=(2,))) == ["Сеть"]
    for key in ("title", "region", "taken", "responsible"):
        assert len(titles(PracticeFilter(), key)) == 2


def test_the_note_tells_of_every_practice_and_concludes(centre: CentreFile, tmp_path: Path) -> None:
    empty = text_of(practices_note(centre, today=DAY))
    assert empty == "На 22.11.2026 изученных практик пока нет."
    take_examples(centre, [one.key for one in examples(centre)], DAY)
    added(centre, "Своя " + LONG[:200], region="г. Кама")
    mark_taken(centre, [1], DAY)
    paper = practices_note(centre, today=DAY)
    told = text_of(paper).replace("\u00a0", " ")
    assert "На 22.11.2026 изучены 6 практик" not in told
    assert "На 22.11.2026 изучено 6 практик: г. Набережные Челны, г. Ярославль" in told
    assert "Предложено взять в работу опыт: «Шесть шагов консультационного центра»" in told
    assert "уже применено: «Шесть шагов консультационного центра»." in told
    (table,) = [block for block in paper.blocks if isinstance(block, d.Table)]
    assert len(table.rows) == 6
    one = text_of(practices_note(centre, [5], DAY))
    assert "изучена 1\u00a0практика: г. Удомля." in one
    assert "Пока он не применён." in one
    own = text_of(practices_note(centre, [6], DAY))
    assert "ещё не определено" in own
    write_pdf(paper, tmp_path / "Справка.pdf")
    write_docx(paper, tmp_path / "Справка.docx")
    assert export_practices(centre, tmp_path / "Практики.xlsx") == 6
