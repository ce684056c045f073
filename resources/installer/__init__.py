"""How the program becomes one file that a head can double-click.

fetch (pinned wheels, `fetching`) → payload (the folder that will be installed: a Python runtime,
`lib/` from `wheels`, `app/` from `program`, `licences/`) → look it over (imports closed, nothing
forbidden) → pack (`windows`: Setup; `linux`: deb, rpm, run) → `report`.

`build_installer.py` in the root walks this way; nothing here is needed by the program itself, so
the payload leaves this folder out.
"""
