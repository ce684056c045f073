"""Where the program's own fonts, icons and texts lie."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a bundled file, for example ``resource("fonts", "PTS55F.ttf")``."""
    return _ROOT.joinpath(*parts)
