"""The timetable outward: what is chosen, its pages, its calendar."""
