"""The ready centre with somebody who consults."""

import pytest

from helpers.journal_rows import hire
from kcentre.storage import CentreFile


@pytest.fixture
def one_specialist(centre: CentreFile) -> int:
    """Let the test's centre have one specialist; return the id."""
    return hire(centre)
