"""Materials as screens and papers see them."""

import datetime as dt
from dataclasses import dataclass

from kcentre.materials.values import MaterialKind


@dataclass(frozen=True, slots=True)
class MaterialDraft:
    """A material being entered.

    Ages are full months, the lower bound inclusive, the upper exclusive; None leaves that side
    open. `topic_id` None fits any topic.
    """

    title: str = ""
    kind: MaterialKind = MaterialKind.LEAFLET
    topic_id: int | None = None
    age_from: int | None = None
    age_to: int | None = None
    author: str = ""
    source: str = ""
    link: str = ""
    summary: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """A kept material; `topic` is «Т02 Речевое развитие», empty of one for any topic."""

    id: int
    draft: MaterialDraft
    topic: str
    added_on: dt.date
    is_retired: bool = False
    files: int = 0

    @property
    def title(self) -> str:
        """What it is called."""
        return self.draft.title


@dataclass(frozen=True, slots=True)
class MaterialOffer:
    """A material offered beside the recommendations.

    `phrase` is what is written of it: «Рекомендовано: памятка «Сон ребёнка».»; `about` says its
    kind, topic and ages; `is_fitting` by the topic and the age asked for.
    """

    id: int
    title: str
    phrase: str
    about: str
    is_fitting: bool
