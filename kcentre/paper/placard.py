"""A leaflet or a poster as plain data: what it says to passers-by, not how it is drawn."""

from dataclasses import dataclass, field

from kcentre.paper.document import PaperSize


@dataclass(frozen=True, slots=True)
class PlacardLine:
    """A line of a part; an item has a dot before it."""

    text: str
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class PlacardPart:
    """A few lines under a title: who helps, when."""

    title: str
    lines: tuple[PlacardLine, ...]


@dataclass(frozen=True, slots=True)
class PlacardContacts:
    """How to come: the phones stand largest; `qr` is what its code says, empty for none."""

    title: str
    phones: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    qr: str = ""
    qr_caption: str = ""


@dataclass(frozen=True, slots=True)
class Placard:
    """One page that hangs on a wall or is given into a hand.

    `above` stands small over the `kind` («Консультационный центр») and the `name`; a placard
    without a name shows the kind in its place. `badge` is one word to catch the eye. `logo` is a
    JPEG or PNG.
    """

    size: PaperSize
    above: str
    kind: str
    name: str = ""
    slogan: str = ""
    badge: str = ""
    lead: str = ""
    lead_lines: tuple[PlacardLine, ...] = ()
    parts: tuple[PlacardPart, ...] = ()
    contacts: PlacardContacts = field(default_factory=lambda: PlacardContacts(""))
    foot: str = ""
    logo: bytes | None = field(default=None, repr=False)

    @property
    def title(self) -> str:
        """What the file's properties call it."""
        return f"{self.kind} «{self.name}»" if self.name else self.kind
