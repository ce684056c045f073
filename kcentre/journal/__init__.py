"""The journal: services, group events, ratings, and the people they were for."""
