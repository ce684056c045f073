"""«Номенклатура дел»: the files that a centre's papers are kept in, with their terms."""
