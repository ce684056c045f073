"""Why a package can't be made."""


class CannotBuild(Exception):  # noqa: N818 — named after what is said
    """A package can't be made or is not sound; the text says why and what to do."""


class ToolMissing(CannotBuild):
    """Something has to be installed on this machine first; the text has the line to copy."""
