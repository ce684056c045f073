"""What the papers of the network have in common: letterhead, approval, a title of two lines."""

import datetime as dt

from kcentre.centre.letter import letterhead, signed_name
from kcentre.centre.queries import passport
from kcentre.language.dates import long_date
from kcentre.language.sentences import capital
from kcentre.paper.document import Block, Document, approved
from kcentre.storage import CentreFile


def paper(
    file: CentreFile,
    name: str,
    about: str,
    blocks: tuple[Block, ...],
    *,
    as_of: dt.date | None = None,
    is_wide: bool = True,
) -> Document:
    """Return a paper approved by the head: «РЕЕСТР ПАРТНЁРОВ» over «консультационного центра».

    `about` may say «{centre}», the centre in the genitive; `as_of` stands beneath the title.
    """
    facts = passport(file)
    words = about.format(centre=facts.centre_genitive)
    return Document(
        title=f"{name.upper()}\n{words}",
        subject=f"{capital(name)} {words}",
        subtitle=f"по состоянию на {long_date(as_of)}" if as_of else "",
        organisation=facts.kindergarten,
        letterhead=letterhead(facts),
        approved=approved(facts.head_position, signed_name(facts.head)),
        landscape=is_wide,
        blocks=blocks,
    )
