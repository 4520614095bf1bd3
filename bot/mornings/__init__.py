"""A morning: who is to get what by when, and what became of it."""
