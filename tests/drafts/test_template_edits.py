"""The head's own text of a template: kept apart, survives updates, can be taken back."""

import datetime as dt

import pytest

from kcentre.drafts.kinds import draft, drafts_of
from kcentre.drafts.templates import (
    drop_text,
    is_outdated,
    keep_text,
    own_text,
    template,
    template_keys,
    text_of,
)
from kcentre.language import Refused
from kcentre.paper.document import Paragraph
from kcentre.storage import CentreFile
from kcentre.structure.documents.tables import TemplateEdit
from kcentre.structure.documents.values import DocumentKind

MEMO = "documents/memo"
TODAY = dt.date(2026, 11, 22)


def test_a_text_of_no_file(centre: CentreFile) -> None:
    with pytest.raises(KeyError):
        text_of(centre, "documents/нет такого")


def test_an_own_text_is_what_is_drafted(centre: CentreFile) -> None:
    keep_text(centre, MEMO, "Приходите к нам: {детский сад}\r\n", TODAY)
    kept = own_text(centre, MEMO)
    assert kept is not None
    assert (kept.text, kept.edited_on) == ("Приходите к нам: {детский сад}", TODAY)
    offer = drafts_of(centre, DocumentKind.MEMO, TODAY)[0]
    assert draft(centre, offer, TODAY).blocks == (
        Paragraph("Приходите к нам: Детский сад № 7 «Ласточка»"),
    )


def test_edits_are_undone_and_taken_back(centre: CentreFile) -> None:
    shipped = template(MEMO).text
    keep_text(centre, MEMO, "Первый")
    keep_text(centre, MEMO, "Второй")
    centre.history.undo()
    assert text_of(centre, MEMO) == "Первый"
    drop_text(centre, MEMO)
    assert text_of(centre, MEMO) == shipped
    centre.history.undo()
    assert text_of(centre, MEMO) == "Первый"


def test_the_shipped_text_ends_an_edit(centre: CentreFile) -> None:
    keep_text(centre, MEMO, "Своё")
    keep_text(centre, MEMO, template(MEMO).text + "\n")
    assert own_text(centre, MEMO) is None


def test_an_edit_of_an_older_text_is_told(centre: CentreFile) -> None:
    assert not is_outdated(centre, MEMO)
    keep_text(centre, MEMO, "Своё")
    assert not is_outdated(centre, MEMO)
    with centre.operation("Обновление программы"):
        TemplateEdit.update(based_on="прежний").execute(centre.db)
    assert is_outdated(centre, MEMO)
    assert text_of(centre, MEMO) == "Своё"


def test_a_broken_text_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused) as refused:
        keep_text(centre, MEMO, "Верно\n{детский садик}\n[[печать]]\n{")
    said = [problem.sentence for problem in refused.value.problems]
    assert [one.partition(":")[0] for one in said] == ["Строка 2", "Строка 3", "Строка 4"]
    assert own_text(centre, MEMO) is None


def test_a_pasted_text_is_kept_without_signs_that_no_paper_takes(centre: CentreFile) -> None:
    for key in template_keys("documents"):
        assert keep_text(centre, key, template(key).text).rows == {}
    keep_text(centre, MEMO, "Ждём\x07 Вас \ud83d\ufeff\u2028каждый день", TODAY)
    assert text_of(centre, MEMO) == "Ждём Вас \nкаждый день"
