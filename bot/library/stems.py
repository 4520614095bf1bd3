"""A word without its endings, in Swedish or English."""

import re

_ENDING = re.compile(
    r"(.{3,}?)(?:arnas|ornas|ernas|arna|orna|erna|andet|ande|ades|ade|aren|ens|ets|ats|ar|er|or|en|et|at|an|as|es|na|ns|a|e|s)"
)


def stem(word: str) -> str:
    """A folded word without its endings, three letters at least: "automat" and "automaten" both become "autom"."""
    ended = _ENDING.fullmatch(word)
    return word if ended is None else stem(ended[1])
