"""The package of documents: register, check-list, files («Номенклатура дел»)."""
