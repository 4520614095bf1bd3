"""The form of every row of a region's files. A row knows all that can be said of it alone."""
