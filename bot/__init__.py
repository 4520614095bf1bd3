"""Kollegan itself: what it knows, decides and says. Never imports `cards` or `functions`."""
