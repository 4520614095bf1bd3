"""The only SQL: what Kollegan remembers, in SQLite or PostgreSQL."""

from bot.store.store import Store

__all__ = ["Store"]
