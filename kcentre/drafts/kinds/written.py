"""A document of our own words: a template, its inserted blocks, the marks at its top."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from kcentre.centre.letter import adopted_by_council, approved_by_head, issued_by
from kcentre.centre.missing import Missing
from kcentre.drafts.kinds.parts import NEEDS, needed_blanks
from kcentre.drafts.kinds.records import Blocks, DraftOffer, Ground
from kcentre.drafts.templates.filling import blanks, filled, filled_text
from kcentre.drafts.templates.grammar import block_names
from kcentre.drafts.templates.own import text_of
from kcentre.drafts.templates.records import Fact
from kcentre.language.sentences import small
from kcentre.paper.document import (
    Block,
    Document,
    Heading,
    Paragraph,
    Table,
)
from kcentre.structure.documents.values import DocumentKind

Facts = Mapping[str, Fact]


def no_facts(_ground: Ground, _offer: DraftOffer) -> Facts:
    return {}


@dataclass(frozen=True, slots=True)
class Written:
    """How the drafts of a kind are written.

    `title` is filled like a text and may have two lines; `blocks` are what the text names between
    «[[…]]»; `about` are the facts of the draft's subject, beside those of the centre.
    """

    kind: DocumentKind
    title: str
    offered: Callable[[Ground], Iterable[DraftOffer]]
    blocks: Callable[[Ground, DraftOffer, Facts], Blocks]
    about: Callable[[Ground, DraftOffer], Facts] = field(default=no_facts)
    is_adopted: bool = False
    is_approved: bool = False
    is_landscape: bool = False

    def offers(self, ground: Ground) -> Iterable[DraftOffer]:
        """Yield what can be drafted now."""
        return self.offered(ground)

    def facts(self, ground: Ground, offer: DraftOffer) -> Facts:
        """Return the facts of the centre and of the draft's subject."""
        return {**ground.facts, **self.about(ground, offer)}

    def document(self, ground: Ground, offer: DraftOffer) -> Document:
        """Return the draft."""
        facts, passport = self.facts(ground, offer), ground.known.passport
        title = filled_text(self.title, facts).text
        first, *rest = title.split("\n")
        mark = approved_by_head(passport)
        return Document(
            title="\n".join((first.upper(), *rest)),
            subject=" ".join((first, *map(small, rest))),
            **issued_by(passport),
            adopted=adopted_by_council() if self.is_adopted else None,
            approved=mark if self.is_approved else None,
            blocks=_not_alone(
                filled(text_of(ground.file, _main(offer)), facts, self.blocks(ground, offer, facts))
            ),
            landscape=self.is_landscape,
        )

    def blanks(self, ground: Ground, offer: DraftOffer) -> Sequence[Missing]:
        """Return what is not known in the text, in its blocks and at its top."""
        facts = self.facts(ground, offer)
        texts = [text_of(ground.file, key) for key in offer.template_keys]
        named = chain.from_iterable(
            NEEDS.get(name, ()) for text in texts for name in block_names(text)
        )
        above = ("руководитель",) if self.is_approved else ()
        found = [
            *chain.from_iterable(blanks(text, facts) for text in texts),
            *needed_blanks((*named, *above), facts),
        ]
        return list(dict.fromkeys(found))


def _not_alone(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return a text whose last clause goes with the parties: they never stand alone on a page."""
    match blocks:
        case (*before, Paragraph() as clause, Heading() as title, Table() as parties):
            return (*before, replace(clause, leads=True), title, parties)
        case _:
            return blocks


def _main(offer: DraftOffer) -> str:
    return offer.template_keys[0]
