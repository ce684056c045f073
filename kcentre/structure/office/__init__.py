"""The project office: team, idea, brand, Model."""
