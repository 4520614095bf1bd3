"""The desk: tickets, who gets them, by when they are answered, and who may see them. Values and decisions only."""
