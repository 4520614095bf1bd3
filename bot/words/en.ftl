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
        [one] This film comes closest, but may be about something else:
       *[other] These films come closest, but may be about something else:
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

stopped-typed = What you wrote was not saved
stopped-typed-what = It looked like a personal identity number, or something else that points out a person. Change it on the card and press again.
stopped-typed-secret = It looked like a password or a code. Change it on the card and press again.

## A message with something that should go

redacted = Shall I leave something out?
redacted-patient = It looks as if your message holds a patient’s details. Shall I leave them out and answer the rest?
redacted-colleague = It looks as if your message says something sensitive about a colleague. Shall I leave it out and answer the rest?
redacted-rest = This is what I would answer:
answer-rest = Yes, answer the rest
redacted-nothing-left = Write your question again, without details about a person
redacted-nothing-left-text =
    { $about ->
        [colleague] It looks as if your message says something sensitive about a colleague. Without it, no question is left.
       *[patient] It looks as if your message holds a patient’s details. Without them, no question is left.
    }
redacted-protected = A protected identity?
redacted-call = Call the service desk on { $phone }. Write no more about the person here.
redacted-field = Something on the card should go
redacted-field-text = What you wrote seems to tell of a person. Change it on the card and press again. I have not kept it.
redacted-typed-patient = It looks as if what you wrote holds a patient’s details. Shall I leave them out and save the rest?
redacted-typed-colleague = It looks as if what you wrote says something sensitive about a colleague. Shall I leave it out and save the rest?
redacted-typed-rest = This is what I would save:
redacted-typed-unkept = Nothing is saved yet. You can also change it on the card and press again.
typed-rest = Yes, save the rest
redacted-still-there = I have not saved your message, but it is still in the chat.

## Short notices

introduced = Thank you, now I know
introduced-text = { $role }, { $unit }.
change = Change
how-to-gone = That film is no longer there
how-to-gone-text = Write your question again, and I will look once more.
channel-only-answers = Here I only answer questions
channel-only-answers-text = Write to me in our own chat, and we will sort it out there.
queue-not-yours = Only those who have the queue may show it
queue-not-yours-text = Ask somebody who takes tickets in “{ $queue }” to write the same in a channel of their team.
queue-shown-here = The queue is shown here
queue-shown-here-text = New tickets in “{ $queue }” appear in this channel. Each card shows how it stands now.
noted = The note is saved
noted-text = It is in { $number }, and only those who help see it.
opened-in-chat = The ticket is now in your chat with me
opened-in-chat-text = { $number } is the newest card there.
for-helpers = Only those who help here can open and take tickets
for-helpers-text = Do you have a ticket of your own? Write “my tickets” in your chat with me.
in-your-chat = We do that in our own chat
in-your-chat-text = Tickets are your own. Write to me in our chat, and we take it there.
press-instead = Press a button on the card above
press-instead-text = I cannot see which question you are answering. Is patient care hindered? Call { $phone }.
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
care-asked = Is it stopping patient care right now?
care-asked-summary = Kollegan has a question
direction-near = { $count ->
    [one] This film may help:
   *[other] One of these films may help:
}
direction-open = Open the page
direction-incident = That sounds like a fault
direction-incident-text = Report it here. Urgent? Call { $phone }.
direction-request = An IT consultant arranges that
direction-request-text = Send the request here. Urgent? Call { $phone }.
direction-idea = Thank you for the idea
direction-idea-text = Send it, and you get an answer here in the chat.
direction-authorisation = New IT solutions need approval first
direction-authorisation-text = Do not start using it yet. Send an application here. Questions? Call { $phone }.
direction-to-owner = { $who } gets it.
direction-to-queue = It goes to the queue “{ $queue }”.
direction-alone = Write it to me in our own chat, and a person takes care of it. Urgent? Call { $phone }.
direction-send =
    { $kind ->
        [incident] Report the fault
        [request] Send the request
        [idea] Send the idea
        [authorisation] Send the application
       *[other] Ask an IT consultant
    }
