"""Everything that Kollegan can show, as values. `cards` draws them; the type checker names the one without a drawing."""
