"""Where what is measured comes from: fits on labelled messages, run by people, never by a question."""
