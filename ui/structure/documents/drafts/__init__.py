"""The desk where documents of the package are drafted, looked at, taken into the register."""

from ui.structure.documents.drafts.desk import DraftDesk, open_desk

__all__ = ["DraftDesk", "open_desk"]
