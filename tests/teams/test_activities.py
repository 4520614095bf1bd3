"""What Teams sends, and what Kollegan makes of it."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.answering import AskQuestion, Solved
from bot.actions.arriving import Arrival, Arrived, Left, Outdated, Pressed, Reference, Said, Sender, Sent, Setting
from bot.actions.introducing import Introduce
from bot.errors import Unreadable
from bot.ids import ConversationId, HowToId, PersonId, RoleId, TenantId, UnitId
from bot.privacy import Blocked, Screened, Warned, screen
from bot.teams.activities import read
from bot.teams.wire import activity_of, parsed
from bot.teams.wording import LONGEST
from tests.fake_teams.identity import SERVICE_URL, TENANT
from tests.teams.payloads import (
    ADMIN,
    BOT,
    CHAT,
    NURSE,
    Payload,
    account,
    activity,
    added,
    in_channel,
    installation,
    message,
    press,
    submit,
)

ME = f"{BOT} Kollegan"

LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20)
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
)
FIELDS = sorted({*message(""), *press({}), *added(), "action", "name"})


def arrival(payload: Payload) -> Arrival | None:
    return read(activity_of(parsed(json.dumps(payload).encode())))


def words(payload: Payload) -> str:
    said = arrival(payload)
    assert isinstance(said, Said)
    assert isinstance(said.words, Screened)
    return said.words.text


def test_a_message_is_words_from_somebody_somewhere() -> None:
    said = arrival(message("Hur signerar jag läkemedel?"))
    assert isinstance(said, Said)
    assert said.words == screen("Hur signerar jag läkemedel?")
    assert said.incoming.sender == Sender(PersonId(NURSE), "Agnes Prov", f"29:{NURSE}")
    assert said.incoming.setting is Setting.PERSONAL
    assert said.incoming.reference == Reference(ConversationId(CHAT), SERVICE_URL, TenantId(TENANT), BOT, "sv-SE")


def test_a_personal_number_is_stopped_at_the_door() -> None:
    said = arrival(message("19121212-1212 f&#229;r fel dos"))
    assert isinstance(said, Said)
    assert isinstance(said.words, Blocked)


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("<at>Kollegan</at>&nbsp;hur signerar jag?", "hur signerar jag?"),
        ("Hej <at>Kollegan</at>, hur signerar jag?", "Hej , hur signerar jag?"),
        ("<at>Kollegan</at> vad sa <at>Omar Prov</at> om &quot;fler &lt; 3&quot;?", 'vad sa Omar Prov om "fler < 3"?'),
        ("<at>Kollegan</at>\n  en\t rad\n\noch en till ", "en rad\n\noch en till"),
        ("<at>Kollegan</at> <AT id=0>Omar\nProv</AT>", "Omar\nProv"),
    ],
)
def test_in_a_channel_the_mention_goes_and_the_words_stay(written: str, read_as: str) -> None:
    assert words(in_channel(written, ME, "29:omar Omar Prov")) == read_as


def test_in_a_channel_the_talk_of_others_is_nothing() -> None:
    assert arrival(in_channel("hur signerar jag?")) is None
    assert arrival(in_channel("<at>Omar Prov</at> hur signerar jag?", "29:omar Omar Prov")) is None


def test_in_the_own_chat_nobody_needs_to_be_mentioned_but_may_be() -> None:
    mention: Payload = {"type": "mention", "text": "<at>Kollegan</at>", "mentioned": {"id": BOT, "name": "Kollegan"}}
    assert words(message("<at>Kollegan</at> hej", entities=[mention])) == "hej"


@pytest.mark.parametrize("kind", ["groupChat", "meeting", None])
def test_what_is_no_personal_chat_is_where_others_read(kind: str | None) -> None:
    payload = in_channel("<at>Kollegan</at> hej", ME)
    payload["conversation"] = {"id": "19:x@thread.v2", "conversationType": kind, "tenantId": TENANT}
    said = arrival(payload)
    assert isinstance(said, Said)
    assert said.incoming.setting is Setting.GROUP


def file(name: object = None) -> Payload:
    return {"contentType": "application/vnd.microsoft.teams.file.download.info", "name": name}


@pytest.mark.parametrize("text", [None, "", "  \n", "&nbsp;"])
def test_a_file_without_words_is_a_file_and_its_name_is_kept_nowhere(text: str | None) -> None:
    sent = arrival(message(text, attachments=[file("Scheman_vecka_48.pdf")]))
    assert isinstance(sent, Sent)
    assert "Scheman" not in repr(sent)
    assert isinstance(arrival(message(text, attachments=[{"contentType": "image/*"}, file(7)])), Sent)


@pytest.mark.parametrize("text", [None, "hur skriver jag ut den här"])
@pytest.mark.parametrize("name", ["Anna 19121212-1212.pdf", "19121212-1212.pdf", "epikris_191212121212.docx"])
def test_what_a_file_is_called_is_stopped_as_what_is_written_is(text: str | None, name: str) -> None:
    said = arrival(message(text, attachments=[file(name)]))
    assert isinstance(said, Said)
    assert isinstance(said.words, Blocked)


def test_what_should_go_from_a_files_name_leaves_the_question() -> None:
    name = "Anna Testlund epikris.pdf"
    asked = arrival(message("hur skriver jag ut den här", attachments=[file(name)]))
    alone = arrival(message(None, attachments=[file(name)]))
    for said, rest in ((asked, "hur skriver jag ut den här"), (alone, "")):
        assert isinstance(said, Said)
        assert isinstance(said.words, Warned)
        assert said.words.redacted == Screened(rest)


def test_a_file_beside_words_leaves_the_words() -> None:
    assert words(message("hur skriver jag ut", attachments=[file("image.png")])) == "hur skriver jag ut"


def test_a_file_that_is_not_meant_for_kollegan_is_nothing() -> None:
    assert arrival({**in_channel("<at>Omar</at>", "29:omar Omar"), "attachments": [file()]}) is None
    assert isinstance(arrival({**in_channel("<at>Kollegan</at> ", ME), "attachments": [file()]}), Sent)


def test_half_an_emoji_does_not_stop_the_words() -> None:
    assert words(message("hej \ud83d du")) == "hej ? du"


def test_more_than_anybody_reads_is_cut_at_a_word() -> None:
    kept = words(message("hur gör man " * 1000))
    assert len(kept) <= LONGEST
    assert kept.endswith(("hur", "gör", "man"))


def test_a_personal_number_after_the_cut_is_stopped_as_well() -> None:
    said = arrival(message("hur gör man " * 1000 + "19121212-1212"))
    assert isinstance(said, Said)
    assert isinstance(said.words, Blocked)


def test_a_press_carries_its_buttons_data_and_what_was_typed() -> None:
    data: Payload = {"action": "me.introduce", "unit": "avd-51", "role": "ssk"}
    pressed = arrival(press(data))
    assert isinstance(pressed, Pressed)
    assert pressed.action == Introduce(UnitId("avd-51"), RoleId("ssk"))


def test_a_press_whose_verb_stands_beside_its_data_is_the_same_press() -> None:
    pressed = arrival(press({"topic": "signera", "question": "hur"}, "howto.solved"))
    assert isinstance(pressed, Pressed)
    assert isinstance(pressed.action, Solved)
    assert pressed.action.topic == HowToId("signera")


def test_a_message_with_a_value_and_no_text_is_a_press() -> None:
    pressed = arrival(submit({"action": "ask.question", "question": "hur signerar jag"}))
    assert isinstance(pressed, Pressed)
    assert isinstance(pressed.action, AskQuestion)


def test_a_press_in_a_channel_needs_no_mention() -> None:
    payload = submit({"action": "ask.question", "question": "hur"})
    payload["conversation"] = in_channel("x")["conversation"]
    pressed = arrival(payload)
    assert isinstance(pressed, Pressed)
    assert pressed.incoming.setting is Setting.CHANNEL


def test_a_personal_number_typed_into_a_card_is_stopped() -> None:
    pressed = arrival(press({"action": "ask.question", "question": "19121212-1212"}))
    assert isinstance(pressed, Pressed)
    assert isinstance(pressed.action, Blocked)


@pytest.mark.parametrize(
    "payload",
    [press({"action": "drop.tables"}), press({}), press({"action": ["x"]}), submit({"action": "?"})],
    ids=["unknown", "empty", "odd", "submitted"],
)
def test_a_button_that_nobody_here_makes_is_too_old(payload: Payload) -> None:
    pressed = arrival(payload)
    assert isinstance(pressed, Pressed)
    assert pressed.action == Outdated()


def test_somebody_is_the_same_however_teams_writes_their_id() -> None:
    for payload in (message("hej", **{"from": account(NURSE.upper())}), added({"id": BOT}, account(NURSE.upper()))):
        came = arrival(payload)
        assert came is not None
        assert came.incoming.sender.id == NURSE


def test_who_has_no_account_is_nobody_in_particular() -> None:
    said = arrival(message("hej", **{"from": {"id": "29:anonymous", "name": "Besök"}}))
    assert isinstance(said, Said)
    assert said.incoming.sender.id == ""


def test_who_only_calls_the_name_has_said_something() -> None:
    assert words(in_channel("<at>Kollegan</at> ", ME)) == ""


def test_an_edited_question_is_a_new_question_each_time() -> None:
    first, second = (
        arrival(message("rättad", type="messageUpdate", timestamp=at, channelData=edited("editMessage")))
        for at in ("2026-11-23T05:26:00Z", "2026-11-23T05:27:00Z")
    )
    original = arrival(message("orättad"))
    assert isinstance(first, Said)
    assert isinstance(second, Said)
    assert isinstance(original, Said)
    assert len({said.incoming.activity for said in (original, first, second)}) == 3


def edited(event: str) -> Payload:
    return {"eventType": event, "tenant": {"id": TENANT}}


def test_a_message_brought_back_is_no_new_question() -> None:
    assert arrival(message("hej", type="messageUpdate", channelData=edited("undeleteMessage"))) is None


def test_whoever_installs_it_arrives_by_themselves() -> None:
    arrived = arrival(installation("add"))
    assert isinstance(arrived, Arrived)
    assert (arrived.incoming.sender.id, arrived.by_themselves) == (NURSE, True)


def test_removing_it_is_leaving() -> None:
    assert isinstance(arrival(installation("remove")), Left)


def test_an_upgrade_arrives_unannounced() -> None:
    arrived = arrival(installation("add-upgrade"))
    assert isinstance(arrived, Arrived)
    assert not arrived.by_themselves


@pytest.mark.parametrize("action", ["remove-upgrade", None])
def test_the_end_of_an_old_version_is_nothing(action: str) -> None:
    assert arrival(installation(action)) is None


def test_an_installation_by_nobody_in_particular_is_nothing() -> None:
    assert arrival(installation("add", **{"from": {"id": "28:service"}})) is None


def test_a_chat_that_names_its_person_says_who_arrived() -> None:
    arrived = arrival(added({"id": BOT}, account()))
    assert isinstance(arrived, Arrived)
    assert (arrived.incoming.sender.id, arrived.by_themselves) == (NURSE, True)


def test_an_administrator_installs_it_for_somebody() -> None:
    arrived = arrival(added({"id": BOT}, account(), **{"from": account(ADMIN)}))
    assert isinstance(arrived, Arrived)
    assert (arrived.incoming.sender.id, arrived.by_themselves) == (NURSE, False)


def test_somebody_else_added_to_a_team_is_nothing() -> None:
    assert arrival(added(account())) is None


@pytest.mark.parametrize(
    "payload",
    [
        activity("typing"),
        activity("messageDelete"),
        activity("messageReaction", reactionsAdded=[{"type": "like"}]),
        activity("invoke", name="composeExtension/query", value={}),
        activity("invoke", name="signin/verifyState", value="text"),
        activity("event", name="application/vnd.microsoft.readReceipt"),
        activity("conversationUpdate", channelData={"eventType": "channelRenamed"}),
        activity("somethingNew"),
    ],
    ids=lambda payload: str(payload["type"]),
)
def test_everything_else_is_a_polite_nothing(payload: Payload) -> None:
    assert arrival(payload) is None


@pytest.mark.parametrize("missing", ["type", "id", "serviceUrl", "from", "conversation", "recipient"])
def test_a_message_without_what_is_needed_is_unreadable(missing: str) -> None:
    payload = message("hej")
    del payload[missing]
    with pytest.raises(Unreadable, match=missing):
        arrival(payload)


@pytest.mark.parametrize(
    "odd",
    [
        {"text": 5},
        {"text": {"a": 1}},
        {"from": "x"},
        {"from": {"id": 5}},
        {"conversation": []},
        {"entities": "x"},
        {"entities": ["x"]},
        {"entities": [{"type": "mention", "mentioned": "x"}]},
        {"membersAdded": {"a": 1}},
        {"timestamp": "yesterday"},
        {"type": ["message"]},
        {"channelData": [], "conversation": {"id": "a:1"}},
        {"channelData": {"tenant": 5}, "conversation": {"id": "a:1"}},
    ],
    ids=str,
)
def test_a_field_of_another_kind_is_unreadable_and_not_quoted(odd: Payload) -> None:
    with pytest.raises(Unreadable) as unreadable:
        arrival(message("hemligt") | odd)
    assert "hemligt" not in str(unreadable.value)
    assert unreadable.value.__suppress_context__ or unreadable.value.__context__ is None


@pytest.mark.parametrize(
    "body", [b"", b"junk", b"[]", b"null", b'"x"', b"\xff\xfe", b"[" * 100_000, b" " * 300_000 + b"{}"]
)
def test_a_body_that_is_no_activity_is_unreadable(body: bytes) -> None:
    with pytest.raises(Unreadable):
        read(activity_of(parsed(body)))


def test_the_time_of_an_activity_is_utc() -> None:
    assert activity_of(activity("message")).timestamp == datetime(2026, 11, 23, 5, 25, 7, 437000, tzinfo=UTC)


@given(
    st.sampled_from(
        [message("hej"), press({"action": "me.change"}), added({"id": BOT}, account()), installation("add")]
    ),
    st.dictionaries(st.sampled_from(FIELDS), ANYTHING, max_size=4),
)
def test_whatever_comes_is_read_or_unreadable(payload: Payload, odd: Payload) -> None:
    try:
        read_as = arrival(payload | odd)
    except Unreadable:
        return
    assert read_as is None or isinstance(read_as, Said | Pressed | Arrived | Left)
