"""Hours: weekly windows of the specialists, pauses, exceptions, holidays."""
