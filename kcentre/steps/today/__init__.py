"""«Что сделать сегодня»: what waits for a person, gathered from all rooms."""
