"""Everything that Kollegan can show, as values; `cards` draws them, and the type checker names the undrawn."""
