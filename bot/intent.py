"""What kind of message a person sent. Values only: `bot.library` decides which."""

from enum import Enum


class Intent(Enum):
    """The kinds of message; the values are what editors and labels write."""

    HOW_TO = "howto"
    INCIDENT = "incident"
    REQUEST = "request"
    IDEA = "idea"
    AUTHORISATION = "authorisation"
    ROLLOUT_STATUS = "rollout_status"
    MY_TICKETS = "my_tickets"
    SETTINGS = "settings"
    DIGEST = "digest"
    HUMAN = "human"
    SMALL_TALK = "smalltalk"
    OUT_OF_SCOPE = "out_of_scope"
    STAFF_COMMAND = "staff_command"
    SENSITIVE = "sensitive"
