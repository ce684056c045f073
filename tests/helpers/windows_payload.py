"""The real Windows payload, put together once for all proofs.

KCENTRE_WINDOWS_PAYLOAD names one that is ready; without it the parts come from the network.
"""

import os
from pathlib import Path

import pytest

from helpers.needed_tools import demand
from resources.installer.payload import Payload
from resources.installer.release import this_release
from resources.installer.tools import NEEDED

READY = "KCENTRE_WINDOWS_PAYLOAD"


@pytest.fixture(scope="session")
def windows_payload(tmp_path_factory: pytest.TempPathFactory) -> Payload:
    """Return the payload that is ready, or a new one; skip where a tool is missing."""
    ready = os.environ.get(READY)
    if ready:
        return Payload(Path(ready), "windows", ())
    demand(NEEDED["windows"])
    from resources.installer.windows.payload import make_payload  # noqa: PLC0415 — for proofs only

    return make_payload(tmp_path_factory.mktemp("windows-payload"), this_release())
