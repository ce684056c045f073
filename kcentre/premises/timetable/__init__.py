"""The timetable outward: on the door, on the site, in a phone."""
