"""The keys of the parts of «Выводы и план», by which targets name them."""

NEEDS, HOURS, PLAN, TEXT = "needs", "hours", "plan", "text"