direction-rollout = About rollouts I cannot answer by myself
direction-rollout-text = See the overview, or call { $phone }.
direction-tickets = I show your tickets in our own chat
direction-tickets-text = Write “my tickets” to me there. Urgent? Call { $phone }.
direction-settings = This is how you choose
direction-settings-text = Write “settings” for time and content, “på svenska” for the language or “change unit” for your workplace. Anything else: call { $phone }.
direction-digest = I show your day in our own chat
direction-digest-text = Write “today” to me there. Is something missing? Call { $phone }.
direction-human = How to reach a person
direction-human-text = Call { $phone }, or send the question here.
direction-command = I cannot do that
direction-command-text = You who help others can write “my queue”, “unclaimed”, a ticket number or “absence”. Anything else: call { $phone }.
direction-outside = I cannot answer that
direction-outside-patient = Is it about a patient now?
direction-outside-call = Call the physician in charge, or raise the alarm as you do on your ward.
direction-outside-text = I do not answer medical questions, nor about pay or single persons. Ask your manager. Is it about IT? Call { $phone }.
also-asked = You brought up one more thing
also-answer = Answer that

## Tickets: what stands on several cards

today-at = today { $time }
tomorrow-at = tomorrow { $time }
yesterday-at = yesterday { $time }
day-at = { $day } { $time }
ticket-kind =
    { $kind ->
        [incident] Fault
        [request] Request
        [idea] Idea
        [authorisation] Application
       *[question] Question
    }
ticket-state =
    { $state ->
        [in_progress] In progress
        [waiting_asker] Waiting for the person who asked
        [waiting_expert] Waiting for an expert
        [resolved] Solved
        [withdrawn] Withdrawn
        [bedoms] Being assessed
        [test] Being tested
        [utvarderad] Being evaluated
        [overlamning] Being handed over
        [avslutad] Ended
        [mottagen] Received
        [komplettering] Being completed
        [bedomning] Being assessed
        [besked] Decided
       *[new] New
    }
ticket-came = Came in { $when }
ticket-due = Answer due { $when }
ticket-late = Overdue since { $when }
ticket-somebody = An IT consultant
ticket-no-unit = Unit unknown
ticket-contact = Handed over by { $who }, who remains the contact.
ticket-instead = In place of { $who }, back { $day }.
ticket-you = You
ticket-asker = Who asked
ticket-line = { $who }, { $when }:
ticket-line-internal = Internal, { $who }, { $when }:
ticket-unseen =
    { $count ->
        [one] There is no room here for one earlier message.
       *[other] There is no room here for { $count } earlier messages.
    }
ticket-missing-words = Write something in the field first.
ticket-missing-choice = Choose in the list first.
ticket-missing-time = Choose a day and a time to come.
ticket-open = Open
ticket-take = Take it
ticket-show = Show ticket
ticket-add = Add something
ticket-more = What would you like to add?
ticket-write = No names of patients, please.
ticket-send = Send
ticket-your-answer = Your answer
ticket-send-answer = Send answer
ticket-withdraw = Withdraw
ticket-not-done = It is not done
ticket-reopen = Open again
ticket-what-is-left = What is left?
ticket-ask-anew = Not solved? Write the question again, and it becomes a new ticket.

## Tickets: receipt and state, for who asked

made-summary = Your ticket is made: { $number }
made-again-summary = You already have a ticket: { $number }
made-number = Your ticket is { $number }.
made-again = You already have a ticket about that: { $number }
made-call-text = Do not wait for an answer in the chat.
made-owner =
    { $who } takes care of { $kind ->
        [incident] your report
        [request] your request
        [idea] your idea
        [authorisation] your application
       *[question] your question
    }.
made-queue =
    { $kind ->
        [incident] Your report
        [request] Your request
        [idea] Your idea
        [authorisation] Your application
       *[question] Your question
    } is in the queue “{ $queue }”.
made-manager = Your manager has to approve it first, and is asked now.
made-by = You get an answer here, { $when } at the latest.
made-hurry = In a hurry? Call { $phone }.
made-talk = Would you like to talk to somebody now? Call { $phone }.
standing-owner = { $who } has your ticket
standing-queue = In the queue “{ $queue }”
standing-asked = { $who } is waiting for your answer
standing-expert = { $who } is asking an expert
shown-summary = Your ticket { $number }

## Tickets: messages to who asked

told =
    { $move ->
        [asked] { $who } has a question for you
        [answered] { $who } has written to you
        [resolved] { $who } has answered you
        [covered] { $who } takes over your ticket
        [approved] Your manager has approved
        [declined] Your manager has declined
       *[other] News about your ticket
    }
