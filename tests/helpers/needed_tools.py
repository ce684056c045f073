"""Proofs that need a tool of this machine."""

import pytest

from resources.installer.tools import Tools, absent, install_line


def demand(tools: Tools) -> None:
    """Skip the proof where a tool is missing, with the line that installs it."""
    missing = absent(tools)
    if missing:
        names = ", ".join(sorted(missing))
        pytest.skip(f"missing: {names}; {install_line(missing.values())}")


def demand_one(tools: Tools, name: str) -> None:
    """Skip the proof where this one of the tools is missing."""
    demand({name: tools[name]})
