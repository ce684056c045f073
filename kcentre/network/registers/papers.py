"""What the papers of the network have in common: letterhead, approval, a title of two lines."""

import datetime as dt

from kcentre.centre.letter import approved_by_head, issued_by
from kcentre.centre.queries import passport
from kcentre.language.dates import long_date
from kcentre.language.sentences import capital
from kcentre.paper.document import Block, Document
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
        **issued_by(facts),
        approved=approved_by_head(facts),
        landscape=is_wide,
        blocks=blocks,
    )