told-uncovered = Your ticket is in the queue again
told-summary =
    { $move ->
        [asked] A question for you about { $number }
        [answered] A message about { $number }
        [resolved] Answer to { $number }
        [covered] Another IT consultant has { $number }
       *[other] News about { $number }
    }
told-away-until = { $who } is away, back { $day }. You need not do anything.
told-away = { $who } is away. You need not do anything.
told-booked = Time booked: { $when }
told-about = { $number }: { $question }
meant = Is this your answer to { $who }?
meant-summary = Is it an answer to { $number }?
meant-send = Send answer
meant-new = Something new

## Tickets: for who helps

queue-summary = Ticket { $number }
queue-free = Nobody has taken it
queue-given = Waiting for { $who }
queue-owner = { $who } has it
queue-owner-state = { $who } has it. { $state }.
queue-closed = { $state }. { $who } had it.
queue-elsewhere = Now in the queue “{ $queue }”
work-summary = Your ticket to solve: { $number }
work-relief = Relief: a colleague has too many.
work-manager =
    { $known ->
        [yes] Waits for the manager’s approval.
       *[no] The manager is to approve, but none is known. Find out who does.
    }
work-helped = It helped, says who asked.
work-field = Write here
work-resolve = Answer and solve
work-ask = Ask
work-answer = Reply
work-film = Film as the answer
work-no-film = No film
work-day = Booked time: day
work-hour = Time
work-with-answer = Film and time go with “Answer and solve”.
work-more = More
work-note = Save as internal note
work-expert = Ask the expert { $who }
work-expert-instead = Ask { $who } (for { $away })
work-pass-on-to = Who gets it, or is asked?
work-pass-on = Send on
work-to-queue = The queue (hand back)
work-to-area = Area { $area }
expert-asked = { $who } is asking you
expert-summary = A question for you about { $number }
expert-question = The question from the start:
expert-goes-to = Your answer goes to { $who }, who answers the person who asked.
expert-too-late = The ticket is closed. You need not answer.
member-told =
    { $move ->
        [made] New ticket
        [assigned] You have been given a ticket
        [handed-over] A ticket has been handed over
        [handed-back] A ticket is back in the queue
        [covered] You have a ticket for a colleague
        [said] New answer in a ticket
        [expert-answered] The expert has answered
        [noted] New note
        [resolved] A ticket is solved
        [reopened] A ticket is open again
        [withdrawn] A ticket is withdrawn
        [warned] A ticket needs an answer soon
        [escalated] A ticket was not answered in time
        [approved] The manager has approved
        [declined] The manager has declined
        [unreached] A message did not arrive
        [staged] A ticket is at its next stage
        [delivered] An idea is handed over
        [reminded] A step should be done today
        [supported] A reviewer is for it
        [opposed] A reviewer is against it
        [granted] An application is granted
        [refused] An application is refused
        [adopted] A similar idea belongs with this one now
       *[other] News in a ticket
    }
asker-missed = It did not reach the one who asked. Call or mail them instead.
member-missed = It did not reach { $who }, who may not have me in Teams. Give the ticket to somebody else if it is urgent.
channel-missed = The channel of “{ $queue }” is gone. New tickets come in the chat until somebody writes “show { $queue } here” in another.
member-from = From { $who }
member-summary = { $what }: { $number }

## Tickets: lists, and what could not be done

list =
    { $kind ->
        [mine] { $count ->
            [0] Your queue is empty
            [one] Your queue: one ticket
           *[other] Your queue: { $count } tickets
        }
        [unclaimed] { $count ->
            [0] Nothing is unclaimed
            [one] One unclaimed ticket
           *[other] { $count } unclaimed tickets
        }
       *[my-own] { $count ->
            [0] You have no tickets
            [one] Your ticket
           *[other] Your { $count } tickets
        }
    }
list-summary =
    { $count ->
        [0] No tickets
        [one] One ticket
       *[other] { $count } tickets
    }
list-more =
    { $count ->
        [one] One more. Write a number, and I open it.
       *[other] { $count } more. Write a number, and I open it.
    }
