"""The announcements that the program drafts, in the order they are offered."""

from kcentre.centre.values import Value
from kcentre.paper.document import PaperSize


class Announcement(Value):
    """Texts to be copied, and sheets to be printed."""

    SITE = "site", "Для сайта"
    STAND = "stand", "Для стенда"
    MESSENGER_SHORT = "messenger_short", "В мессенджер: коротко"
    MESSENGER_MEDIUM = "messenger_medium", "В мессенджер: средне"
    MESSENGER_LONG = "messenger_long", "В мессенджер: подробно"
    LEAFLET = "leaflet", "Листовка А5"
    POSTER_A4 = "poster_a4", "Плакат А4"
    POSTER_A3 = "poster_a3", "Плакат А3"

    @property
    def size(self) -> PaperSize | None:
        """The sheet it is printed on; None for a text."""
        return _SIZES.get(self)

    @property
    def template(self) -> str:
        """The key of its text; posters of all sizes say the same."""
        name = self.value if self.size in {None, PaperSize.A5} else "poster"
        return f"announcements/{name}"

    @property
    def file_name(self) -> str:
        """What its files are called, without the suffix."""
        return f"{self.label} консультационного центра"


_SIZES = {
    Announcement.LEAFLET: PaperSize.A5,
    Announcement.POSTER_A4: PaperSize.A4,
    Announcement.POSTER_A3: PaperSize.A3,
}
