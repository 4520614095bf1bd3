"""What comparisons use of PyStemmer, which has no types of its own."""

class Stemmer:
    def __init__(self, algorithm: str) -> None: ...