list-of-many = Unclaimed tickets
list-and-more = There are more. Write a number and I will open it.
list-show-unclaimed = Show unclaimed
list-show-mine = Show my queue
list-nothing-asked = Write what you need help with, and we start there.
list-by-number = Write a number, and I open it.
denied =
    { $reason ->
        [taken] { $who } has already taken it
        [already] It is already done
        [closed] The ticket is already closed
        [too-late] It was more than { $days } days ago
        [gates-left] Not all gates are passed
        [reviews-left] Not everybody has replied
        [manager-left] The manager has not replied yet
       *[not-now] The ticket has changed
    }
denied-text =
    { $reason ->
        [taken] You need not do anything.
        [already] Nothing is changed.
        [closed] Open it to see what happened.
        [too-late] Write the question again, and it becomes a new ticket.
        [gates-left] Open it to see which are left.
        [reviews-left] Open it to see who is left.
        [manager-left] Open it to see how it stands.
       *[not-now] That can no longer be done. Open it to see how it stands.
    }
undone =
    { $reason ->
        [manager-left] It can be resolved once the manager has said yes. You can ask or reply already.
        [too-late] Write the question again, and it becomes a new ticket.
       *[other] Nothing has changed. This is how it stands now.
    }
denied-summary = Nothing is changed in { $number }
no-such-ticket = I find no ticket { $number }
no-such-ticket-text = Check the number. Write “my tickets”, and I show yours.
no-such-ticket-summary = I find no such ticket
disturbance = We know about this
disturbance-next = More is said { $when }.
disturbance-ends = It should be over { $when }.
disturbance-other = It is something else

## The card of the day

morning = Your day, { $day }
morning-summary = Your day: { $what }
morning-summary-short = Your day
morning-changed-count = something new to start with
morning-section =
    { $topic ->
        [queue] Your queue
        [unit] Your unit
        [disturbances] Not working right now
        [news] News
        [downtime] Planned downtime
        [rollouts] New where you work
        [film] Film of the day
        [calendar] Calendar
        [links] Links
        [areas] Collaboration areas
       *[tickets] Your tickets
    }
morning-count =
    { $topic ->
        [queue] { $count ->
            [one] 1 ticket in your queue
           *[other] { $count } tickets in your queue
        }
        [unit] Your unit
        [disturbances] { $count ->
            [one] 1 disturbance
           *[other] { $count } disturbances
        }
        [news] { $count ->
            [one] 1 news item
           *[other] { $count } news items
        }
        [downtime] { $count ->
            [one] 1 planned stop
           *[other] { $count } planned stops
        }
        [rollouts] { $count ->
            [one] 1 rollout
           *[other] { $count } rollouts
        }
        [film] { $count ->
            [one] 1 film
           *[other] { $count } films
        }
        [calendar] { $count ->
            [0] Nothing in the calendar
            [one] 1 thing in the calendar
           *[other] { $count } things in the calendar
        }
        [links] { $count ->
            [one] 1 link
           *[other] { $count } links
        }
        [areas] { $count ->
            [0] No collaboration areas
            [one] 1 collaboration area
           *[other] { $count } collaboration areas
        }
       *[tickets] { $count ->
            [one] 1 ticket
           *[other] { $count } tickets
        }
    }
morning-nothing = Nothing new right now.
morning-more = Show more ({ $count })
morning-unfold = Show { $count }
morning-mandatory = Important:
morning-moved = Moved:
morning-righted =
    { $deed ->
        [corrected] An item has been corrected since this came.
       *[withdrawn] An item has been withdrawn since this came.
    }
morning-corrected = Corrected:
morning-why-all = For everybody.
morning-why-role = For you as { $role }.
morning-why-unit = Because you work at { $unit }.
morning-why-both = For you as { $role } at { $unit }.
morning-for = For { $units }.
morning-starts =
    { $what ->
        [pilot] The pilot starts { $first }.
       *[wave] Wave { $number } starts { $first }.
    }
morning-runs =
    { $what ->
        [pilot] The pilot runs until { $last }.
       *[wave] Wave { $number } runs until { $last }.
    }
morning-unread = { $count } unread
morning-external = Open to others than the region’s staff
morning-unit =
    { $unit }: { $open ->
        [one] 1 open ticket
       *[other] { $open } open tickets
    }{ $late ->
        [0] .
       *[other] , { $late } of them late.
    }
