"""Rows become values: the nouns of the house. Only for a draft that has no problems."""
