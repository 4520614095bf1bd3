"""A person's digest: gathered, shown, pressed, and wanted at a time of one's own."""