morning-for-colleague = for { $who }
morning-first = Do this first:
morning-issues = This does not work yet:
morning-call = It cannot wait? Call { $phone }.
morning-read = Mark as read
morning-read-one = Read
morning-not-relevant = Not relevant
morning-change = Adjust
morning-back = Back
closing =
    { $phase ->
        [before] Planned downtime
       *[start] A planned downtime begins
    }
morning-page = Read more on the page
morning-undo = Undo
morning-done =
    { $done ->
        [read] { $count ->
            [one] One news item is read and will not come again.
           *[other] { $count } news items are read and will not come again.
        }
        [not-relevant] It will not come again.
       *[brought-back] Done, it is as it was before.
    }
morning-gone = This no longer applies
morning-gone-text = Write “today” to see what applies now.

## When and what

preferences = Your card: time and content
preferences-saved = Saved
preferences-next = The next card comes { $day } at { $time }.
preferences-proposed = Save, and the card comes at { $time }.
preferences-never = I send nothing. Write “today” when you want to see your day.
preferences-refused = I only send between { $first } and { $last }. Choose a time in between.
preferences-shift = Your shift
preferences-shift-name =
    { $shift ->
        [dag] Day
        [kvall] Evening
        [natt] Night
        [kontor] Office
       *[other] { $shift }
    } { $time }
preferences-at = Or a time of your own
preferences-days = Days
preferences-workdays = Weekdays
preferences-every-day = Every day
preferences-weekend = Weekends
preferences-pause = Pause until
preferences-topics = This is what I want to see
preferences-fold = Choose content
preferences-stop = Stop sending
preferences-again = Start sending
preferences-place = Change workplace
preferences-example = You can also write, for example “skicka 05.45” or “pause until 7 January”.
## Ideas and applications

course-idea =
    { $stage ->
        [bedoms] Your idea is being assessed by { $who }{ $until }
        [test] Your idea is being tried out, led by { $who }{ $until }
        [utvarderad] Your idea has been tried and is being evaluated by { $who }{ $until }
        [overlamning] Your idea is being handed over to { $unit }
        [avslutad] Your idea has been closed
       *[other] { $who } has your idea{ $until }
    }
course-until = , by { $day }
course-application =
    { $stage ->
        [komplettering] { $who } is waiting for your reply
        [bedomning] Your application is being reviewed, { $spoken } of { $all } have replied
       *[other] { $who } has your application
    }
course-decided =
    { $granted ->
        [True] Your application has been granted
       *[other] Your application has been refused
    }
course-pilot = Tried out at { $unit }.
course-receiver = Resource person: { $resource }. Cover: { $cover }.
course-came-from = Comes from { $number }.
course-led-to = Led to { $number }.
course-merged = Belongs with { $number }, which goes on.
told-leads-to =
    { $move ->
        [merged] Your idea belongs with another
        [turned] Your ticket became an idea
       *[other] An application has begun
    }
told-leads-on =
    { $move ->
        [merged] It is the same idea as { $number }. You will hear here how it goes.
        [turned] What you wrote is looked after as an idea, { $number }. You will hear here what happens.
       *[other] New IT solutions must be approved first. The application is { $number }, and your ticket goes on.
    }
idea-by = Next step by { $day }
idea-votes =
    { $count ->
        [one] 1 vote
       *[other] { $count } votes
    }
idea-gates = { $signed } of { $all } gates passed
idea-field = Write to the proposer
idea-owner = Who has the next step?
idea-until = By when?
idea-unit = At which unit is it tried?
idea-next =
    { $stage ->
        [bedoms] Start assessing
        [test] Start trying it out
       *[other] Evaluate
    }
idea-end = Close
idea-show-gates = Show the gates
gates =
    { $left ->
        [0] All gates are passed
        [one] One gate is left
       *[other] { $left } gates are left
    }
gates-summary = Gates of { $number }
gate =
    { $signed ->
        [True] Passed: { $name }
       *[other] Left: { $name }
    }
gate-left = Signed by { $owner }
gate-signed = { $who }, { $when }.
gates-field = Write why
gates-which = Which gate?
gates-sign = Sign
gates-unsign = Take back
gates-unit = Who receives it?
gates-resource = Resource person
gates-cover = Cover
gates-deliver = Hand over
gates-back = Back to the idea
application-judged =
    { $approves ->
        [True] { $who } is for it.
        [False] { $who } is against it.
       *[other] { $who } has not replied yet.
    }
