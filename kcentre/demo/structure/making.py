"""Inventing step 2: the office, the information field, the documents, the network, the maps."""

from datetime import date
from random import Random

from kcentre.centre.queries import info_channels, passport, topics
from kcentre.demo.staff import Specialist
from kcentre.demo.structure.councils import meet
from kcentre.demo.structure.documents import file_papers
from kcentre.demo.structure.ground import Ground
from kcentre.demo.structure.materials import fill_bank
from kcentre.demo.structure.media import inform, publish
from kcentre.demo.structure.money import compete, count_costs, take_stock
from kcentre.demo.structure.office import gather
from kcentre.demo.structure.partners import agree
from kcentre.demo.structure.practice import describe, study
from kcentre.demo.structure.roadmaps import draw
from kcentre.storage import CentreFile
from kcentre.surveys.rounds.queries import rounds


def build(file: CentreFile, seed: int, staff: list[Specialist], span: tuple[date, date]) -> None:
    """Write step 2 of a centre whose journal and surveys are written already.

    It has a chance of its own: the journal of a seed stays what it was before there was step 2.
    """
    ground = Ground(
        file,
        Random(f"structure {seed}"),  # noqa: S311 — invents people, guards nothing
        passport(file).head,
        tuple(staff),
        *span,
        rounds(file)[0].starts,
        {topic.code: topic.id or 0 for topic in topics(file)},
        tuple(channel.id or 0 for channel in info_channels(file)),
    )
    gather(ground)
    study(ground)
    partners = agree(ground)
    documents = file_papers(ground, partners, meet(ground, partners))
    inform(ground)
    publish(ground, documents)
    compete(ground)
    count_costs(ground, partners)
    take_stock(ground, partners)
    fill_bank(ground)
    draw(ground)
    describe(ground)
