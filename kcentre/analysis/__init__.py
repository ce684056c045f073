"""Analysis: periods compared and closed, their reports and forms, what demand asks for."""
