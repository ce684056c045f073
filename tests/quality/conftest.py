"""A centre with one specialist and nothing else."""

from pathlib import Path

import pytest
from helpers.journal_rows import hire

from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.storage import CentreFile


@pytest.fixture
def centre(tmp_path: Path) -> CentreFile:
    file = found_centre(tmp_path / "центр.kcentre", Passport("Сад"))
    hire(file)
    return file
