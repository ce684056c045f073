"""Two rounds beside each other: what changed beyond chance."""

from kcentre.storage import CentreFile
from kcentre.surveys.results.records import RoundComparison
from kcentre.surveys.results.scope import Scope


def compare(file: CentreFile, earlier: Scope, later: Scope) -> RoundComparison:
    """Return every option that both asked about, and sentences about what changed."""
    raise NotImplementedError
