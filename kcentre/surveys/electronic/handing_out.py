"""Handing an electronic form out: saving its page, and noting that a version is in use."""

from pathlib import Path

from kcentre.storage import CentreFile, Changes, atomic_write
from kcentre.surveys.electronic.page import form_page
from kcentre.surveys.rounds.handing_out import note_handing_out


def save_form(file: CentreFile, round_id: int, path: Path) -> Changes:
    """Write the page of a round's form; its version is in use from now on.

    Raises `Refused` where the round is gone, `FileRefused` where the page can't be written.
    """
    page = form_page(file, round_id)
    with atomic_write(path) as temporary:
        temporary.write_text(page, encoding="utf-8", newline="\n")
    return note_handing_out(file, round_id, "Сохранена электронная анкета")
