"""Papers that the rooms of the program make themselves, offered as drafts of the package."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kcentre.centre.missing import Missing
from kcentre.drafts.kinds.parts import needed_blanks
from kcentre.drafts.kinds.records import DraftOffer, Ground
from kcentre.paper.document import Document


def _nothing(_ground: Ground, _offer: DraftOffer) -> Iterable[Missing]:
    return ()


@dataclass(frozen=True, slots=True)
class Computed:
    """How a room's own paper is offered.

    `needs` are the facts without which it has blanks; `lacks` are what else it waits for.
    """

    offered: Callable[[Ground], Iterable[DraftOffer]]
    made: Callable[[Ground, DraftOffer], Document]
    needs: tuple[str, ...] = ("руководитель",)
    lacks: Callable[[Ground, DraftOffer], Iterable[Missing]] = _nothing

    def offers(self, ground: Ground) -> Iterable[DraftOffer]:
        """Yield what can be drafted now."""
        return self.offered(ground)

    def document(self, ground: Ground, offer: DraftOffer) -> Document:
        """Return the paper."""
        return self.made(ground, offer)

    def blanks(self, ground: Ground, offer: DraftOffer) -> Sequence[Missing]:
        """Return what is not known in it."""
        return [*self.lacks(ground, offer), *needed_blanks(self.needs, ground.facts)]
