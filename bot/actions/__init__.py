"""Everything that a button can ask, and everything that comes in from Teams, as values."""
