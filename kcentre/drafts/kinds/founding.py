"""The documents a centre is founded on: the order, the Положение, the memo for families."""

from collections.abc import Callable, Iterator

from kcentre.drafts.kinds import parts
from kcentre.drafts.kinds.records import Blocks, DraftOffer, Ground
from kcentre.drafts.kinds.written import Facts, Written
from kcentre.drafts.templates.records import Fact
from kcentre.paper.document import Align, Paragraph
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.office.queries import team
from kcentre.structure.office.values import TeamRole

_ANSWERS = "ответственный за работу"


def only(kind: DocumentKind, title: str, key: str) -> Callable[[Ground], Iterator[DraftOffer]]:
    """Return what offers the one draft of a kind."""

    def offers(_ground: Ground) -> Iterator[DraftOffer]:
        yield DraftOffer(kind, None, title, (key,))

    return offers


def _order_blocks(ground: Ground, _offer: DraftOffer, _facts: Facts) -> Blocks:
    return {
        "номер и дата": parts.number_and_day(ground),
        "приказываю": (Paragraph("ПРИКАЗЫВАЮ:", Align.LEFT, bold=True, leads=True),),
        "состав специалистов": parts.staff(ground),
        "состав помещений": parts.rooms(ground),
        "подпись": parts.head_signs(ground),
        "лист ознакомления": parts.acquainted(ground),
    }


def _who_answers(ground: Ground, _offer: DraftOffer) -> Facts:
    """Return whom the team named to coordinate the work: the order appoints nobody else."""
    people = [one.name for one in team(ground.file) if one.role is TeamRole.COORDINATOR]
    title = "координатор в команде центра: ответственный за работу"
    name = people[0] if people else None
    return {_ANSWERS: Fact(_ANSWERS, title, name, "structure/office/team")}


def _no_blocks(_ground: Ground, _offer: DraftOffer, _facts: Facts) -> Blocks:
    return {}


def _memo_blocks(ground: Ground, _offer: DraftOffer, _facts: Facts) -> Blocks:
    return {
        "специалисты": parts.consultants(ground),
        "часы работы": parts.opening_hours(ground),
    }


ORDER = Written(
    DocumentKind.ORDER,
    "Приказ\nо создании {консультационного центра}",
    only(DocumentKind.ORDER, "Приказ о создании", "documents/order"),
    _order_blocks,
    about=_who_answers,
)
REGULATION = Written(
    DocumentKind.REGULATION,
    "Положение\nо {консультационном центре}",
    only(DocumentKind.REGULATION, "Положение", "documents/regulation"),
    _no_blocks,
    is_adopted=True,
    is_approved=True,
)
MEMO = Written(
    DocumentKind.MEMO,
    "Памятка\nдля получателей помощи",
    only(DocumentKind.MEMO, "Памятка получателю", "documents/memo"),
    _memo_blocks,
)
