"""Parts shared by every screen: colours, fields, tables, cards. They know nothing of a centre."""
