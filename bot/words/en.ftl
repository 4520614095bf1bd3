# Everything that Kollegan says in English. Short sentences, no jargon.
# The same ids and variables stand in sv.ftl. Nothing that anybody wrote may stand here.

## Buttons on several cards

ask-consultant = Ask an IT consultant
yes = Yes
no = No
show = Show
other-language = På svenska

## The answer

answer-summary = Answer to your question: a film of { $seconds } s
play = Play film ({ $seconds } s)
film-in-swedish = Film in Swedish, { $seconds } s.
starts-at = Starts at { $at }.
closed-until = Planned downtime until { $day } at { $time }:
closed-instead = What to do meanwhile
applies-from = Applies to { $whom } from { $day }.
applies-from-until-then = Applies to { $whom } from { $day }; until then: { $tool }.
you-all = you
until-then = What to do until then
in-old-tool = How to do it in the old tool
in-new-tool = How to do it in the new tool
tool-over = { $old } was used until { $day }. Now { $new } is used.
captions =
    { $languages ->
        [sv] Captions in Swedish.
        [en] Captions in English.
       *[other] Captions in Swedish and English.
    }
read-transcript = Read the film’s text
show-steps = Show steps
solved = Did that solve it?
thanks = Good to hear that it is solved.
sorry = Sorry that it is not solved. Ask an IT consultant, and a person will help you.
others =
    { $count ->
        [one] Or did you mean this one?
       *[other] Or did you mean one of these?
    }
banner = Right now:
safety = Please note:
stale = This text was last reviewed on { $day } { $year }. Something may have changed since.
only-swedish = This text is only in Swedish so far.
steps-only-swedish = The steps are only in Swedish so far.

restricted-summary = Answer to your question: shown to some roles only
restricted = Shown to some roles only

choices-summary =
    { $count ->
        [one] One film that may help
       *[other] { $count } films that may help
    }
choices =
    { $count ->
        [one] Is this the one you mean?
       *[other] Which one do you mean?
    }
film = Film { $number } ({ $seconds } s)
none-of-these = None of these

no-answer = I have no film about that
no-answer-consultant = Ask an IT consultant, and a person will help you.
near =
    { $count ->
        [one] This film comes closest, but is about something else:
       *[other] These films come closest, but are about something else:
    }

## Getting to know each other

welcome = Hello! I am Kollegan
welcome-what = Ask how to do something in a system, and you get a short answer and a film.
welcome-human = If I do not know, you can ask an IT consultant.
welcome-privacy = Never write a patient’s name or personal identity number to me.
examples = Try asking:
try = Ask { $number }

hello = Hello! What can I help you with?
hello-how = Write it as you think of it, for example “sign medication”.
you-are-welcome = You are welcome! Write when you need something more.

who-are-you = Where do you work, and as what?
who-why = Then I show what concerns you. You can change it at any time.
who-missing = Choose both workplace and role.
unit = Workplace
role = Role
choose = Choose from the list
save = Save

language-chosen = I now write in English
language-switch = Want to switch back? Write “svenska tack”.

refusal = I am only for the region’s own staff
refusal-instead = Ask the person who invited you to Teams, and they can help you.

## A message that was stopped

stopped = Your message was stopped
stopped-what = It looked like a personal identity number, or something else that points out a person. I have not saved it.
stopped-urgent = Is a patient in danger?
stopped-call = Call the person in charge, now.
stopped-rewrite = Write your question again without names and numbers.
stopped-delete = Delete the message: press the three dots (…) beside it and choose Delete. On a phone: hold your finger on it first.
stopped-tell = Tell your manager what happened.
stopped-secret-what = It looked like a password or a code. I have not saved it.
stopped-secret-change = Change the password or code now.
stopped-secret-rewrite = Write your question again without passwords and codes.
stopped-secret-tell = Could somebody have seen it? Call the service desk on { $phone }.
stopped-again = Not getting through? Call the service desk on { $phone }, and a person will help you.

## A message with something that should go

redacted = Shall I leave something out?
redacted-patient = It looks as if your message holds a patient’s details. Shall I leave them out and answer the rest?
redacted-colleague = It looks as if your message says something sensitive about a colleague. Shall I leave it out and answer the rest?
redacted-rest = This is what I would answer:
answer-rest = Yes, answer the rest
redacted-nothing-left = Write your question again, without details about a person.
redacted-protected = A protected identity?
redacted-call = Call the service desk on { $phone }. Write no more about the person here.
redacted-still-there = I have not saved your message, but it is still in the chat.

## Short notices

queue-opens-soon = The IT consultants’ queue opens soon
queue-opens-soon-text = Until then, call the service desk on { $phone }.
introduced = Thank you, now I know
introduced-text = { $role }, { $unit }.
change = Change
how-to-gone = That film is no longer there
how-to-gone-text = Write your question again, and I will look once more.
channel-only-answers = Here I only answer questions
channel-only-answers-text = Write to me in our own chat, and we will sort it out there.
button-too-old = That button is too old
button-too-old-text = Write your question again.
files-unread = I cannot read pictures or files
files-unread-text = Write your question instead. Does it show a patient or a personal number? Delete the message.
nothing-to-show = There is nothing more to show.

apology = Something went wrong on my side
apology-again = Try again in a while. Is it urgent? Call the service desk on { $phone }.
apology-reference = Error number: { $reference }

## What is no question of how to do something

urgent = Call { $phone } now
urgent-text = This may affect care. Do not wait for an answer in the chat.
urgent-meanwhile = What to do meanwhile:
urgent-summary = Call now
care-asked-summary = Kollegan has a question
direction-near = { $count ->
    [one] This film may help:
   *[other] One of these films may help:
}
direction-open = Open the page
direction-incident = That sounds like a fault
direction-incident-text = The ticket queue opens soon. Until then, call { $phone }.
direction-request = An IT consultant arranges that
direction-request-text = The queue opens soon. Until then, call { $phone }.
direction-idea = Thank you for the idea
direction-idea-text = Soon you can leave it here. Keep it until then, or call { $phone }.
direction-authorisation = New IT solutions need approval first
direction-authorisation-text = Do not start using it yet. Call { $phone } and hear how to apply.
direction-rollout = I can soon answer about rollouts
direction-rollout-text = Until then, see the overview, or call { $phone }.
direction-tickets = I can soon show your tickets
direction-tickets-text = Until then, call { $phone }.
direction-settings = You can soon set that here
direction-settings-text = Today you can change language and workplace: write “svenska tack” or “change unit”. Anything else: call { $phone }.
direction-digest = The morning card comes soon
direction-digest-text = Until then, news, links and calendar are on Arbetsplatsen. Something missing? Call { $phone }.
direction-human = How to reach a person
direction-human-text = Call { $phone }.
direction-command = I cannot do that yet
direction-command-text = It comes when the ticket queue opens. Until then, call { $phone }.
direction-outside = I cannot answer that
direction-outside-text = I do not answer medical questions, nor about pay or single persons. Ask the physician in charge or your manager. Is it about IT? Call { $phone }.
also-asked = You brought up one more thing
also-answer = Answer that
