"""What Kollegan does when something comes in: one job a file."""
