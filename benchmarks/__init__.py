"""Speed and scale, as ratios in one run against a named reference. Each prints one JSON object on its last line."""
