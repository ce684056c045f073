"""Steps 3 and 4: rooms, hours, appointments and the timetable («Помещения и режим»)."""
