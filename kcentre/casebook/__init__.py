"""A family's whole case over all rooms: its history, namesakes, merging, depersonalisation."""
