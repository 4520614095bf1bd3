"""Tickets: making one, following it, working on it, and finding it. The desk decides, the store keeps."""
