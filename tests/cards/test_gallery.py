"""The committed gallery shows today's cards."""

from typing import get_args

from bot.replies.reply import Reply
from cards.gallery import JSON, files
from cards.gallery.samples import samples


def test_the_committed_json_is_what_the_cards_are_now() -> None:
    committed = {path: path.read_text(encoding="utf-8") for path in JSON.glob("*.json")}
    assert committed == files(), "run `make cards`"


def test_every_kind_of_reply_has_a_sample_in_both_languages() -> None:
    for language in ("sv", "en"):
        assert {type(reply) for reply in samples(language).values()} == set(get_args(Reply))
