"""The tab «Анализ»: a period's figures, the rows behind each, and the report's real pages."""
