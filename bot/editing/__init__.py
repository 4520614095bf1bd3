"""What editors change of the content while Kollegan runs: who may, what holds when, the region as it is then."""