application-field = Write why
application-approve = Recommend
application-disapprove = Advise against
application-grant = Grant
application-refuse = Refuse
application-examine = To review
application-ask = Ask for more
work-to-idea = Turn it into an idea
work-to-application = Start an authorisation application
work-to-merge = Merge with { $number }
alike =
    { $count ->
        [one] Somebody has had the same idea
       *[other] Others have had similar ideas
    }
alike-text =
    { $count ->
        [one] Vote for it, and it counts for more. You can take your vote back.
       *[other] Vote for the one that is yours, and it counts for more. You can take your vote back.
    }
alike-summary = There are similar ideas
alike-vote = Vote
alike-other = Mine is another
voted =
    { $counted ->
        [True] Your vote is counted
       *[other] Your vote is removed
    }
voted-text =
    { $count ->
        [0] No vote is left.
        [one] The idea now has one vote.
       *[other] The idea now has { $count } votes.
    }
voted-take-back = Take the vote back
voted-summary = Vote for { $number }
pilot = Do you want to be a pilot?
pilot-text = Then you try it first, and say what you think.
pilot-what = What do you want to try?
pilot-where = Which unit?
pilot-for = This is for { $unit }.
pilot-why = Why you?
pilot-send = Sign us up
pilot-known = You are signed up already
pilot-known-text = { $unit } has signed up for { $rollout }. There is nothing you need to do.

## Forms

form-fill = Form
form =
    { $kind ->
        [incident] Fault report
        [request] Request
        [idea] Idea
        [authorisation] Application for a new IT solution
       *[question] Question to an IT consultant
    }
form-write = No names of patients, please.
form-optional = { $label } (optional)
form-wrong = Look at this again:

## Answers that are proposed as how-tos

work-propose = Propose as a how-to
proposed =
    { $kept ->
        [True] The proposal is sent
       *[other] It cannot be proposed
    }
proposed-text =
    { $kept ->
        [True] An editor reads it. Who asked is not told.
       *[other] The question or the answer may point at somebody. Nothing is kept.
    }

## Absence, for those who help

absence = Absence
absence-text = Open tickets go to whoever covers, and those who asked are told.
absence-wrong = The days must be from today on, and the cover somebody else.
absence-who = Who is away?
absence-first = First day
absence-last = Last day
absence-cover = Who covers?
absence-usual = As usual
absence-days = From { $first } through { $last }
absence-noted =
    { $mine ->
        [mine] Noted: you are away
       *[other] Noted: { $who } is away
    }
absence-covers =
    { $mine ->
        [mine] { $who } takes your tickets.
       *[other] { $who } takes the tickets.
    }
absence-queue = Nobody can cover then. The tickets lie in the queue.
absence-end = End the absence
absence-over =
    { $mine ->
        [mine] Welcome back
       *[other] { $who } is back
    }
absence-over-text = New tickets come as usual. Those that a colleague has taken stay there.
absence-none =
    { $mine ->
        [mine] You are not noted as away
       *[other] { $who } is not noted as away
    }
absence-none-text = Nothing has changed.
absence-open = Tell of an absence
absence-summary = Absence

## The manager's approval

approval =
    { $state ->
        [approved] You have approved it
        [declined] You have declined it
        [over] It no longer needs approval
       *[asked] { $who } needs your approval
    }
approval-field = Write why, if you decline
approval-yes = Approve
approval-no = Decline
approval-summary = To approve: { $number }
ticket-manager = The manager

## Rollouts
rollout-summary = An answer about a rollout
rollout-when =
    { $stage ->
        [ahead] starts { $first }
        [runs] runs until { $last }
       *[over] done since { $last }
    }{ $what ->
        [pilot] {" "}(pilot)
       *[other] {" "}(wave { $number })
    }{ $stage ->
        [ahead] , done { $last }.
       *[other] .
    }
rollout-no-wave = { $units }: not in any wave yet.
rollout-not-your-role = It is for other roles than yours.
rollout-first = Do this first, on { $day }:
rollout-pilot-planned = The pilot is planned for { $day }.
rollout-broad-planned = Everybody else from { $day }.
rollout-open = When it comes to everybody is not decided.
rollout-phase =
    { $phase ->
        [vardering] The need is being looked into.
        [planering] The rollout is being planned.
        [genomforande] The rollout is under way in the region.
       *[uppfoljning] The rollout is being followed up.
    }
