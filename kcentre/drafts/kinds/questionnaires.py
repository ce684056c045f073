"""«Анкеты»: the blanks of the centre's questionnaires and of the ready ones."""

from collections.abc import Iterator

from kcentre.drafts.kinds.computed import Computed
from kcentre.drafts.kinds.records import DraftOffer, Ground
from kcentre.language import fold
from kcentre.paper.document import Document
from kcentre.structure.documents.values import DocumentKind
from kcentre.surveys.blanks.sheets import sample_blank
from kcentre.surveys.questionnaires.queries import newest, questionnaires
from kcentre.surveys.questionnaires.ready import ready_draft, ready_questionnaires


def _offers(ground: Ground) -> Iterator[DraftOffer]:
    """Yield the centre's own, then those of the program that were not taken over."""
    own = questionnaires(ground.file)
    for line in own:
        yield DraftOffer(DocumentKind.QUESTIONNAIRES, line.id, line.title)
    taken = {fold(line.title) for line in own}
    for ready in ready_questionnaires():
        if fold(ready.title) not in taken:
            yield DraftOffer(DocumentKind.QUESTIONNAIRES, None, ready.title, variant=ready.key)


def _made(ground: Ground, offer: DraftOffer) -> Document:
    if offer.subject_id is None:
        return sample_blank(ground.file, ready_draft(ground.file, offer.variant))
    return sample_blank(ground.file, newest(ground.file, offer.subject_id).draft)


QUESTIONNAIRES = Computed(_offers, _made, ("детский сад",))
