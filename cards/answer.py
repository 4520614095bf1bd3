"""The answer to "how do I …": a title, one sentence, one film. The rest is there for who wants it."""

from urllib.parse import urlsplit

from bot.actions.answering import AskConsultant, NotSolved, Solved
from bot.howto import Answer, Restricted
from bot.replies.reply import Card
from bot.words import Words
from cards import kit
from cards.around import closed, notes
from cards.films import banner, films, untranslated

STEPS = "steps"
SHAREPOINT = ".sharepoint.com"


def draw_answer(answer: Answer, words: Words, *, films_inside: bool = False) -> Card:
    """The film is the primary action, until it has been said not to help: then the consultant is.

    With `films_inside` a film on SharePoint plays in the card, too.
    """
    film = kit.visit(
        words.say("play", seconds=str(answer.how_to.video.seconds)), answer.film, primary=answer.solved is not False
    )
    inside = _inside(answer, words) if films_inside else []
    body = [*_said(answer, words), *inside, kit.buttons(film, *_fold(answer, words)), *_about_film(answer, words)]
    summary = words.say("answer-summary", seconds=str(answer.how_to.video.seconds))
    return kit.card(
        words.language,
        summary,
        [*body, *_steps(answer, words), *_outcome(answer, words)],
        _below(answer, words),
        answer.film,
    )


def draw_restricted(restricted: Restricted, words: Words) -> Card:
    """Only the note: no sentence, no steps, no film."""
    how_to, language = restricted.how_to, words.language
    note = how_to.restricted_note
    body = [kit.heading(how_to.title.read(language)), *banner(restricted.banner, words)]
    body.append(kit.paragraph(words.say("restricted"), strong=True))
    if note is not None:
        body.append(kit.paragraph(note.read(language), spacing="small"))
    body.extend(untranslated(words, how_to.title, note))
    ask = kit.press(words.say("ask-consultant"), AskConsultant(restricted.question))
    return kit.card(language, words.say("restricted-summary"), body, [ask])


def _said(answer: Answer, words: Words) -> list[kit.Piece]:
    how_to, language = answer.how_to, words.language
    said = [kit.heading(how_to.title.read(language)), *banner(answer.banner, words)]
    said.extend(closed(answer, words))
    said.append(kit.paragraph(answer.sentence.read(language)))
    said.extend(notes(answer, words))
    if how_to.safety is not None:
        said.append(kit.warning(words.say("safety"), how_to.safety.read(language)))
    said.extend(untranslated(words, how_to.title, answer.sentence, how_to.safety))
    if answer.stale:
        read = how_to.reviewed
        said.append(kit.note(words.say("stale", day=words.day(read), year=str(read.year))))
    return said


def _about_film(answer: Answer, words: Words) -> list[kit.Piece]:
    """What to know before pressing play: where it starts, its language, its captions, and where it can be read."""
    video, known = answer.how_to.video, list[str]()
    if answer.start:
        minutes, seconds = divmod(answer.start, 60)
        known.append(words.say("starts-at", at=f"{minutes}:{seconds:02}"))
    if words.language != "sv":
        known.append(words.say("film-in-swedish", seconds=str(video.seconds)))
    if video.captions:
        known.append(words.say("captions", languages=video.captions[0] if len(video.captions) == 1 else "both"))
    if video.transcript is not None:
        return [kit.linked_note(" ".join(known), words.say("read-transcript"), video.transcript)]
    return [kit.note(" ".join(known))] if known else []


def _inside(answer: Answer, words: Words) -> list[kit.Piece]:
    """The film itself, where Teams can play it; not one that starts inside: here it could not."""
    host = urlsplit(answer.film).hostname or ""
    plays = host.endswith(SHAREPOINT) and not answer.start
    return [kit.film(answer.film, answer.how_to.title.read(words.language))] if plays else []


def _fold(answer: Answer, words: Words) -> list[kit.Button]:
    return [kit.fold(words.say("show-steps"), STEPS)] if answer.how_to.steps else []


def _steps(answer: Answer, words: Words) -> list[kit.Piece]:
    steps, language = answer.how_to.steps, words.language
    if not steps:
        return []
    shown = kit.numbered(step.read(language) for step in steps)
    if not all(step.is_in(language) for step in steps):
        shown.append(kit.note(words.say("steps-only-swedish")))
    return [kit.folded(STEPS, shown)]


def _outcome(answer: Answer, words: Words) -> list[kit.Piece]:
    message = {None: "solved", True: "thanks", False: "sorry"}[answer.solved]
    said = [kit.paragraph(words.say(message), strong=True, spacing="large")]
    if answer.others:
        said.append(kit.paragraph(words.say("others", count=len(answer.others)), spacing="small"))
        said.extend(films(answer.others, answer.question, words))
    return said


def _below(answer: Answer, words: Words) -> list[kit.Button]:
    topic, question = answer.how_to.id, answer.question
    ask = kit.press(words.say("ask-consultant"), AskConsultant(question), primary=answer.solved is False)
    if answer.solved is not None:
        return [ask]
    return [
        kit.press(words.say("yes"), Solved(topic, question)),
        kit.press(words.say("no"), NotSolved(topic, question)),
        ask,
    ]
