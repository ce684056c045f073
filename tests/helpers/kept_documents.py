"""Bare documents for tests of the files that belong to them."""

from kcentre.storage import CentreFile


def keep_documents(file: CentreFile, *ids: int) -> None:
    """Keep documents with these numbers, as if they had always been there."""
    with file.operation("Документы"):
        rows = [[row_id, "other", f"Документ {row_id}", f"документ {row_id}"] for row_id in ids]
        file.db.insert_many("document", ["id", "kind", "title", "title_key"], rows)
    file.history.forget()
