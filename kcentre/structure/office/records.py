"""The project office as screens and papers see it."""

from dataclasses import dataclass

from kcentre.centre.missing import Missing
from kcentre.structure.office.values import OfficeBlock, TeamRole


@dataclass(frozen=True, slots=True)
class TeamMember:
    """Somebody of the project office; `id` None before it is kept."""

    name: str = ""
    role: TeamRole = TeamRole.MEMBER
    specialist_id: int | None = None
    duties: str = ""
    contact: str = ""
    is_retired: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post of the structure chart; `reports_to` is the id of the post above it."""

    title: str = ""
    reports_to: int | None = None
    specialist_id: int | None = None
    duties: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PlacedPost:
    """A post in the chart: how deep it stands, who holds it."""

    post: Post
    depth: int
    holder: str = ""


@dataclass(frozen=True, slots=True)
class ModelItem:
    """One line of a list of the Model; the `detail` of a risk is the answer to it."""

    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Idea:
    """The texts of the idea, a field for each `IdeaPart`."""

    need: str = ""
    essence: str = ""
    distinction: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Model:
    """What the head writes of the Model, a field for each `ModelPart` and `ModelSection`.

    The lists are texts of a line an item; a risk and its answer are parted by « — ».
    """

    mission: str = ""
    goal: str = ""
    audience: str = ""
    direction: str = ""
    principle: str = ""
    services: str = ""
    risk: str = ""
    development: str = ""


@dataclass(frozen=True, slots=True)
class BlockState:
    """A block of the project office: whether it is ready, what it says, what it lacks."""

    block: OfficeBlock
    summary: str
    missing: tuple[Missing, ...]

    @property
    def title(self) -> str:
        """The block's name as the card shows it."""
        return self.block.label

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing
