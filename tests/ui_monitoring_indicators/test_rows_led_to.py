"""Every kind of row behind a figure has its word and a place where it is entered."""

from kcentre.figures.keys import RecordKind
from ui.records.rows_dialog import _PLACES
from ui.records.rows_table import _WORDS


def test_every_kind_of_row_is_named_and_led_to() -> None:
    kinds = {kind.value for kind in RecordKind}
    assert set(_PLACES) == kinds
    assert set(_WORDS) == kinds
