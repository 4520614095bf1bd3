"""The parts of card schema 1.5 that the adaptivecards package, which speaks 1.2, does not have."""

from collections.abc import Mapping
from functools import cache

from adaptivecards.baseobject import Element, PropertyType
from adaptivecards.containers import Container
from adaptivecards.elements import TextBlock

VERSION = "1.5"


class Heading(TextBlock):
    """A text that a screen reader finds as a heading."""

    style = PropertyType(type=str)


class Pressable(Container):
    """A box that can be pressed as a whole. The package takes its action for a text."""

    select_action = PropertyType(type=dict, key_name="selectAction")


class Media(Element):
    """A film that plays inside the card; a client that cannot drops it."""

    element_type = "Media"
    sources = PropertyType(type=list)
    alt_text = PropertyType(type=str, key_name="altText")
    fallback = PropertyType(type=str)


class OpenUrl(Element):
    """A button that opens an address."""

    element_type = "Action.OpenUrl"
    title = PropertyType(type=str)
    url = PropertyType(type=str)
    style = PropertyType(type=str)


class Submit(Element):
    """A button of older clients."""

    element_type = "Action.Submit"
    title = PropertyType(type=str)
    data = PropertyType(type=dict)
    style = PropertyType(type=str)
    tooltip = PropertyType(type=str)


class Execute(Element):
    """A button whose answer replaces the card."""

    element_type = "Action.Execute"
    title = PropertyType(type=str)
    verb = PropertyType(type=str)
    data = PropertyType(type=dict)
    style = PropertyType(type=str)
    tooltip = PropertyType(type=str)
    fallback = PropertyType(type=dict)


class ToggleVisibility(Element):
    """A button that shows and hides parts of the card."""

    element_type = "Action.ToggleVisibility"
    title = PropertyType(type=str)
    target_elements = PropertyType(type=list, key_name="targetElements")


class ChoiceSet(Element):
    """A list to choose from."""

    element_type = "Input.ChoiceSet"
    label = PropertyType(type=str)
    placeholder = PropertyType(type=str)
    choices = PropertyType(type=list)
    value = PropertyType(type=str)
    style = PropertyType(type=str)
    is_multi_select = PropertyType(type=bool, key_name="isMultiSelect")


class DateField(Element):
    """A day to choose."""

    element_type = "Input.Date"
    label = PropertyType(type=str)
    value = PropertyType(type=str)


class TimeField(Element):
    """A time of day to choose."""

    element_type = "Input.Time"
    label = PropertyType(type=str)
    value = PropertyType(type=str)


class TextField(Element):
    """A field to write in."""

    element_type = "Input.Text"
    label = PropertyType(type=str)
    value = PropertyType(type=str)
    is_multiline = PropertyType(type=bool, key_name="isMultiline")
    max_length = PropertyType(type=int, key_name="maxLength")


def made(kind: type[Element], **properties: object) -> dict[str, object]:
    """One element as the JSON of a card; properties that are None are left out. The package says which there are.

    It makes an object of each element, which is most of what drawing a card costs, and drops a property that it does
    not know without a word. Here its names and types are read once, and an unknown property is a `TypeError`.
    """
    known, drawn = _properties(kind), dict[str, object]()
    for name, value in properties.items():
        if name not in known:
            raise TypeError(f"{kind.__name__} has no {name}")
        if value is None:
            continue
        key, of = known[name]
        if not isinstance(value, of):
            raise TypeError(f"{key} of {kind.__name__} is no {type(value).__name__}")
        drawn[key] = value
    drawn["type"] = kind.element_type
    return drawn


@cache
def _properties(kind: type[Element]) -> Mapping[str, tuple[str, type[object] | tuple[type[object], ...]]]:
    """The properties of a kind of element: as the package calls them, in the card's JSON, and of which type."""
    nearest_last = reversed(kind.__mro__)
    named = ((name, value) for base in nearest_last for name, value in vars(base).items())
    return {name: (one.key_name or name, one.type) for name, one in named if isinstance(one, PropertyType)}
