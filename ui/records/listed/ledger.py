"""What makes one list of records on the screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kcentre.journal.ordering import Order
from kcentre.journal.queries import choices
from kcentre.storage import CentreFile, Changes, Progress
from ui.records.facets import Facet, Option, periods_offered
from ui.records.filter_bar import FilterKind
from ui.records.found_list import Listing
from ui.widgets.paged_model import Column


@dataclass(frozen=True, slots=True)
class Ledger:
    """A list of requests, referrals, ratings, measures: records of one kind."""

    title: str
    table: str
    """Name of the table whose changes are told beneath the list."""

    shown_from: Sequence[str]
    """Other tables whose values stand in the rows."""

    columns: Sequence[Column]
    hint: str
    filter_kind: FilterKind
    listing: Callable[[Any, Order], Listing]
    facets: Callable[[Any], list[Facet]]
    """What the list can be narrowed by, of what `ask_choices` brought."""

    remove: Callable[[CentreFile, Sequence[int]], Changes]
    export: Callable[[CentreFile, Path, Any, Progress], int]
    file_name: str
    """What an exported table is called, without the suffix."""

    empty_icon: str
    empty_title: str
    empty_sentence: str
    empty_button: str

    ask_choices: Callable[[CentreFile], Any] = choices
    """What its records are chosen from."""

    chosen_from: Sequence[str] = ("specialist", "topic", "sub_unit", "settings", "room")
    """The tables that these stand in."""

    periods: Callable[[date], Sequence[Option]] = periods_offered
    """What «Период» offers; `no_periods` where the records have no day."""
