"""What answers are searched with, side by side: ours, and two that others use, all over the same tokens."""