rollout-elsewhere = Not for your unit
rollout-then = Then where you work: { $wave }
rollout-waves = How it comes to the units
rollout-film = See how ({ $seconds } s)
rollouts-ahead = On its way to you
rollouts-ahead-region = On its way in the region
rollouts-none = Nothing is planned where you work right now.
rollouts-none-named = None of what you may mean is planned where you work.
rollouts-more =
    { $count ->
        [one] One more is in the overview.
       *[other] { $count } more are in the overview.
    }
rollouts-other = Do you mean something else? See the overview, or call { $phone }.

## Editors: news and waves

not-an-editor = I cannot do that for you
not-an-editor-text = News are published by those whose task it is in the region. Tell your communications editor.
edit-overtaken = It has changed meanwhile
edit-overtaken-text = Somebody was quicker, or it no longer holds. Write “my news” to see how things stand now.
no-such-wave = Which wave do you mean?
no-such-wave-text = Write for example “flytta våg 2 nova två veckor” or “flytta våg 4 mejlflytten till 18 januari”. You can move the rollouts that you lead, to days that are to come.
news-new = New item
news-right = Correct
news-mine = My news
news-none = There are no items that you can change.
news-list-more = and { $count } more: write “correct the news about …”
news-look = Preview
news-look-as = Show as
news-change = Change
news-publish = Publish
news-put-right = Correct for all
news-withdraw = Withdraw
news-withdraw-ask = Withdraw the item?
news-keep = Keep it
news-roles = Choose roles
news-more = More choices
news-field =
    { $name ->
        [title] Title in Swedish
        [body] What should they know? In Swedish
        [title_en] Title in English
        [body_en] Text in English
        [units] Where? Units or areas, with commas between. Empty: all whom you reach
        [rollout] Rollout
        [film] Film: write what it is about
        [day] From day. Empty: now
        [hour] At
        [last] Last day. Empty: two weeks
       *[mandatory] Must be read
    }
news-wrong =
    { $what ->
        [title] There must be a title, of 80 characters at most.
        [body] There must be a text, of 400 characters at most.
        [units] I do not know all of these units. Write their names, with commas between.
        [days] The last day must come after the first, and a year later at most.
        [film] I find no such film. Say it in other words, or leave it empty.
        [audience] You cannot address them. Choose units or a rollout that is yours, or ask a communications editor.
       *[together] The text seems to tell of a person. Write it in another way.
    }
news-preview = Preview
news-reaches =
    { $count ->
        [0] Reaches nobody today.
        [one] Reaches { $count } person.
       *[other] Reaches { $count } people.
    }
news-whom = { $roles }. { $units }.
news-all-roles = All roles
news-all-units = The whole region
news-untranslated =
    { $count ->
        [one] { $count } of them reads English, and gets it in Swedish.
       *[other] { $count } of them read English, and get it in Swedish.
    }
news-cards =
    { $count ->
        [one] { $count } morning card that has come already is changed.
       *[other] { $count } morning cards that have come already are changed.
    }
news-days = From { $first } to { $last }.
news-film = Film: { $film }
news-as-role = Role
news-as-unit = Unit
news-seen-by = This is how it looks for { $role }, { $unit }:
news-behind-more = The item is seen under “Show more” only.
news-kept =
    { $deed ->
        [published] The item is on its way
        [corrected] The item is corrected
       *[withdrawn] The item is withdrawn
    }
news-shown = Shown now, to { $last }.
news-coming = Shown from { $first } to { $last }.
edit-undo = Undo
edit-undone = Undone
edit-undone-text = Nobody has been told.
edit-too-late = It cannot be undone any longer
edit-too-late-text = More than ten minutes have passed, or somebody has changed it since.
move-ask = Move wave { $number }?
move-do = Move the wave
move-done = Wave { $number } is moved
move-was = Was: { $days }
move-becomes = Becomes: { $days }
move-days = { $first } – { $last }
move-told =
    { $count ->
        [one] { $units } are told in the next morning card: { $count } person.
       *[other] { $units } are told in the next morning card: { $count } people.
    }
move-tool = The new tool starts on the same day for { $units }.
move-from = Holds from { $at }. Until then you can undo it, and nobody is told.
go-gone = This link no longer holds.
