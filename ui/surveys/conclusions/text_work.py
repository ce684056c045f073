"""The conclusions on the screen: drafted from the figures, written by the head, or accepted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kcentre.analysis.demand.conclusion import Conclusion, conclusion, drafted_conclusion
from kcentre.journal.entry.drafts import draft_of
from kcentre.language.dates import short_date, today_here

if TYPE_CHECKING:
    from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class KnownText:
    """What the file holds of a round's conclusions.

    `drafted` is told by the figures; `unsaved` was being written when the program ended.
    """

    round_id: int
    drafted: str
    kept: Conclusion | None = None
    unsaved: str | None = None

    @property
    def is_accepted(self) -> bool:
        """Whether the head accepted what is kept."""
        return self.kept is not None and self.kept.accepted_on is not None

    @property
    def base(self) -> str:
        """What stands on the screen while the head has typed nothing."""
        return self.kept.text if self.kept else self.drafted

    def is_unsaved(self, text: str) -> bool:
        """Tell whether a text has to be kept."""
        return text.strip() != self.base.strip()

    def is_taken_back_from(self, before: KnownText) -> bool:
        """Tell whether what was kept before is kept no more: keeping it was undone."""
        return before.kept is not None and self.kept is None

    def state_words(self, text: str) -> str:
        """Return what becomes of a text, in a few words."""
        if self.kept is not None and self.kept.accepted_on is not None:
            return f"приняты {short_date(self.kept.accepted_on)}"
        if self.is_unsaved(text):
            return "черновик, есть правки"
        return "черновик сохранён" if self.kept else "составлены из данных, не приняты"


def draft_kind(round_id: int) -> str:
    """Return under what an unsaved text waits in the file."""
    return f"survey_conclusion/{round_id}"


def known_text(file: CentreFile, round_id: int) -> KnownText:
    """Return what is known of the conclusions of a round."""
    with file.reading():
        waiting = draft_of(file, draft_kind(round_id))
        unsaved = waiting.content.get("text") if waiting else None
        return KnownText(
            round_id,
            drafted_conclusion(file, round_id, today_here()),
            conclusion(file, round_id),
            unsaved if isinstance(unsaved, str) else None,
        )
