"""The day beside the journal: who is booked, who was there, what is not recorded yet."""
