"""«Структура»: step 2, the road maps, partners, and the practice passport."""
