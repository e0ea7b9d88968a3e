### Every text. Keys stand in the order of the rooms; a test holds both languages to the same keys.

## Days
day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday

## Fixed words
kind-complaint = Complaint
kind-suggestion = Suggestion
kind-praise = Praise
kind-inquiry = Inquiry
kind-fault-report = Fault report
kind-appeal = Appeal
kind-incident = Incident
state-new = registered, not accepted yet
state-in-progress = in progress
state-waiting = waiting for your answer
state-resolved = resolved: are you satisfied?
state-answered = answered: are you satisfied?
state-closed = closed
state-withdrawn = withdrawn
staff-state-new = to be accepted
staff-state-in-progress = in progress
staff-state-waiting = waiting for the customer
staff-state-resolved = resolved, waiting for the verdict
staff-state-closed = closed
staff-state-withdrawn = withdrawn by the customer
grade = Grade { $grade } · { $name }
all-departments = all departments
in-the-pool = in the pool
role-customer = customer
role-handler = handler
role-supervisor = supervisor
role-manager = manager
role-admin = administrator
duration-s =
    { $count ->
        [1] 1 second
       *[other] { $count } seconds
    }
duration-m =
    { $count ->
        [1] 1 minute
       *[other] { $count } minutes
    }
duration-h =
    { $count ->
        [1] 1 hour
       *[other] { $count } hours
    }
duration-d =
    { $count ->
        [1] 1 day
       *[other] { $count } days
    }
duration-years =
    { $count ->
        [1] 1 year
       *[other] { $count } years
    }
duration-wm =
    { $count ->
        [1] 1 working minute
       *[other] { $count } working minutes
    }
duration-wh =
    { $count ->
        [1] 1 working hour
       *[other] { $count } working hours
    }
duration-wd =
    { $count ->
        [1] 1 working day
       *[other] { $count } working days
    }
promise-acknowledge = acceptance
promise-first-response = first answer
promise-next-response = answer to the latest message
promise-resolve = resolution
promise-outer = resolution (outer limit)
no-words = (no words: see the files)
language-zh = 中文
language-en = English

## Buttons
btn-submit = ✅ Submit
btn-submit-new = ✅ Submit: a new matter
btn-submit-as = ✅ Submit: { $kind }
btn-edit = ✏️ Edit
btn-cancel = ✖️ Cancel
btn-back = ‹ Back
btn-previous = ‹ Previous
btn-next = Next ›
btn-file-anyway = 📝 File it all the same
btn-edit-kind = Kind
btn-edit-category = Category
btn-edit-words = Rewrite
btn-edit-facts = Details
btn-edit-files = 📎 Remove one file
btn-edit-language = Language
btn-add-fact = ➕ Add one
btn-fact-change = ✏️ Change
btn-fact-drop = ✖️ Not one
btn-undo-change = ↩️ Undo
btn-keep-words = 💬 It was an addition
btn-resume-draft = 📝 Not submitted: { $words }
btn-go-on-as-customer = ▶️ Go on as a customer
btn-put-away = 🗑 Put it away
btn-draft-instead = 🔁 Instead of it
btn-in-addition = ➕ In addition
btn-bring-back = ↩️ Bring it back
btn-go-on-draft = ▶️ Go on
btn-drop-files = Remove files
btn-another-matter = 📝 Another matter
btn-same-matter = ➕ Put them together
btn-several-matters = ✂️ File separately
btn-one-matter = 📝 One matter
btn-add-to = ➕ Add to { $number } · { $matter }
btn-answer-to = 💬 Answer to { $number } · { $matter }
btn-urge-this = 🔔 Urge { $number } · { $matter }
btn-add-elsewhere = ➕ Add to another ticket…
btn-new-matter = 📝 No, it's a new matter
btn-ask-people = 📝 Send to people anyway
btn-something-else = 📝 It's something else
btn-look = 📄 See the ticket
btn-look-at = 📄 { $number }
btn-withdraw-this = ↩️ Withdraw { $number } · { $matter }
btn-write = 💬 Write to the handler
btn-answer = 💬 Answer
btn-urge = 🔔 Urge
btn-history = 🕘 History
btn-withdraw = ↩️ Withdraw
btn-withdraw-yes = Yes, withdraw
btn-satisfied = 👍 Satisfied
btn-not-satisfied = 👎 Not satisfied
btn-satisfied-this = 👍 Satisfied { $number } · { $matter }
btn-not-satisfied-this = 👎 Not satisfied { $number } · { $matter }
btn-slip = ↩️ Wrong button, undo
btn-no-reason = ⏭ No reason
btn-no-more = 👌 That's all
btn-solved = ✅ Solved
btn-not-solved = ❌ Not solved
btn-skip = Skip
btn-accept = 🙋 Accept
btn-accept-all = 🙋 Accept all
btn-grant-all = ✅ Approve all
btn-ask = ❓ Ask customer
btn-why = ⏱ How it is counted
btn-phoned = 📞 Phoned
btn-spoke = ✅ Told by telephone
btn-not-reached = 📵 Not reached
btn-reply = 💬 Reply
btn-resolve = ✅ Resolve
btn-as-before = ♻️ As before
btn-take-back = ↩️ Take back the outcome
btn-undo = ↩️ Undo
btn-discard = ✖️ Don’t send
btn-send-now = 📨 Send now
btn-confirm = ✅ Confirm
btn-send-back = ↩️ Send back
btn-uphold = ⚖️ Uphold the appeal
btn-reject = ⚖️ Outcome stands
btn-assess = ⚖️ Responsibility
btn-extend = ⏳ Ask for more time
btn-close = 🗂 Close without outcome
btn-close-yes = 🗂 Close it
btn-regrade = 🎚 Change grade
btn-make-role = Make { $role }
btn-suspend = 🚫 Suspend
btn-profile = ⚙️ Languages, hours
btn-profile-ask-capacity = ⌨️ Another number
btn-profile-regions = 📍 Places
btn-profile-ask-regions = ⌨️ Write places
btn-profile-hours = 🕘 Hours
btn-profile-ask-hours = ⌨️ Write hours
btn-profile-desk-hours = As the desk
btn-away = 🏖 Be away
btn-away-today = Today
btn-away-tomorrow = Until tomorrow
btn-away-week = Until Sun
away-until-day = Until { $day }
btn-away-other = ⌨️ Other days
btn-away-nobody = Nobody stands in
btn-away-superior = Nobody stands in but { $name }
btn-away-back = 👋 Back again
btn-away-end = 👋 End the absence
btn-away-drop = ✖️ Call it off
btn-away-change = ✏️ Change
btn-role-history = 🕘 Changes
btn-readmit = ▶️ Let in again
btn-hand-over-all = 📦 Hand over all
btn-to-least = ⚖️ Whoever has least
btn-yes = ✅ Yes
btn-reclassify = 🏷 Change category
btn-same = 🔗 The same
btn-different = ✖️ Not the same
btn-note = 🔒 Note
btn-consult = 🙋‍♂️ Ask a colleague
btn-transfer = ↪️ Hand over
btn-return = ↩️ Return
btn-supplier = 🏭 Supplier
btn-supplier-answer = ✅ Supplier answered
btn-give = ↪️ Hand over
btn-as-note = 🔒 Internal note
btn-to-customer = ✉️ It is for a customer
btn-take = ✋ Take over
btn-advise = 💡 Answer
btn-grant = ✅ Approve
btn-refuse = ✖️ Refuse
btn-joining-grant = ✅ Let in
btn-joining-refuse = ✖️ Refuse
btn-invite-another = 🔗 Invite another
btn-seen = 👀 Seen
btn-supervise = 👁 Supervise
btn-let-go = 👁 Stop supervising
btn-digest-settings = ⚙️ Digest settings
btn-day-before = ‹ Previous day
btn-day-after = Next day ›
btn-digest-on = 🔔 Send me digests
btn-digest-off = 🔕 No digests
btn-other-time = ⌨️ Another time
btn-announce-send = { $count ->
        [1] 📣 Send to 1 person
       *[other] 📣 Send to { $count } people
    }
btn-see-to = 🤝 I'll see to it
btn-see-to-all =
    { $count ->
        [1] 🤝 I'll see to the other one
       *[other] 🤝 I'll see to all { $count }
    }
btn-more = ⋯ More
btn-files = 📎 Files
btn-story = 📖 Full text
btn-open = 📂 Open the ticket
btn-unbind = 🔓 Let go of it
btn-send-anyway = 📨 Send anyway
btn-instead = ✅ Use this instead
btn-send-first = 📨 Send the first anyway
btn-change = ✏️ Change
btn-help = ✨ Help
btn-suggest = 💡 Suggest a reply
btn-similar = 🗂 Similar tickets
btn-send = 📨 Send
btn-another = 🔁 Another one
btn-view-pool = 📥 Pool
btn-approvals = 🗳 Waiting for me
btn-overdue = 🔴 All that is overdue
btn-view-mine = 📋 My queue
btn-view-scope = 🗂 All
btn-filter = 🔎 Filter
btn-newest = « Newest
btn-older = Older ›
btn-show = 👁 Show
btn-departments = 🏢 Department
btn-categories = 🏷 Category
btn-unfiltered = ‹ Back, no filter

## The keyboard under the chat
key-mine = 📄 My tickets
key-help = ❓ Help
key-queue = 📋 My queue
key-digest = 📊 Digest

## Commands after a slash
command-mine = My tickets
command-mine-own = Matters I raised myself
command-why = How a deadline is counted
command-queue = My queue
command-pool = The pool
command-overdue = What is overdue
command-find = Find tickets
command-people = The staff
command-invite = Let a colleague in
command-group = Departments' groups
command-duty = On duty / off duty
command-me = My languages, hours, most tickets
command-away = Be away, with a substitute
command-digest = Digest
command-approvals = What waits for my decision
command-export = Tickets as a file
command-announce = Announce to the staff
command-language = Language / 语言
command-help = Help

## Start and help (two lines each)
help-customer =
    👋 Welcome to <b>{ $desk }</b>. Just write what happened; add photos, a voice message or files.
    I'll sum it up for you to confirm and say when you get an answer. Progress, urging, taking back, appeal: /mine, privacy: /privacy, 中文: /language
help-handler =
    👋 You are a handler at <b>{ $desk }</b>. New tickets come here: press Accept.
    Your queue by deadline: /queue, the pool: /pool, all you can do: /help
help-supervisor =
    👋 You are a supervisor at <b>{ $desk }</b>. When a promise is missed, I tell you here.
    Your queue: /queue, the pool: /pool, all you can do: /help
help-manager =
    👋 You are a manager at <b>{ $desk }</b>. The day's digest comes here, or any time: /digest
    Your queue: /queue, the pool: /pool, all you can do: /help
help-admin =
    👋 You are an administrator at <b>{ $desk }</b>. When the desk needs care, I tell you here.
    Digest: /digest, your queue: /queue, the pool: /pool, all you can do: /help

## Help for the staff: one screen, in groups
guide-title = 👋 <b>{ $desk }</b> · { $role } · { $department }
guide-tickets = 📋 <b>Tickets</b>: { $commands }
guide-filing = ☎ <b>For customers</b>: { $commands }
guide-people = 👥 <b>People</b>: { $commands }
guide-own = ⚙️ <b>My settings</b>: { $commands }
guide-customer = 👤 <b>My own matters</b>: { $commands }

language-choose = Please choose a language.
language-chosen = All right, English from now on. How to use this: /help
unknown-command = I don't know that command. Just write what happened, or press /help.
unknown-command-staff = I don't know that command. All you can use is in /help.

## Draft
talk = 👋 Hello! Just write what happened; I'll register it and see it through.
talk-upset = 😔 I'm sorry. Tell me what happened, where and when; I'll register it and see it through.
talk-thanks = 🙏 Thank you! Write to me whenever you need something.
talk-spam = 🙂 Received. This desk takes what customers report; advertising isn't registered.
insist-talk = If what you just wrote is the matter itself, press the button.
insist-talk-upset = If what you just wrote is the matter itself, press the button.
insist-talk-thanks = If what you just wrote is praise to be registered, press the button.
insist-talk-spam = If you do have something to report, press the button below, or just write what happened.
talk-or-answer = 💬 Is this your answer to the question about <b>{ $number }</b>?
talk-welcome = 🙏 You're welcome!
talk-hello-open = 🙂 I'm here. Write whatever is new.
talk-bye = 👋 All right. Write to me whenever you need to.
talk-state = 📄 <b>{ $number }</b>: { $state }, to be resolved { $due }
talk-state-late = 📄 <b>{ $number }</b>: { $state }, past its promised time; sorry, we are pressing for it
talk-state-stands = 📄 <b>{ $number }</b>: { $state }
own-data-ways = 🔐 See what we hold of you: /mydata · Have it deleted: /deleteme
draft-title = 📝 <b>Please confirm: { $kind }</b>
draft-no-words = (no words yet: add a line about what happened, or submit the files as they are)
draft-voice-only = 🎙 Your voice message is safe, and the handler can play it. I can't understand speech: please add one line in writing; you can also submit it as it is.
draft-about = 🏷 { $category } · { $grade }
draft-facts = 🔎 { $facts }
draft-files =
    { $count ->
        [1] 📎 1 attachment
       *[other] 📎 { $count } attachments
    }
draft-promise-usual = ⏱ First answer { $response }, resolved { $resolve }
draft-promise-answer = ⏱ First answer { $response }, fully answered { $resolve }
draft-promise-praise = ⏱ We pass your thanks on and write back { $resolve }
draft-about-what = 🏷 { $category }
draft-hint-asked = ❗ Is this your answer to { $number }? Then press Answer; if it is a new matter, Submit.
draft-hint-answer = ❓ <b>Is this your answer to { $number }?</b> If you ask the handler back, press Answer too.
draft-hint-which-ticket = ➕ Which ticket shall this be added to?
draft-hint-same = ❓ Is this an addition to <b>{ $number }</b>, or a new matter?
draft-hint-same-which = ❓ Is this an addition to an open ticket, or a new matter?
draft-hint-reopen = ❓ Is it the earlier matter again? Press “Reopen” and it keeps its number; submit if it's a new one.
draft-unsure = 📝 <b>Which is it: { $one } or { $other }?</b>
draft-unsure-hint = Press one to submit it, or just write on.
draft-as-kind = ⏱ { $kind }: first answer { $response }, all done { $resolve }
draft-urge = 🔔 Press for progress on this one? The colleague in charge is reminded at once.
draft-urge-which = 🔔 Which one do you press for progress on? The colleague in charge is reminded at once.
draft-withdraw = ↩️ Withdraw this one? Then nobody works on it any more. If you press nothing, we carry on.
draft-withdraw-which = ↩️ Withdraw which one? Then nobody works on it any more. If you press nothing, we carry on.
draft-settled = 🙂 Good to hear. Is this one settled? Press it, and nobody works on it any more. If you press nothing, we carry on.
draft-settled-which = 🙂 Good to hear. Which one is settled? Press it, and nobody works on it any more. If you press nothing, we carry on.
draft-withdraw-resolved = 🧾 <b>{ $number }</b> is resolved. If it is solved for you, press Satisfied, and it is closed.
draft-verdict-content = 🧾 Is this about <b>{ $number }</b>? Press Satisfied, and it is closed.
draft-verdict-objects = 🧾 Is this about <b>{ $number }</b>? Press Not satisfied, and it goes back to the handler with what you wrote.
draft-withdraw-none = 🙂 All right. You have no open ticket, so there is nothing to withdraw. Write to me at any time.
draft-no-news = 🙂 You have no ticket that is being worked on. Earlier ones: /mine. Write to me whenever something is the matter.
human-reads = 🙋 What you write here is read and answered by people; I only file, chase and pass on.
human-has = • <b>{ $number }</b>: somebody is working on it (a matter of { $department })
human-pool = • <b>{ $number }</b>: with { $department }; somebody will take it on
human-resolved = • <b>{ $number }</b>: resolved by { $department }. Are you satisfied?
human-draft = 📝 What you are writing isn't submitted, so nobody has seen it yet: look below and press Submit.
human-begin = Just write what happened; once you submit it, somebody takes it in hand. If you would rather be called, leave a number with /phone.
draft-another = ❓ Is this another matter, or part of what you are writing, “{ $earlier }”?
draft-aside = 📌 What you began before, “{ $earlier }”{ $count ->
    [1] , is kept; we go on with it after this one.
   *[other] { " " }and more ({ $count } matters), is kept; we go on with them one by one after this one.
}
draft-aside-next = 📌 Your next matter, “{ $earlier }”{ $count ->
    [1] , is kept; it comes after this one.
   *[other] { " " }and more ({ $count } matters), is kept; they come one by one after this one.
}
draft-asks-first = ❓ Not submitted yet. Please answer what this asks first:
draft-still-here = 🙂 All right. What you wrote isn't submitted yet:
draft-danger-unsent = 🚨 Nobody of our staff knows of it yet, and nobody is on the way: press Submit below, and somebody sees to it at once.
draft-moved = ⬆️ What you added changes it: { $changes }
draft-split-how = ✂️ I see only one matter in this. For two tickets, submit this one first, or write “something else: …” with the other.
draft-hint-several = 🗂 These seem to be { $count ->
    [2] two
   *[other] { $count }
} matters. File them separately? Each gets its own number, and its own people.
draft-hint-urge = 🔔 Are you pressing for { $number }? If so, press Urge below; what you are writing stays as it is. If not, write on or submit.
draft-hint-urge-which = 🔔 Are you pressing for an earlier matter? Press the one below; what you are writing stays as it is. If not, write on or submit.
draft-hint-instead = ✏️ Shall what you just wrote stand instead of what is above it, or in addition?
draft-hint-mistaken = ✏️ I couldn't tell which “{ $field }” is meant, so your words stand at the end. To change what is above, write “it is …, not …”, or press Edit.
draft-hint-two-numbers = 🔎 { $first } and { $second } both stand there now. Is only the second right? Then write “no, { $second }”.
ticket-unknown = 🔎 You have no ticket { $number }. Yours are here, all of them: /mine
ticket-which-line = { $place }. <b>{ $number }</b>: { $matter }
ticket-which-none = 👌 All right, they stay as they are.
ticket-urge = 🔔 Is this the one to urge? Press it, and whoever handles it is told at once.
ticket-which = ❓ Which one?
ticket-complain = 🗣 The handling of which one? Somebody higher up reads it, whoever it is about doesn't.
ticket-draft-stays = 📌 What you are writing is still there, unchanged.
draft-goes-on = 📌 Back to what you began before:
draft-goes-on-next = 📌 Now the next one:
draft-of-erased-caller = 🗑 This customer’s data was deleted, and with it what was begun here for them.
words-of-erased = 🗑 A customer’s data was deleted at their wish. What you had written and not sent may be about them, and went with it
draft-deleted = 🗑 This draft was deleted; nothing was submitted.
draft-over = This button is out of date: the draft was cancelled or deleted, nothing was submitted. Write to me whenever you need me.
draft-over-other = This button is out of date. What you are writing now is at the bottom.
draft-urged = 🔔 Urged: <b>{ $number }</b>
draft-fact-explained = 🙂 I mean the detail below: it helps whoever takes this on. Never mind if there is none, or you don't know: press Skip.
draft-needs-date = ❓ On which day was it? Just write it; if you can't say, press "Skip", or submit as it is.
draft-needs-time = ❓ At about what time? Just write it; if you can't say, press "Skip", or submit as it is.
draft-needs-amount = ❓ How much money is it about? Just write it; if you can't say, press "Skip", or submit as it is.
draft-needs-place = ❓ Where did it go wrong: an address, or a spot? Just write it; if you'd rather not, press "Skip", or submit as it is.
draft-needs-order-no = ❓ What is the order or tracking number? Just write it; if you have none, press "Skip", or submit as it is.
draft-needs-phone = ❓ Which telephone number? Just write it; if you'd rather not, press "Skip", or submit as it is.
draft-needs-vehicle-no = ❓ What is the plate number? Just write it; if you have none, press "Skip", or submit as it is.
draft-needs-org = ❓ Which firm or shop? Just write it; if you can't say, press "Skip", or submit as it is.
draft-needs-staff = ❓ Who of the staff was it: a name or a number? Just write it; if you can't say, press "Skip", or submit as it is.
draft-hint = You can add more text or photos. All good? Press Submit.
draft-edit = ✏️ What would you like to change? You can also edit the messages you sent.
draft-facts-which = 🔎 These details I read in your words. Which one would you like to change?
draft-facts-cut = 🔎 Which one shall go? It goes from the text as well.
draft-facts-none = 🔎 I have read no details yet. Would you like to add one?
draft-fact = 🔎 { $fact }
draft-fact-types = ➕ What would you like to add?
draft-fact-change = ✏️ What should “{ $old }” be? Just write it.
draft-fact-unclear = ✏️ Please write it in one line.
fact-ask-date = ✏️ On which day was it? Just write it.
fact-ask-time = ✏️ At about what time? Just write it.
fact-ask-amount = ✏️ How much money? Just write it.
fact-ask-place = ✏️ Where was it? Just write it, or send a location.
fact-ask-order-no = ✏️ What is the order or tracking number? Just write it.
fact-ask-phone = ✏️ Which telephone number? Just write it.
fact-ask-vehicle-no = ✏️ What is the plate number? Just write it.
fact-ask-org = ✏️ Which firm or shop? Just write it.
fact-ask-staff = ✏️ Who of the staff: a name or a number? Just write it.
fact-bought = bought { $what }
fact-sent = sent { $what }
fact-delivered = delivered { $what }
fact-paid = paid { $what }
fact-returned = returned { $what }
fact-promised = promised { $what }
fact-broke = went wrong { $what }
fact-date = Date
fact-time = Time
fact-amount = Amount
fact-place = Place
fact-order-no = Order number
fact-phone = Phone
fact-vehicle-no = Plate
fact-org = Firm
fact-staff = Staff
draft-files-which = 📎 Press one to take it out; to add a file, just send it.
draft-files-cut = 📎 Which one shall go? They are numbered as you sent them.
changed-words = ✏️ Changed: “{ $old }” → “{ $new }”
changed-away = ✏️ Taken out: “{ $old }”
changed-added = ✏️ Added: { $fact }
changed-to = ✏️ Changed to: { $new }
changed-fact = ✏️ No detail any more: { $old }
changed-file-anew = 🔁 The new file stands in place of the one before
changed-files =
    { $count ->
        [one] ✏️ Taken out: 1 file
       *[other] ✏️ Taken out: { $count } files
    }
draft-left-behind = 📝 Something that you wrote as a customer isn't filed yet; it is still here:
draft-as-customer = 👤 You write about this as a customer now. Back to work: /staff
draft-already-so = ✏️ It says so already, nothing was changed.
draft-unfinished = 📝 You began this and haven't submitted it. Go on? If you don't, it is deleted after { $days }.
draft-unfinished-caller = 📝 What you began for { $customer } isn't submitted yet. Go on? If you don't, it is deleted after { $days }.
draft-danger-told = 🚨 The superior on duty knows that somebody wrote of danger. They can't read what you wrote: press Go on and submit it, and somebody sees to it at once. If you don't, it is deleted after { $days }.
danger-unfiled = 🚨 Somebody wrote of danger to people, the last time { $at }, hasn't submitted it and doesn't answer; they were told the emergency number. It would go to: { $department }. Who it is, their number and what they wrote stay theirs until it is submitted; then it comes at once as a ticket. Please keep somebody ready, and if they call, file it for them: /file
draft-choose-kind = What kind of matter is it?
draft-choose-category = What is it about?
draft-write-anew = ✏️ Please write it again; the files are kept.
draft-cancelled = Cancelled, nothing was filed. Write to me whenever you need me.
draft-thrown = 🗑 Cancelled, nothing was filed. You can bring it back within { $days }.
draft-begin-anew = 🔄 All right, from the beginning: what happened? Words, photos and voice messages are all fine. What you wrote before can be brought back within { $days }.
draft-begun-anew = 🔄 All right, from the beginning. What you wrote before can be brought back within { $days }.
draft-give-up = 🙂 No problem. This isn't submitted yet. Go on with it, or put it away?
filed =
    ✅ Registered. Your ticket's number is <b>{ $number }</b>
    ⏱ We promise to resolve it { $resolve }, and a first answer { $response }. I'll keep you posted here.
filed-answer =
    ✅ Registered. Your ticket's number is <b>{ $number }</b>
    ⏱ A first answer { $response }, everything answered { $resolve }. I'll keep you posted here.
filed-praise =
    ✅ Registered. Your ticket's number is <b>{ $number }</b>
    ⏱ Thank you! We pass your praise on and write back { $resolve }.
cannot-keep = 🙏 I can't keep that kind of message. Please send text, a photo, a voice message or a file.

## My tickets
mine-title = 📄 <b>My tickets</b>, open one to see how it stands:
mine-matter = { $topic }: { $words }
mine-line = • <b>{ $number }</b> · { $matter } · { $state }
mine-line-due = • <b>{ $number }</b> · { $matter } · { $state } · ⏱ { $due }
mine-line-late = • <b>{ $number }</b> · { $matter } · { $state } · ⏱ was due { $due }, late
mine-none = You have no tickets yet. Just write what happened and I'll register it.
own-title = 📄 <b>{ $number }</b> · { $about }
own-changed = ✏️ As you changed it since:
own-additions =
    { $count ->
        [one] ➕ You added: “{ $last }”
       *[other] ➕ You added to it { $count } times, the last time: “{ $last }”
    }
own-additions-files =
    { $count ->
        [one] ➕ You added a file
       *[other] ➕ You added { $count } files
    }
own-state = 📍 { $state }
own-promise-usual = ⏱ To be resolved { $due }
own-promise-answer = ⏱ To be answered { $due }
own-promise-praise = ⏱ We write back { $due }
own-answer-missed = ⏱ This was due { $due } and is late. We are sorry, and working on it
own-promise-missed = ⏱ This was to be resolved { $due } and is late. We are sorry, and working on it
own-outer = 📅 By the rules at the very latest { $due }
own-question = ❓ We asked you:
own-clock-stands = ⏸ Waiting for your answer; the clock is paused
own-closed = 🗂 Closed without an outcome, because:
card-closed = 🗂 Closed by { $superior } without an outcome{ $why ->
    [other] {""}
   *[known] : { $reason }
}. The customer was told:
own-outcome = 🧾 Outcome:
own-answer = 💬 Our answer:
history-title = 🕘 <b>History of { $number }</b>
history-line = { $at } · { $what }
did-open = registered
did-assign = assigned
did-accept = accepted
did-ask = question to the customer
did-answer = customer answered
did-reply = reply to the customer
did-add = customer added to it
did-resolve = resolved, outcome told
did-satisfied = customer satisfied, closed
did-not-satisfied = customer not satisfied, rework
did-take-back-verdict = customer took “not satisfied” back
did-lapse = no verdict came, closed
did-withdraw = withdrawn by the customer
did-close = closed without an outcome
did-reopen = not solved, says the customer: reopened
did-chase = chased
did-stop = the clock stopped
did-go = the clock went on
did-to-pool = accepted by nobody, put into the pool
did-raise = reworked or transferred too often, raised
did-unreachable = the customer can't be reached
did-reachable = the customer can be reached again
did-supervise = put under supervision
did-let-go = taken off supervision
did-phone = the customer was phoned
did-not-reached = the customer was phoned and not reached
did-send-anyway = sent in spite of a warning
did-told-late = told the customer of the delay
did-escalate = escalated
did-still-overdue = named again as still overdue
did-urge = urged by the customer
did-regrade = grade changed
did-reclassify = kind or category changed
did-link = linked to a common problem
did-differ = judged not to be the same
did-note = internal note
did-consult = question to a colleague
did-advise = answer of a colleague
did-return = returned, to the department it belongs to
did-supplier = supplier named
did-ask-limit = a superior was asked about the supplier's limit
did-grant-limit = the supplier's limit granted
did-refuse-limit = the supplier's limit refused
did-supplier-answered = supplier answered, back to the department
did-ask-extension = more time asked for
did-grant-extension = more time granted
did-refuse-extension = more time refused
did-ask-confirmation = outcome put before a superior
did-confirm-outcome = outcome confirmed by a superior
did-return-outcome = outcome sent back by a superior
did-take-back-outcome = outcome taken back by its handler
did-unconfirmed = told without confirmation: there is nobody to confirm it
did-assess = said who is responsible and whether it was justified
did-change-word = changed what was said in the follow-up
did-change-cause = changed the cause
did-seen = seen by a superior
write-to-handler = ✍️ Write what the handler should know ({ $number }); photos and files are welcome.
write-answer = ✍️ Write your answer ({ $number }); photos and files are welcome.
change-noted = ✏️ Your change is passed on to whoever handles { $number }.
change-kept = ✏️ Your change is kept with { $number }, but that is { $state } and nobody reads it any more. If there is something left to do, press a button below.
change-danger = ⚠️ { $number } is { $state } and nobody works on it. Press Submit and somebody sees this at once.
promise-moved = ⏱ <b>{ $number }</b> will now be resolved { $due }; { $reason }.
reason-extended = more time was granted; the handler explains
reason-raised = it is now treated as more urgent
reason-lowered = it is now treated as less urgent
graver-after-outcome = 🚨 <b>{ $number }</b>: what you added is more urgent. The handler and the supervisor know at once; you get an answer { $late ->
    [0] { $due }.
   *[other] as soon as possible.
}
reason-graver = what you added is more urgent, and its grade was raised
reason-reclassified = the kind or category of the matter has changed
reason-supplier = a partner of ours has to answer
promise-moves-later = ⏱ The promise for <b>{ $number }</b> will move; { $reason }. The clock stands while we wait for your answer; then we tell you the new time.
promise-late = ⏱ <b>{ $number }</b>: { $reason }. The promised time ({ $due }) has passed. We are sorry, and working on it.
promise-first = 💬 First answer { $due }.
promise-next = 💬 Answer to your latest message { $due }.
verdict-again = 👌 “Not satisfied” for <b>{ $number }</b> is taken back. So are you satisfied with the outcome?
rejected-told = 🔁 Sorry to hear that. <b>{ $number }</b> goes back to the handler with what you wrote, to be resolved { $due }.
rejected-late-told = 🔁 Sorry to hear that. <b>{ $number }</b> goes back to the handler with what you wrote. The promised time ({ $due }) has passed. We are working on it.
rejected-late =
    🔁 Sorry to hear that. <b>{ $number }</b> goes back to the handler. The promised time ({ $due }) has passed. We are working on it.
    What is still missing? Write a line and I'll pass it on.
reason-waited = the time we waited for you doesn't count
reason-silent = we waited for your answer as long as we may, the clock goes on
passed-on = 📨 Thank you, passed on to whoever handles { $number }.
danger-over = 🙏 Glad it turned out well. If nothing is left to be done, you can withdraw it.
passed-on-urged =
    { $whom ->
        [nobody] 🔔 Your urging is noted as well, but there is nobody at work who could be reminded; whoever comes first sees it.
       *[other] 🔔 They were urged as well.
    } You can urge again after { $at }.
passed-on-resolved = 📨 Thank you, passed on to whoever handles { $number }; you will get an answer. Are you satisfied with the outcome?
reason-is-another = 📝 This looks like another matter, so it is noted apart: submit it below. If it is why you aren't satisfied with <b>{ $number }</b>, press “Add to { $number }”.
said-apart = 📝 All right, a new matter then. Whoever handles { $number } knows.
urged =
    { $whom ->
        [handler] 🔔 Whoever handles <b>{ $number }</b> has been reminded.
        [pool] 🔔 Nobody has accepted <b>{ $number }</b> yet; those who could have been reminded.
        [above] 🔔 Whoever handles <b>{ $number }</b> can't be reached just now; their superiors have been reminded.
       *[nobody] 🔔 Your urging of <b>{ $number }</b> is noted, but there is nobody at work who could be reminded. It isn't lost: whoever comes first sees it, and that you urged.
    } You can urge again after { $at }.
withdraw-sure = Withdraw <b>{ $number }</b>? Nobody will work on it any more.
withdraw-kept = 👌 All right, it isn't withdrawn. We carry on.
satisfied-thanks = 🙏 Thank you for telling us! <b>{ $number }</b> is closed.
rejected =
    🔁 Sorry to hear that. <b>{ $number }</b> goes back to the handler, to be resolved { $due }.
    What is still missing? Write a line and I'll pass it on.
closed-unjudged = 🗂 We heard nothing more from you, so <b>{ $number }</b> is closed.{ $ways ->
    [0] {""}
   *[other] { " " }If anything is still open, press below.
}

## To the customer
customer-accepted = 🙋 Somebody has taken on <b>{ $number }</b> and is working on it.
customer-question = ❓ <b>{ $number }</b>: the handler asks you
customer-reply = 💬 <b>{ $number }</b>: the handler writes
customer-correction = ✏️ <b>{ $number }</b>: the handler changed an earlier message; it now says
customer-answered = 💬 <b>{ $number }</b> is answered, as follows. Are you satisfied?
customer-outcome-praise = 🙏 <b>{ $number }</b>: your praise was passed on. The reply is below. Are you satisfied?
customer-outcome = ✅ <b>{ $number }</b> is resolved. Are you satisfied with the outcome?

## Follow-up visit
visit-solved-praise = We passed your praise on. Are you content with our reply?
visit-solved-answer = Are you content with our answer?
follow-up = 📋 <b>{ $number }</b>, follow-up: { $question }
matter-told = 🏷 { $words }
matter-done = ✅ { $words }
follow-up-thanks = 🙏 Thank you! Your rating is recorded.
word-changed = ✏️ <b>{ $number }</b>: noted as you changed it.

## Staff
joined =
    🎉 Welcome! Your role: <b>{ $role }</b> ({ $department }).
    I'll write to you here; press /help any time.
invite-invalid = 🔒 This code is unknown, used or expired. Please ask your manager for another.
customer-code-invalid = 🔒 This code is unknown, used or expired: please ask whoever gave it to you for another. You don't need one to tell us something: just write what happened.
staff-which = ✉️ To which customer shall this go?
staff-which-or-asked = ✉️ Is this for a colleague who asked, or for which customer? Nothing is sent yet.
btn-answer-asked = 💡 Answer { $name } · { $number }
staff-which-note = 🔒 To which ticket does this internal note belong? The customer doesn't see it.
staff-which-consult = 💬 About which ticket is this question to a colleague? Nobody has read it yet.
staff-which-named = ✉️ Is it for the customer of this ticket? Nothing is sent yet: one press sends it, or keeps it as an internal note.
desk-words-lost = 🤔 I didn't understand this, and it went to nobody:
desk-words-not-sent = 🤔 It went to nobody and nothing was done: there is no ticket with which you can do that now. Open a ticket and press its button, or see /help
correct-none = ✏️ Nothing is changed, and it went to nobody: there is no outcome of yours here that can still be corrected. What was written to a customer is put right by editing that message.
correct-which = ✏️ Nothing is changed yet, and it went to nobody: several have an outcome. Please name one: "correct 0003: …"
correct-closed = ✏️ Nothing is changed, and it went to nobody: the ticket is closed, its outcome stays. The customer can have it opened again, or appeal.
outcome-corrected = ✏️ <b>{ $number }</b>: the outcome is corrected, and the customer reads the new one.
nothing-waits = 👌 There is nothing to leave just now. Nothing was sent to anybody.
no-appeal-waits = 👌 No appeal waits for your decision. Nothing was sent to anybody.
desk-words-which = 👇 Nothing is done yet, and it went to nobody. Which one?
grant-all-sure =
    { $count ->
        [1] 🗳 Grant this? Nothing is granted yet:
       *[other] 🗳 Grant these { $count }? Nothing is granted yet:
    }
desk-words-granted = ✅ Granted: { $line }
desk-words-refused = ✖️ Refused: { $line }
desk-words-decide = 👇 It went to nobody. More than one waits for you; please press which:
desk-words-waits-not = 👇 Nothing is decided, and it went to nobody: what you name doesn't wait for you. This does:
desk-words-each = 👇 Not all of it is understood, so nothing is decided, and it went to nobody. Press a button, or say them one by one:
desk-words-bare = 👇 Nothing is done yet, and it went to nobody. Please decide by a button; what you wrote besides is not passed on:
reply-accept-first = 🙋 <b>{ $number }</b>: please accept it first, then write to the customer. It went to nobody:
desk-words-partly = 👇 It went to nobody. More time is granted as it was asked for, or refused with a reason:
nothing-to-undo = There is nothing to take back. What was sent is put right by editing that message.
colleagues-there = 🟢 on duty　⚪️ off duty　🏖 away
colleague-line = { $line }
screen-waits = 👆 The screen above waits for one of its buttons. What you wrote went to nobody:
staff-chosen = ✉️ For the customer of <b>{ $number }</b>
staff-waits = 📋 In hand: { $mine ->
    [0] nothing
   *[other] { $mine }
}. In the pool: { $pool ->
    [0] nothing
   *[other] { $pool }
}.
staff-idle = To answer a customer, open the ticket or reply to the message passed on to you. Queue: /queue, all you can do: /help
card-assigned = 🆕 <b>{ $number }</b> is assigned to you
card-taken-on = 🙋 <b>{ $number }</b>: you have accepted it.
card-assigned-above = 🆕 <b>{ $number }</b> is assigned to you: those who should decide it are concerned, or there are none
card-pool = 📥 <b>{ $number }</b> is in the pool: the first to accept has it
card-grave = 🚨 <b>{ $number }</b> is critical: please look at it now
card-unaccepted = 📣 <b>{ $number }</b> was accepted by nobody and comes to you
card-passed-on = ↪️ <b>{ $number }</b> was not accepted in time and went to somebody else
unaccepted-yours =
    ↪️ { $count ->
        [1] You didn't accept this one in time: it went on, there's nothing to do for you:
       *[other] You didn't accept these { $count } in time: they went on, there's nothing to do for you:
    }
unaccepted-given =
    ↪️ { $count ->
        [1] What you gave to somebody wasn't accepted in time and went on; give it to another if that is wrong:
       *[other] Of what you gave to others { $count } weren't accepted in time and went on; give them to others if that is wrong:
    }
unaccepted-line = • <b>{ $number }</b>: { $before } → { $heir }
unaccepted-more = And { $count } more
card-let-go = ↪️ <b>{ $number }</b> was not accepted in time; it is in the pool again
matter-unnamed = A matter
nobody-may-decide = ⚠️ { $matter } needs a superior who had no part in it, and there is none. Please appoint another manager or administrator: /invite, or change a role in /people. They will find it in their /pool.
nobody-may-decide-or-appoint = ⚠️ { $matter } needs a superior who had no part in it, and there is none. Only an administrator can appoint another manager, and this desk has none yet: ask whoever runs its machine for duban invite admin. Who is appointed will find it in their /pool.
card-raised-reworks = 🔺 <b>{ $number }</b> was reworked again and again: please look into it
card-raised-transfers = 🔺 <b>{ $number }</b> was passed on again and again: please look into it
card-unreachable = 📵 The customer can't be reached in chat: please phone
card-title = 📂 <b>{ $number }</b>
card-supervised = 👁 Supervised by { $superiors }
card-about = 🏷 { $kind } · { $category } · { $grade }
card-customer = 👤 { $customer }
card-changed = ✏️ Changed by the customer ({ $at }):
card-latest-addition =
    { $added ->
        [1] 💬 The customer added ({ $at }):
       *[other] 💬 The customer added { $added } times, last ({ $at }):
    }
card-latest-answer =
    { $added ->
        [0] 💬 The customer answered ({ $at }):
        [1] 💬 The customer added once, and answered ({ $at }):
       *[other] 💬 The customer added { $added } times, and answered ({ $at }):
    }
card-latest-rejection =
    { $added ->
        [0] 👎 Why they are not satisfied ({ $at }):
        [1] 👎 The customer added once; why they are not satisfied ({ $at }):
       *[other] 👎 The customer added { $added } times; why they are not satisfied ({ $at }):
    }
card-notes =
    { $count ->
        [1] 🔒 1 internal note, see 📖 Full text
       *[other] 🔒 { $count } internal notes, see 📖 Full text
    }
card-files =
    { $count ->
        [1] 📎 1 attachment
       *[other] 📎 { $count } attachments
    }
card-facts = 🔎 { $facts }
card-problem = 🔗 Common problem, told as well in { $numbers }
card-state = 📍 { $state } · { $handler } · ticket of { $department }
card-first-due = ⏳ Due first: { $promise } { $due }
card-theirs-until = 🙋 Yours to accept { $due }; not accepted by then, it goes to somebody else
card-first-overdue = 🔴 Late: { $promise } was due { $due }
card-due = ⏱ To be resolved { $due }
card-overdue = 🔴 Late: was to be resolved { $due }
card-extended = ⏳ Extended by { $amount }
card-urged =
    { $count ->
        [1] 🔔 Urged once by the customer
       *[other] 🔔 Urged { $count } times by the customer
    }
card-wish = ⏳ { $handler } asks for { $amount } more; you decide
card-confirming = 🔏 The outcome is with a superior ({ $handler })
card-assessed = ⚖️ Responsible: { $responsible } · justified: { $justified }
card-unassessed = ⚖️ Who is responsible, and whether it was justified, isn't said yet
card-clock-stands = ⏸ Waiting for the customer; the clock is paused
queue-title-mine = 📋 <b>My queue</b> ({ $count }), what is due first on top:
queue-none-mine = 📋 You have no open tickets.
overdue-title = 🔴 <b>Overdue</b> ({ $count }), the gravest grade first, then the longest:
overdue-none = ✅ Nothing is overdue.
find-what = 🔎 Which one? Write a ticket number, a phone number or its last four digits, a customer's name, or a word of it.
find-title = 🔎 <b>{ $words }</b>
find-none = 🔎 <b>{ $words }</b>: nothing found in { $where }.
find-in-own = your tickets, those nobody has taken ({ $whose }), and what you filed for callers
find-in-scope = the tickets of { $whose } and what you filed for callers
find-none-yet = 🔎 <b>{ $words }</b>: not among the latest tickets. You can look further back.
find-too-short = 🔎 “{ $words }” is too short: please write two characters or more.
queue-title-pool = 📥 <b>Pool</b> ({ $count }): the first to accept has it:
queue-none-pool = 📥 The pool is empty.
queue-title-scope = 🗂 <b>{ $whose }</b> ({ $count }), what is due first on top:
queue-none-scope = 🗂 There are no open tickets.
queue-filters = 🔎 { $filters }
queue-nothing-such = No ticket is like that.
filter-title = 🔎 Which ones only? Choose several, or tap again to undo.
filter-department = 🏢 Which department only?
filter-category = 🏷 Only which category?
filter-overdue = 🔴 Overdue
filter-soon = 🟡 Due soon
filter-new = 🙋 To be accepted
filter-waiting = ⏸ Waiting
list-line = { $sign } <b>{ $number }</b> · { $words }
list-matter = 　{ $matter }
list-matter-words = 　{ $matter }: { $words }
list-late = { $promise } { $late }
colour-soon = due soon
colour-later = time left
list-acknowledge = accept { $due }
list-first-response = first answer { $due }
list-next-response = answer { $due }
list-resolve = resolve { $due }
list-outer = final limit { $due }
mark-urged =
    { $count ->
        [1] 🔔 customer urges
       *[other] 🔔 customer urged { $count } times
    }
mark-reworked =
    { $count ->
        [1] 🔁 not satisfied
       *[other] 🔁 not satisfied, { $count } times
    }
mark-unanswered = 💬 new words
mark-confirming = 🔏 outcome with a superior
duty-on = 🟢 You are on duty and get new tickets.
duty-away = 🏖 You are away and back { $until }; until then you are given no new tickets.
duty-off = ⚪️ You are off duty and get no new tickets; those in hand stay yours.
btn-duty-on = 🟢 Go on duty
btn-duty-off = ⚪️ Go off duty
nobody = nobody
no-limit = no limit
profile =
    ⚙️ <b>{ $name }</b> · { $role } · { $department }
    🗣 Answers customers in: { $languages }
    📦 At most in hand: { $capacity } ({ $load } now)
person-regions = 📍 Answers for: { $regions }
all-regions = all places
regions-title = 📍 Which places does <b>{ $name }</b> answer for? What names one of them goes first to who answers for it; without any it is all places.
regions-which = 📍 Please write the places that { $name } answers for, with commas between: West Lake, Yuhang.
regions-unclear = Please write names of places with commas between, at most { $most }, of at most { $longest } letters each.
profile-hours-of-desk = 🕘 Hours: as the desk
profile-hours-line = 🕘 { $days } { $hours }
profile-hours = 🕘 On which days does <b>{ $name }</b> work? New tickets go first to who is at work.
profile-hours-read = ✅ Noted. Please see whether it is right; if not, write again, or press below.
profile-which-hours = 🕘 Please write { $name }'s hours, like "Mon-Fri 9:00-12:00 13:30-18:00, Sat 10:00-14:00".
profile-hours-unclear = I don't understand that. Please write like this: Mon-Fri 9:00-18:00, Sat 10:00-14:00
profile-which-capacity = 📦 How many tickets may { $name } have in hand at once? Please write a number.
profile-capacity-unclear = Please write a number from 1 to { $most }.
toast-one-language = It has to be one language at least.
card-stands-in = 🏖 For { $name }, away until { $until }
card-away = 🏖 { $name } is away until { $until }; { $substitute } stands in
away-until-when =
    { $own ->
        [yes] 🏖 From when until when are you away? Nothing is set yet.
       *[no] 🏖 From when until when is <b>{ $name }</b> away? Nothing is set yet.
    }
    A press: from now until that day, which is included. For later write “tomorrow” (that day only), “next week Monday to Wednesday”, “3 Dec to 5 Dec”.
away-none = 👌 You aren't away, and nothing is planned.
away-which-days = 🏖 Please write from which day to which: “tomorrow” (that day only), “until next Wednesday” (from now until then), “tomorrow to Friday”, “3 Dec to 5 Dec”, “three days”. You may add who stands in.
away-who =
    { $own ->
        [yes] 🏖 You are away from { $begins }, back on { $ends }. Who stands in? Press, or write a name. Chases and customers' messages go to them meanwhile.
       *[no] 🏖 <b>{ $name }</b> is away from { $begins }, back on { $ends }. Who stands in? Press, or write a name. Chases and customers' messages go to them meanwhile.
    }
away-from-now = now on
away-who-cannot = { $name } ({ $department }) can't stand in: only colleagues of the same department and superiors can.
away-who-unknown = 🔎 Nobody who could stand in has that name.
away-running = 🏖 <b>{ $name }</b> is away until { $ends }. Stands in: { $substitute }
away-planned = 🏖 <b>{ $name }</b> will be away from { $begins } until { $ends }. Stands in: { $substitute }
away-planned-for-you = 🏖 You are to be away from { $begins } until { $ends }. Stands in: { $substitute }. To change it: /away
stand-in-planned = 🏖 { $name } will be away from { $begins } until { $ends }, and you stand in. I'll tell you when it begins.
away-begun = 🏖 You are away now, until { $until }. { $substitute } stands in. Back earlier: /away
away-begun-alone = 🏖 You are away now, until { $until }. Nobody stands in, so your superiors look after your tickets. Back earlier: /away
away-by-one-off-duty = ⚪️ { $substitute } is off duty just now. To choose another: /away
stand-in-off-duty = ⚪️ { $name } is away from now on, and { $substitute }, who stands in, is off duty: nobody watches { $count } tickets. Reach { $substitute }, or give them to others (/overdue, /find); a manager can change who stands in under /people.
away-now-by = 🏖 While you are away, { $substitute } stands in from now on.
away-now-alone = 🏖 Nobody stands in for you any more; your superiors look after your tickets.
away-over =
    { $count ->
        [0] 👋 Welcome back! You have no tickets in hand.
        [one] 👋 Welcome back! You have 1 ticket in hand.
       *[other] 👋 Welcome back! You have { $count } tickets in hand.
    }
away-ended = 👋 <b>{ $name }</b> is back.
stand-in-begun = 🏖 From now on you stand in for <b>{ $name }</b>, until { $until }. { $count ->
    [0] They have nothing in hand; what comes new is in your queue.
   *[other] What they have in hand ({ $count }) is in your queue.
}
stand-in-over = 👋 You don't stand in for <b>{ $name }</b> any more.
staff-ask = ❓ Write the question to the customer ({ $number }); photos and files are welcome.
staff-ask-by-phone = ☎ { $number }: the customer has no chat. Write the question for the record, then phone them and press “📞 Phoned”.
staff-reply = 💬 Write the reply to the customer ({ $number }); photos and files are welcome.
staff-reply-or-choose = 💬 Write the reply to the customer ({ $number }); photos and files are welcome. Or take one of these, which you see before it is sent:
staff-reply-by-phone = ☎ { $number }: the customer has no chat. Write the reply for the record, then phone them and press “📞 Phoned”.
staff-solution =
    ✅ { $number }: { $tone ->
        [praise] how was it passed on?
        [answer] what is the answer?
       *[usual] how was it solved?
    } { $first ->
        [customer] The customer reads these very words.
       *[superior] It is confirmed first by { $first }; then the customer reads these very words.
    }
staff-solution-by-phone =
    ☎ { $number }: { $tone ->
        [praise] how was it passed on?
        [answer] what is the answer?
       *[usual] how was it solved?
    } Write it for the record, then phone the customer and press “📞 Phoned”.
staff-solution-anew =
    ✅ { $number }: what you wrote last still waits for a superior; writing again replaces it. { $tone ->
        [praise] How was it passed on?
        [answer] What is the answer?
       *[usual] How was it solved?
    } The customer reads these very words.
staff-solution-anew-by-phone =
    ☎ { $number }: what you wrote last still waits for a superior; writing again replaces it. { $tone ->
        [praise] How was it passed on?
        [answer] What is the answer?
       *[usual] How was it solved?
    } Once confirmed, phone the customer and press “📞 Phoned”.
staff-evidence = 📷 { $number }: please send a photo or a file as evidence. Only the staff see it.
phoned-ask = 📞 <b>{ $number }</b>: did you speak to the customer?
phoned-ask-words = 📞 <b>{ $number }</b>: did you tell the customer all of this by telephone?
phone-answer = ✍️ { $number }: what did the customer answer on the telephone? Write it down and the clock goes on; without an answer yet, press “Cancel”.
phone-answer-changed = ✏️ <b>{ $number }</b>: what the customer said on the telephone now reads as you changed it.
phone-answer-noted = 📝 The customer's answer is noted.
evidence-needed = This ticket needs a photo or a file as evidence before it is resolved. Please send one.
staff-outcome-asked = 📨 A superior has the outcome of <b>{ $number }</b> for confirmation; then the customer is told. Until then the deadline stays.
staff-outcome-held = 📨 The outcome of <b>{ $number }</b> waits to be confirmed, and <b>the customer isn't told yet</b>: all who could confirm it have blocked the bot. Please have them open it again, in person or by telephone: /approvals. The deadline stays.
staff-kept-back = ⏳ <b>{ $number }</b> goes to the customer in { $seconds } seconds:
staff-undone = ↩️ <b>{ $number }</b>: taken back, nothing was sent to the customer.
staff-undone-change =
    ↩️ <b>{ $number }</b>: taken back, nothing was sent to the customer.
    ✏️ Please send the changed text, or edit the message that you just wrote. A tap copies it:
staff-undone-suggested =
    ↩️ <b>{ $number }</b>: taken back, nothing was sent to the customer.
    ✏️ Please send the changed text. A tap copies it:
staff-gone = ✓ On its way to the customer ({ $number }):
staff-not-sent = ⚠️ <b>{ $number }</b> has moved on: what you wrote was not sent to the customer. Here it is; a tap copies it.
staff-cause-still = 🔍 { $number }: a line on the cause is needed. Only the staff read it, never the customer. If it isn't known, write what was found.
staff-cause-evidence = 📷 { $number }: kept as evidence, the customer never sees it. And what was the cause? A line is enough; only the staff see it.
staff-cause = 🔍 { $number }: what was the cause? Only the staff see it.
evidence-changed = 📷 <b>{ $number }</b>: the new evidence is kept, and so is the one before.
solution-changed = ✏️ <b>{ $number }</b>: the outcome to be confirmed says now what you changed it to.
cause-changed = ✏️ <b>{ $number }</b>: the cause says now what you changed it to.
staff-cause-before = 📝 <b>{ $number }</b>: the cause you wrote before:
staff-solution-before = 📝 <b>{ $number }</b>: the outcome you wrote before. A tap copies it to be changed, or press “As before”:
staff-outcome-back = ↩️ The outcome of <b>{ $number }</b> is taken back: the customer wasn't told, and nobody needs to confirm it. Your words stand below, a tap copies them; they are offered again when you resolve it.
staff-extend = ⏳ <b>{ $number }</b> is to be resolved { $due }. How much more time? Choose first, then write why: if it is granted, the customer reads it.
staff-extend-anew = ⏳ <b>{ $number }</b> is to be resolved { $due }; your wish for more time is not decided yet. Asking again replaces it. If it is granted, the customer reads the reason:
extend-by = +{ $amount } · { $due }
staff-extend-kept = ✍️ <b>{ $number }</b>: the reason is kept (to be resolved { $due }); if it is granted, the customer reads it in these words. Now choose how much more time:
staff-extend-reason = ✍️ { $number }, { $amount } more: please write why. The supervisor reads it and, if it is granted, the customer too.
staff-extend-too-long = Please keep the reason within { $most } characters and write it again.
staff-extend-asked = 📨 The supervisor has been asked for more time for <b>{ $number }</b>. Until it is decided the deadline stays.
staff-close = 🗂 Why can't <b>{ $number }</b> be carried on? Choose a reason: what the customer will read is shown first. They can open it again or appeal; the digest shows it.
staff-close-which = 🗂 Which ticket is about the same as <b>{ $number }</b>? That one goes on.
staff-close-why = ✍️ { $number }: write why it can't be carried on, for the customer to read. You see it once more before it is closed.
staff-close-sure = 🗂 Close <b>{ $number }</b>? The customer will read:
staff-close-phone = ☎ The customer has no chat: once it is closed they have to be phoned; /calls keeps it in mind.
close-duplicate = Same as another ticket
close-nonsense = Advertising, or nothing to act on
close-unreachable = Customer can't be reached
close-elsewhere = Belongs to another organisation
close-other = ✍️ Another reason
closing-duplicate = What you told us is being seen to as { $number }: please look there for what becomes of it.
closing-nonsense = There is nothing in it that we could see to. If something is wrong, please write what happened.
closing-unreachable = Something that we need is missing, and we couldn't reach you. Please open it again and add it when you can.
closing-elsewhere = This isn't ours to decide: please turn to the organisation that answers for it.
customer-closed =
    🗂 <b>{ $number }</b> { $why ->
        [duplicate] is the same matter as another one of yours, so this one is closed.
       *[other] can't be carried on and is closed.
    } If you don't agree, open it again or appeal. The reason:
handler-closed = 🗂 <b>{ $number }</b>: closed by { $superior }, nothing is left to do. Reason: { $why }
handler-same-matter = 🔗 <b>{ $number }</b>: { $closed } of the same customer is about the same and is closed; please read what stands there.
toast-closed = { $number } is closed, the customer reads why
refused-own-closing = Nobody closes a ticket of their own ({ $number }) like this: another supervisor or a manager decides. If there is an outcome, resolve it.
staff-regrade = 🎚 <b>{ $number }</b> is { $grade }. Change it to? The promise is reckoned anew and told to the customer.
    You can write why first (the handler reads it), then press a grade.
staff-regraded-why = ✍️ { $number }: if you like, write why the grade was changed. The customer never sees it.
staff-regrade-kept = ✍️ The reason is kept. Which grade shall <b>{ $number }</b> have?
staff-regrade-later = ⚠️ As { $grade } some promises of <b>{ $number }</b> become later (time for a first answer counts from now):
btn-regrade-sure = 🎚 Change it all the same
staff-reclassify-category = 🏷 <b>{ $number }</b> is "{ $now }". Which category should it be? The desk learns from it; to move it to another department use "Return".
staff-reclassify-stays = 🏷 <b>{ $number }</b> is changed; the promise to the customer stays: resolved { $due }. If you need more time, ask for it.
staff-reclassify-kind = 🏷 <b>{ $number }</b> is "{ $now }". Which kind should it be? The desk learns from it.
colleague-in-list = { $name } ({ $load } in hand)
colleague-which = 🔎 Which one?
colleague-unknown = 🔎 Nobody here has that name: it can be somebody of the department, or a superior; for another department use ↩️ Return. Press one, or write a name:
colleague-unknown-anywhere = 🔎 No colleague has that name. Press one, or write another name:
colleague-unknown-within = 🔎 Nobody of the departments you answer for has that name. Press one, or write another name:
colleague-first = ✍️ First press a colleague (or write a name), then write what you have to say. What you wrote has gone to nobody yet:
problem-title = 🔗 <b>{ $count } customers seem to tell the same</b> ({ $category })
problem-line = • { $number }: { $text }
problem-line-linked = 🔗 { $number }: { $text }
problem-more = and { $count } more
problem-ask = Is it the same? Each ticket goes its own way; they only name each other.
problem-linked = ✅ Marked as one common problem.
problem-different = ✖️ Judged not to be the same.
handler-linked = 🔗 <b>{ $number }</b> is part of a common problem, { $count } tickets in all; its card names the others.
staff-transfer = ↪️ Hand <b>{ $number }</b> to whom? It can be somebody of the department, or a superior. Press, or write a name. 🟢 on duty　⚪️ off duty
staff-transfer-reason = ✍️ { $number } goes to { $colleague }: please say why. Only staff will read it.
staff-transferred = ↪️ <b>{ $number }</b> is with { $colleague } now.
staff-give = ↪️ Hand <b>{ $number }</b> over to whom? It can be anybody of the departments you answer for. Press, or write a name. 🟢 on duty　⚪️ off duty
staff-return = ↩️ <b>{ $number }</b> came to the wrong department? Where does it belong?
staff-return-kept = ✍️ <b>{ $number }</b>: the reason is kept, only staff will read it. Where does it belong?
staff-return-reason = ✍️ { $number } goes to { $department }: please say why. Only staff will read it.
staff-return-named = ↩️ { $name } is in { $department }, so it can't be handed over directly. Return <b>{ $number }</b> to { $department }? It is dispatched there, and the reason goes with it:
staff-return-named-why = ↩️ { $name } is in { $department }, so it can't be handed over directly. { $number } can be returned to { $department } and is dispatched there: please say why. Only staff will read it.
staff-returned = ↩️ <b>{ $number }</b> went to { $department }.
no-supplier = No supplier
card-supplier = 🏭 Supplier: { $supplier }
card-supplier-back = 🏭 Supplier: { $supplier }, back from them
card-supplier-by = 🏭 Supplier: { $supplier }, answers { $by }
staff-supplier = 🏭 <b>{ $number }</b>: which supplier has to answer? It goes to the department that answers for them. Where their limit is later, a supervisor has to agree to it.
staff-supplier-answer = ✍️ { $number }: what did { $supplier } answer? Once written, the ticket goes back to { $department }. Only staff will read it.
staff-supplier-answered = 🏭 <b>{ $number }</b> went back to { $department } with the supplier's answer.
staff-limit-asked = 🏭 <b>{ $number }</b>: the promise to the customer stays: resolved { $due }. This supplier's limit is later; { $deciders } will decide about it.
staff-limit-stays = 🏭 <b>{ $number }</b>: the promise to the customer stays: resolved { $due }. This supplier's limit is later and nobody else could decide about it; whoever takes it on can ask for more time.
limit-asked = 🏭 <b>{ $number }</b>: { $handler } named { $supplier } to answer. By their limit promises become later:
promise-would-move = { $promise }: { $before } → { $after }
limit-until-then = Until you agree, the customer's promises stay. Do you agree?
limit-granted = ✅ <b>{ $number }</b>: { $decider } agreed to the limit of { $supplier }: to be resolved { $due }.
limit-refused = ✖️ <b>{ $number }</b>: { $decider } refused the limit of { $supplier }: still to be resolved { $due }. The reason:
toast-supplier = { $number }: supplier changed
why-supplier = · by { $supplier }'s own limit
why-limit = · by a partner's own limit
staff-note = 🔒 Please write the note ({ $number }). The customer never sees it.
staff-noted = 🔒 Noted ({ $number }); the customer never sees it.
staff-consult = 🙋‍♂️ Whom do you want to ask about <b>{ $number }</b>? Press one; for somebody of another department write the name. 🟢 on duty　⚪️ off duty
staff-consult-what = ✍️ Please write what to ask { $colleague } ({ $number }). The customer never sees it.
staff-consult-outside = ✍️ Please write what to ask { $colleague } ({ $department }) about { $number }. They read your words and the category, not what the customer wrote: say what they need to know. The customer never sees it.
staff-consulted = 📨 { $colleague } is asked ({ $number }); the answer comes here.
staff-advise = 💡 Please write your answer ({ $number }). Only your colleague reads it, never the customer.
staff-advised = 📨 Your answer went to { $colleague } ({ $number }).
staff-advised-pool = 📨 Kept with { $number }: nobody has it now; whoever accepts it reads it.
note-too-long = Please keep it to { $most } characters and write it again.
note-note = 🔒 <b>{ $number }</b>: note of { $author }
note-question = 🙋‍♂️ <b>{ $number }</b>: { $author } asks you
note-answer = 💡 <b>{ $number }</b>: { $author } answers you
note-transfer = ↪️ <b>{ $number }</b>: why { $author } hands it over
note-return = ↩️ <b>{ $number }</b>: why { $author } returned it
note-refusal = ✖️ <b>{ $number }</b>: why { $author } refused more time
note-supplier = 🏭 <b>{ $number }</b>: the supplier's answer (noted by { $author })
note-about = 🏷 { $kind } · { $category }
handler-relieved = 👉 <b>{ $number }</b>: { $by } gave it to { $colleague }; you needn't see to it any more.
handler-taken-over = ✋ <b>{ $number }</b>: { $by } has taken it over; you needn't see to it any more.
people-title = 📇 <b>Staff</b> ({ $count })　🟢 on duty　🏖 away　⚪️ off duty　🚫 suspended
page-of = Page { $page } of { $pages }
people-load = { $count } in hand
person-card =
    📇 <b>{ $name }</b> · { $role } · { $department }
    In hand: { $load }
person-away = 🏖 Away, back { $until }; { $substitute } stands in
person-will-be-away = 🏖 Will be away from { $begins }, back { $until }; { $substitute } stands in
away-from = away from { $begins }
away-until = back { $until }
role-suspended = { $role } (suspended)
role-sure-where = Make <b>{ $name }</b> (now { $before }) <b>{ $role }</b> of <b>{ $department }</b>? It counts at once, and they are told.
role-where-unknown = ⚠️ Nothing is changed: “{ $where }” is no department of yours. There are: { $departments }. Please write it again with one of these.
role-sure = Make <b>{ $name }</b> (now { $before }) <b>{ $role }</b>? It counts at once, and they are told.
suspend-sure =
    { $count ->
        [0] Suspend <b>{ $name }</b>? They have no tickets in hand. It lasts until you let them in again; for some days, put them on leave on their page.
        [1] Suspend <b>{ $name }</b>? The ticket that they have goes to a colleague. It lasts until you let them in again; for some days, put them on leave on their page.
       *[other] Suspend <b>{ $name }</b>? Their { $count } tickets go to colleagues. It lasts until you let them in again; for some days, put them on leave on their page.
    }
readmit-sure = Let <b>{ $name }</b> ({ $role }) in again? It counts at once, and they are told.
staff-which-person = 👇 Nothing is done yet. Which one?
staff-nobody-named = 🔎 Nothing is done: nobody of the staff that you decide about has that name. See /people
role-history = 🕘 What <b>{ $name }</b> was, the newest first:
role-history-none = Nothing has changed yet.
role-was-joined = · { $at } joined: { $role } ({ $department }), by { $by }
role-was-changed = · { $at } became { $role } ({ $department }), by { $by }
role-was-suspended = · { $at } suspended (was { $role }), by { $by }
role-was-readmitted = · { $at } let in again as { $role } ({ $department }), by { $by }
role-was-appointed = · { $at } { $role } by the desk's settings
by-nobody = the command line
hand-over-to-whom =
    { $count ->
        [1] 📦 Who is to have the ticket that <b>{ $name }</b> has in hand? One press hands it over, and both are told.
       *[other] 📦 Who is to have all { $count } tickets of <b>{ $name }</b>? One press hands them over, and both are told.
    }
hand-over-none = 📦 <b>{ $name }</b> has no tickets in hand: there is nothing to hand over.
hand-over-sure =
    { $count ->
        [1] 📦 Give the ticket that <b>{ $name }</b> ({ $department }) has in hand to <b>{ $heir }</b> ({ $where })? It goes at once, and both are told.
       *[other] 📦 Give all { $count } tickets of <b>{ $name }</b> ({ $department }) to <b>{ $heir }</b> ({ $where })? They go at once, and both are told.
    }
your-tickets-went =
    { $count ->
        [one] 📦 1 ticket of yours went to { $heirs }. It is not yours to do any more.
       *[other] 📦 { $count } tickets of yours went to: { $heirs }. They are not yours to do any more.
    }
all-accepted =
    { $count ->
        [one] 🙋 1 ticket accepted; it is in /queue, and its customer knows.
       *[other] 🙋 { $count } tickets accepted; they are in /queue, and their customers know.
    }
accept-which = 🙋 { $number } · several with this number wait to be accepted: { $numbers }. Please write the whole number.
one-accepted = 🙋 <b>{ $number }</b> is accepted, and the customer is told.
accept-all-sure =
    { $count ->
        [1] 🙋 Accept this ticket? Nothing is accepted yet:
       *[other] 🙋 Accept these { $count } tickets? Nothing is accepted yet:
    }
none-to-accept = 🙋 Nothing left to accept: it is accepted already, or with somebody else. See /queue.
none-to-accept-but-pool = 🙋 Nothing that was given to you is left to accept. These are in the pool; press which to take on (more: /pool):
handed-over =
    { $count ->
        [one] 📦 1 ticket of { $name } is yours now; it is in /queue.
       *[other] 📦 { $count } tickets of { $name } are yours now; they are in /queue.
    }
you-are-suspended = 🚫 You don't work for the desk any more, and your tickets went to colleagues. If that is a mistake, ask your manager.
your-role = 📇 You are <b>{ $role }</b> now ({ $department }); menu and keyboard are new. What you can do: /help
invite-not-theirs = 🔒 You can't invite anybody as { $role }: only somebody of a higher role can. What you can give:
invite-role = 🔗 Invite a colleague: for which role?
invite-department = 🔗 Invite a <b>{ $role }</b>: for which department?
invite-made =
    🔗 A code for a <b>{ $role }</b> ({ $department }), to be used once, { $until }. Let them open the bot and send:
    <code>/start { $code }</code>
    A manager confirms whoever uses it.
invite-made-link =
    🔗 A link for a <b>{ $role }</b> ({ $department }), to be used once, { $until }. Send it on:
    { $link }
    A manager confirms whoever opens it.
joining-waits = ⏳ Thank you. You will be <b>{ $role }</b> ({ $department }) once a manager confirms it; I'll tell you then.
joining-not-confirmed = ✖️ The manager did not confirm you. If that is a mistake, ask who gave you the code. As a customer you can write what happened at any time.
joining-not-changed = ✖️ The manager did not agree. Your role and department stay as they are. If that is a mistake, ask who gave you the code.
joining-asked-new = 👋 <b>{ $name }</b> used { $inviter }'s code and would be <b>{ $role }</b> ({ $department }). Is this who was meant to have it?
joining-asked-staff = 👋 <b>{ $name }</b> (now { $now }, { $at }) used { $inviter }'s code and would become <b>{ $role }</b> ({ $department }). Do you agree?
joining-asked-suspended = 👋 ⚠️ <b>{ $name }</b> is <b>suspended</b> (was { $now }, { $at }) and used { $inviter }'s code: they would be <b>{ $role }</b> ({ $department }), with its rights again. Do you agree?
joining-confirmed = ✅ <b>{ $name }</b> joined: { $role } ({ $department }). Confirmed by { $decider }
joining-refused = ✖️ <b>{ $name }</b> did not join ({ $role }, { $department }). Refused by { $decider }
joining-replaced = ↪️ <b>{ $name }</b> used another code instead.
joining-given-up = 🗑 Whoever used this code deleted all their data. There is nothing to decide any more.
approvals-joining-new = 👋 { $name } wants to join: { $role } ({ $department }), invited by { $inviter }
approvals-joining-staff = 👋 { $name } (now { $now }, { $at }) would become: { $role } ({ $department }), invited by { $inviter }
approvals-joining-suspended = 👋 ⚠️ { $name } (suspended; was { $now }, { $at }) wants to join: { $role } ({ $department }), invited by { $inviter }
refused-joining-decided = { $name } isn't waiting to be confirmed any more.
refused-appointed = { $name } is an administrator by the desk's settings (DUBAN_ADMINS) and would be one again with their next word. Take them out there first.
words-needed = A line of text is needed here. Please write it again.
only-words-kept = 📎 Only your words were kept here, not the file.
only-file-kept = 📷 Only the file was kept here, not your words.
staff-sent = 📨 On its way to the customer ({ $number }).
staff-resolved = ✅ <b>{ $number }</b> is resolved; the outcome is on its way to the customer, who is asked for the verdict.
check-left = 👌 <b>{ $number }</b>: you looked at it again and left it as it was. It goes on as you wrote it.
check-instead = ✏️ <b>{ $number }</b>: not sent to the customer yet. Put what you just wrote in its place?
check-title = ⚠️ <b>{ $number }</b>: not sent to the customer yet. Please look again:
check-rude = • "{ $words }": impolite, or forbidden here
check-promise =
    { $due ->
        [none] • "{ $words }": sure, or money; the desk has promised neither
       *[other] • "{ $words }": sure, or money; the desk has promised only to resolve it { $due }
    }
check-late = • "{ $words }": later than promised ({ $due })
check-desk = • "{ $words }": reads like words for the desk, not for the customer
check-others = • "{ $words }": not in this ticket. Is it another customer's?
staff-change = ✏️ Please send the changed text ({ $number }), or edit the message that you just wrote. A tap copies it:
staff-change-suggested = ✏️ Please send the changed text ({ $number }). A tap copies it:
help-title = ✨ <b>{ $number }</b>
help-happened = 📌 What happened: { $words }
help-wanted = 🎯 Wanted: { $words }
help-nothing = There are no words in this ticket to sum up.
suggested-reply = 💡 A reply for <b>{ $number }</b>. Whether it is sent is up to you, or write your own:
suggested-none = 💡 <b>{ $number }</b>: no reply that fits at the moment. Please write one yourself.
similar-title = 🗂 <b>{ $number }</b>: what was done about similar tickets
similar-none = 🗂 <b>{ $number }</b>: among the tickets that you can see, none like it is settled yet.
similar-line = <b>{ $place }. { $number }</b> · { $at }
similar-solution = ✅ { $words }
# Never arrived; said in reply to the message that it is about.
lost-to-customer = ⚠️ <b>{ $number }</b>: a message that a colleague wrote could not reach the customer. Please phone.
lost-to-customer-blocked = ⚠️ <b>{ $number }</b>: this message was not delivered: the customer has stopped the bot or closed the account. It is kept, and sent again when they are back; until then, please phone.
lost-to-customer-refused = ⚠️ <b>{ $number }</b>: this message could not reach the customer: Telegram refused it. Please phone, or write it differently.
lost-to-customer-doubtful = ⚠️ <b>{ $number }</b>: this message may not have reached the customer: Telegram gave no answer. Please phone.
lost-to-customer-file = ⚠️ <b>{ $number }</b>: this file could not reach the customer: Telegram refused it (words are sent apart). Please send the file again, or put it into words.
lost-to-staff-blocked = ⚠️ <b>{ $number }</b>: this message could not reach the handler just now. It is kept with your ticket and a supervisor knows; you needn't send it again.
lost-to-staff-refused = ⚠️ <b>{ $number }</b>: this message could not reach the handler just now. It is kept with your ticket and a supervisor knows; you needn't send it again.
lost-to-staff-doubtful = ⚠️ <b>{ $number }</b>: this message may not have reached the handler. It is kept with your ticket and a supervisor knows; you needn't send it again.
lost-to-staff-file = ⚠️ <b>{ $number }</b>: this file could not reach the handler: Telegram refused it. Please send it again, or put it into words.
superior-lost-to-staff = ⚠️ <b>{ $number }</b>: a new message of the customer could not reach { $handler }; it is kept with the ticket. Please have a look, and reassign it if need be.
file-not-shown = ⚠️ <b>{ $number }</b>: a file can't be shown, Telegram has it no longer. If you need it, ask the customer to send it again.
relay-changed = ✏️ <i>changed { $at }</i>
relay-file-changed = ✏️ the file as changed { $at }
file-is-internal = 🔒 for the staff, the customer never sees it
file-was-replaced = ↩️ replaced by another file { $at }
handler-silent = ⏱ <b>{ $number }</b>: no answer from the customer; the clock goes on.
handler-reachable-resent = 📶 <b>{ $number }</b>: the customer can be reached again; what had not arrived ({ $count }) is sent again.
handler-reachable = 📶 <b>{ $number }</b>: the customer can be reached again.
phone-task-pool = 📵 <b>{ $number }</b>: the customer can't be reached in chat and nobody has accepted the ticket. Please accept it and phone.
phone-task = 📵 <b>{ $number }</b>: the customer can't be reached in chat. Please phone, then press “Phoned”.
handler-extended = ✅ <b>{ $number }</b>: { $decider } granted { $amount } more: to be resolved { $due }. The customer is told.
handler-not-extended = ✖️ <b>{ $number }</b>: { $decider } refused { $amount } more: still to be resolved { $due }. The reason:
handler-confirmed = ✅ <b>{ $number }</b>: { $decider } confirmed the outcome; it is on its way to the customer, who is asked for the verdict.
handler-sent-back = ↩️ <b>{ $number }</b>: { $decider } sent the outcome back; the customer wasn't told. Please resolve it again once it is put right. The reason:
handler-danger-after-outcome = 🚨 <b>{ $number }</b>: after the outcome the customer tells of danger; it is { $grade } now. Please contact them at once.
handler-raised = 🎚 <b>{ $number }</b> is now { $grade }: { $late ->
    [0] to be resolved { $due }
   *[other] 🔴 late, it was to be resolved { $due }
} (raised from { $before } by { $by }).
handler-lowered = 🎚 <b>{ $number }</b> is now { $grade }: { $late ->
    [0] to be resolved { $due }
   *[other] 🔴 late, it was to be resolved { $due }
} (lowered from { $before } by { $by }).
handler-urged = 🔔 <b>{ $number }</b>: { $customer } urges (no. { $count }).
handler-answer = 💬 <b>{ $number }</b>: answer of { $customer }
handler-addition = ➕ <b>{ $number }</b>: { $customer } adds
handler-corrects = ✏️ <b>{ $number }</b>: { $customer } corrects
handler-correction = ✏️ <b>{ $number }</b>: { $customer } changed an earlier message; it now says
handler-rejected = 👎 <b>{ $number }</b>: the customer is not satisfied. Rework no. { $reworks }.
handler-reason = 👎 <b>{ $number }</b>: what the customer is still missing
handler-slip = ↩️ <b>{ $number }</b>: the customer pressed the wrong button and took “not satisfied” back. Nothing to rework; the verdict is awaited.
handler-said-apart = ↪️ <b>{ $number }</b>: the customer says that their last { $count ->
        [1] message is
       *[other] { $count } messages are
    } about something else. If an answer is still missing, ask again.
handler-satisfied = 👍 <b>{ $number }</b>: the customer is satisfied; closed.
handler-withdrawn = ↩️ <b>{ $number }</b>: withdrawn by the customer; nothing more to do.
handler-reopened = 🔁 <b>{ $number }</b>: not solved, says the customer; it is open again.

## Why a deadline is what it is
why-how = Please write the number after the command, such as /why C20261120-0001
why-which = ⏱ The deadlines of which one?
why-title = ⏱ How the deadlines of <b>{ $number }</b> are counted
    Filed: { $opened }
why-promise = <b>{ $promise }</b>: { $duration } promised, due { $due }
why-kept = <b>{ $promise }</b>: { $duration } promised, due { $due }, kept
why-late = <b>{ $promise }</b>: { $duration } promised, due { $due }, done, but late
why-missed = <b>{ $promise }</b>: { $duration } promised, due { $due }, missed
why-stays-late = <b>{ $promise }</b>: due { $due }, missed before the grade changed, and still late
why-counted = Counted: { $spans }
why-skipped = Skipped: { $days }
why-make-up = Make-up days worked: { $days }
why-pauses = Paused: { $spans }
why-supplier-changed = After the change of who has to answer, not before { $at }
why-reclassified = After the change of category, not before { $at }
why-regraded = After the change of grade, not before { $at }
why-extended = Extension granted: { $duration }

## More time
extension-asked = ⏳ <b>{ $number }</b>: { $handler } asks for { $amount } more, to resolve it { $due } instead of { $before }. The reason (the customer reads it if you approve):
extension-granted = ✅ <b>{ $number }</b>: { $decider } granted { $handler } { $amount } more: to be resolved { $due }. The reason:
extension-refused = ✖️ <b>{ $number }</b>: { $decider } refused { $handler } { $amount } more: still to be resolved { $due }. What was asked with:
refused-because = Why it was refused:
refuse-why-extension = ✍️ { $number }: why no more time? Choose a reason or write one; the handler reads it, the customer doesn't.
refuse-why-limit = ✍️ { $number }: why not by the supplier's limit? Choose a reason or write one; the handler reads it, the customer doesn't.
btn-refusal-waits = Can't wait
btn-refusal-thin = Reason not enough
btn-refusal-push = Press the supplier
refusal-waits = The customer can't wait any longer: please see to this one first.
refusal-thin = The reason isn't enough: please write what you are waiting for and until when, and ask again.
refusal-push = Please press the supplier to answer within the earlier time.
refusal-told = ✖️ <b>{ $number }</b>: { $handler } is told, with your reason; the deadline stays.

## Confirming an outcome, saying who is responsible
outcome-asked = 🔏 <b>{ $number }</b>: { $handler } asks you to confirm the outcome{ $late ->
    [0] , to be told { $due }.
   *[other] . 🔴 Late: it was due { $due }.
}
outcome-added = ✍ <b>{ $number }</b>: the outcome waits for your word, and the customer has written since:
outcome-to-read = The customer will read:
outcome-confirmed = ✅ <b>{ $number }</b>: { $decider } confirmed the outcome by { $handler }; the customer is being told.
outcome-returned = ↩️ <b>{ $number }</b>: { $decider } sent the outcome back to { $handler }.
outcome-replaced = 🔁 <b>{ $number }</b>: { $handler } wrote another outcome. Please see the newer message.
outcome-dropped = ✖️ <b>{ $number }</b> was withdrawn or given to somebody else: the outcome by { $handler } needs no confirmation.
outcome-undone = ↩️ <b>{ $number }</b>: { $handler } took the outcome back; it needs no confirmation.
outcome-cause = 🔒 For the desk only, the customer doesn't read it. 🔍 Cause: { $cause }
outcome-evidence = 📷 Evidence: { $count }
outcome-reason = ↩️ Sent back because: { $reason }
outcome-unconfirmed = ⚠️ { $matter } is told to the customer without confirmation: there is nobody who could confirm it. Outcomes of this grade are for a superior to confirm: appoint one, by /invite or by changing a role in /people.
outcome-held = ⚠️ The outcome of { $matter } waits to be confirmed, and the customer isn't told yet: all who could confirm it have blocked the bot. Appoint somebody, by /invite or by changing a role in /people.
outcome-why = ✍️ { $number }: why is it sent back? The handler reads it.
outcome-sent-back = ↩️ The outcome of <b>{ $number }</b> went back to the handler; the customer wasn't told.
assess-title = ⚖️ <b>{ $number }</b>: responsibility
assess-below = ⚖️ <b>{ $number }</b>: the question of responsibility is further below now
assess-responsible = { $step }Who is responsible? Only the staff see it.
assess-justified = { $step }Was it justified? Only the staff see it.
responsible-own-department = own department
responsible-other-department = other department
responsible-supplier = supplier
responsible-customer = customer
responsible-nobody = nobody
responsible-unsaid = not said yet
justified-yes = justified
justified-partly = partly
justified-no = not justified
justified-unsaid = not said yet
## Supervision, announcements, approvals
by-the-desk = The desk
handler-supervised = 👁 { $superior } has put <b>{ $number }</b> under supervision: each step is reported to them.
supervised-steps = 👁 <b>{ $number }</b>
step-line = { $at } · { $who }: { $what }
did-what = { $what } ({ $particulars })
step-told = { $promise } → { $name }
step-told-several = { $promise } → { $name } and { $more } more
supervision-over = 👁 <b>{ $number }</b> has left your scope; it is not under your supervision any more.
export-which = 📤 Tickets of which time, by the day they were opened ({ $whose })? Choose, or write "1 Nov to 15 Nov". The file has no customer's name or number in it; who exported what is recorded.
export-unclear = 📤 I don't see which time you mean ({ $whose }). Please write "1 Nov to 15 Nov", or choose:
export-latest = 🗒 Exported lately:
export-line = · { $at } { $name }: { $since } to { $until }, { $count }
export-begun = 📤 The tickets opened from { $since } to { $until } are being written: the file comes by itself.
export-busy = 📤 The one before is still being written: ask again once you have it.
export-none = 📤 No ticket was opened from { $since } to { $until } ({ $whose }), so there is no file.
export-done = 📤 Tickets opened from { $since } to { $until } ({ $whose }): { $count }
export-cut = ✂️ Only the first { $most }: please export the others in shorter stretches.
btn-export-week = This week
btn-export-last-week = Last week
btn-export-month = This month
btn-export-last-month = Last month
export-number = Number
export-kind = Kind
export-category = Category
export-grade = Grade
export-department = Department
export-handler = Handler
export-state = State
export-given-up = Closed without outcome, because
export-opened = Opened
export-due = Due
export-acknowledged = Acknowledged
export-acknowledged-in-time = Acknowledged in time
export-answered = First answer
export-answered-in-time = Answered in time
export-resolved = Resolved
export-resolved-in-time = Resolved in time
export-closed = Closed
export-stars = Stars
export-reworks = Reworks
export-supplier = Supplier
export-responsible = Responsible
export-justified = Justified
export-yes = yes
export-no = no
export-sheet = Tickets
announce-what = 📣 Please write what the staff should know (scope: { $whose }). You will see it before it goes out.
announce-too-long = Please keep it below { $most } characters, and write it again.
announce-nobody = 📣 There is no other staff in this scope; nothing was sent.
announce-preview =
    { $count ->
        [1] 👀 Preview ({ $whose }, 1 person). To change it, edit or rewrite it.
       *[other] 👀 Preview ({ $whose }, { $count } people). To change it, edit or rewrite it.
    }
announce-instead = ✋ Nothing was sent, and these words went to nobody. Announce this instead? Nothing goes out until you press; Send is for the announcement above, not for these words.
announcement-head = 📣 <b>Announcement</b> · { $author } ({ $whose })
announce-sending =
    { $count ->
        [1] 📣 Sending to 1 person …
       *[other] 📣 Sending to { $count } people …
    }
announce-done = 📣 Announced: { $missed ->
    [0] all got it ({ $count })
   *[other] of { $count }, { $delivered } got it
}{ $blocked ->
    [0] {""}
   *[other] , { $blocked } blocked the bot
}{ $failed ->
    [0] {""}
   *[other] , { $failed } couldn't be reached
}.
announce-dropped = 📣 Nothing was sent.
approvals-title = 🗳 <b>Waiting for my decision</b>, the most pressing first:
decisions-wait = ⚖️ Appeals, or complaints about staff, wait for you to decide: { $count }. See /approvals
decisions-waited = 🗳 While you couldn't be reached, decisions came to wait for you: { $count }. See /approvals
pool-waits = { $count ->
        [one] 📥 1 ticket waits in the pool for somebody to accept it.
       *[other] 📥 { $count } tickets wait in the pool for somebody to accept them.
    }
decisions-passed-on = { $count ->
        [one] 🗳 1 decision waits for you now, since who was asked is no longer there: /approvals
       *[other] 🗳 { $count } decisions wait for you now, since who was asked is no longer there: /approvals
    }
queue-decisions = 🗳 <b>Waiting for my decision: { $count }</b>
approvals-none = 🗳 Nothing waits for your decision.
approvals-more = … there is more: it follows once these are decided.
approvals-line = { $place }. { $line }
approvals-outcome = 🔏 <b>{ $number }</b> the outcome by { $handler }, { $late ->
    [0] to be told { $due }
   *[other] 🔴 late, it was due { $due }
}: { $solution }
approvals-appeal = ⚖️ <b>{ $number }</b> { $kind } about { $earlier }, waits for you ({ $is_appeal ->
    [1] ✅ uphold, ✖️ the outcome stands, 🙋 in your own words
   *[other] 🙋
}), { $late ->
    [0] to be decided { $due }
   *[other] 🔴 late, it was due { $due }
}: { $reason }
approvals-limit = 🏭 <b>{ $number }</b> { $handler } named { $supplier }: by their limit { $due } instead of { $before }.
approvals-extension = ⏳ <b>{ $number }</b> { $handler } asks for { $amount } more, to be resolved { $due } then. If approved, the customer reads: { $reason }
toast-supervised = Under your supervision: { $number }
toast-let-go = Not supervised by you any more: { $number }
toast-decided = Decided

## Chases
chase-title =
    { $count ->
        [1] ⏰ <b>Chase</b>: please see to this ticket
       *[other] ⏰ <b>Chase: { $count } tickets</b>, please see to them
    }
escalation-title =
    { $count ->
        [1] 🔺 <b>Escalated</b>: a promise was missed, please see to it
       *[other] 🔺 <b>Escalated: { $count } tickets</b>, promises were missed, please see to them
    }
chase-summary-title =
    { $count ->
        [1] 🌅 <b>Fell due while the desk was down</b>
       *[other] 🌅 <b>Fell due while the desk was down: { $count } tickets</b>
    }
chase-line = { $sign } { $number }: { $promises } ({ $handler }) · { $matter }
chase-due = { $promise } { $due }
chase-by = { $owner }, { $substitute } stands in
chase-not-missed = { $promise } not missed yet, { $due }
chase-missed =
    { $count ->
        [1] { $promise } is overdue, promised { $due }
       *[other] { $promise } are overdue, promised { $due }
    }
escalation-taken = 🤝 <b>{ $number }</b>: { $name } sees to it.
escalation-near =
    { $count ->
        [1] 🟡 1 more is not missed yet, only near
       *[other] 🟡 { $count } more are not missed yet, only near
    }
chase-more = And { $count } more: what is overdue is in /overdue, your own in /queue, the others in /pool
chase-more-of-others = And { $count } more: what is overdue is in /overdue, what nobody has taken in /pool
left-over-title = 📣 <b>{ $count } tickets</b> were accepted by nobody and come to you
left-over-more = And { $count } more: /queue
still-overdue-title =
    { $count ->
        [1] ⏰ <b>Still overdue: 1 ticket</b>, please act today
       *[other] ⏰ <b>Still overdue: { $count } tickets</b>, please act today
    }
still-overdue-line = 🔴 { $number } · { $promises }: { $late } ({ $handler }) · { $matter }
still-overdue-alone = 👤 Nobody else is told of yours: there is no other supervisor or manager. /invite one.
still-overdue-others =
    { $count ->
        [1] ⏰ <b>Still overdue in others' hands: 1 ticket</b>
       *[other] ⏰ <b>Still overdue in others' hands: { $count } tickets</b>
    }
still-overdue-of =
    { $count ->
        [1] • { $handler }: 1 ticket, { $late }
       *[other] • { $handler }: { $count } tickets, up to { $late }
    }
still-overdue-of-more =
    { $count ->
        [1] • 1 more colleague
       *[other] • { $count } more colleagues
    }

## Digest
digest-title = 📊 <b>Digest · { $day }</b>
digest-span = 🕕 { $since } to { $until } · { $whose }
digest-figure = { $what } <b>{ $count }</b>
digest-see-overdue = 🔴 First see what is overdue: press “Overdue”, then supervise, reassign or take over.
digest-see-due-soon = 🟡 Nothing is overdue. Press “Due soon” to see who needs a hand.
digest-all-well = ✅ Nothing is overdue or due soon.
digest-past = ℹ️ What was overdue or due soon then stands in that day's own digest alone.
digest-in-time = ⏱ In time:{" "}
digest-share = { $what } <b>{ $share }%</b> ({ $good } of { $of })
digest-verdicts = 👍 Outcomes, judged when resolved: satisfied <b>{ $satisfied }</b>, not satisfied <b>{ $not_satisfied }</b> ({ $share }% satisfied)
digest-unit-with = { $unit } (with { $count } within it)
digest-unit-itself = { $unit } (itself)
digest-unit-verdicts = , satisfied { $satisfied } of { $of }
digest-stars = ⭐ Stars, given in the visit after closing: <b>{ $mean }</b> of 5 (by { $answers })
digest-no-stars = ⭐ Stars, given in the visit after closing: none yet
digest-unit-unknown = ⚠️ Other departments (not in the desk file, { $count } open)
digest-units = 🏘 Each unit:
digest-unit = · { $unit }: received { $received }, resolved { $resolved }, overdue { $overdue }
chart-week = Last seven days
chart-week-from = Last seven days, each until { $cut }
digest-settings = ⚙️ <b>Digest settings</b>
digest-next = 🕕 The next one: { $at }
digest-off = 🔕 Switched off. Look at any time: /digest
digest-whose = 🏢 Scope: { $whose }
digest-which-time = ⌨️ Please write a time, for example 08:45.
digest-time-unclear = ⌨️ I didn't understand that time. Please write it like 08:45.
figure-received = Received
figure-answered = Answered
figure-resolved = Resolved
figure-reworked = Reworked
figure-open = Open
figure-was-open = Open at the day's end
figure-overdue = Overdue
figure-due-soon = Due soon
figure-closed-without = Closed without outcome
figure-rated = ⭐ Stars
figure-satisfied = 👍 Satisfied
figure-not-satisfied = 👎 Not satisfied
late-by-days = { $count } days late
late-by-a-day =
    { $hours ->
        [0] 1 day late
        [one] 1 day 1 hour late
       *[other] 1 day { $hours } hours late
    }
late-by-hours = { $count } hours late
late-by-minutes =
    { $count ->
        [one] { $count } minute late
       *[other] { $count } minutes late
    }
figure-title = 📑 <b>{ $what }</b> · { $day } · { $count } in all
figure-none = 📑 { $what } · { $day }: no tickets.

## Toasts
draft-empty = There is nothing in it yet: write a line or send a photo first.
toast-filed = Registered: { $number }
toast-already-filed = Filed already: { $number }. How it stands: /mine
toast-phoned = Noted: the customer of { $number } was phoned
toast-phoned-call = Noted: { $number } was told by telephone. Follow-up call from { $at } on
toast-not-reached = Noted: { $number }, customer not reached. The clock goes on; please try again later
toast-accepted = Accepted: { $number }
toast-regraded = { $number } is now grade { $grade }
toast-reclassified = Changed: { $number }
toast-judged = Recorded
toast-given = { $number } is with { $colleague } now
toast-handed-over = Tickets handed over: { $count }, to { $heirs }
toast-handed-to-nobody = There was nothing to hand over, or nobody who could have it.
toast-assessed = Noted
toast-sent-now = Sent
toast-why-refused = Please write why it is refused
toast-why-sent-back = Please write why it is sent back
toast-taken-over = { $number } is yours now
toast-seen = Noted: you see to { $number }
toast-seen-several =
    { $count ->
        [0] All of it is settled: nothing to see to any more
        [1] Noted: you see to 1 ticket
       *[other] Noted: you see to { $count } tickets
    }
toast-seen-by-others = All of it is seen to already
toast-seen-by = { $name } sees to { $number } already
toast-settled = { $number }: { $state }. Nothing to see to any more
toast-moved-on = This button is out of date; the ticket is now: { $state }. Here is how it stands.
toast-thanks = Thank you!

## Kind refusals
refused = That can't be done now.
refused-not-yours = There is nothing here for you to do. /help shows what you can do.
refused-out-of-reach = There is nothing here for you to do: no such ticket, or it is with somebody else, or outside your scope.
refused-of-their-group = Only { $department } may accept and open tickets here.
refused-in-the-pool = { $number } is in the pool, nobody works on it; accept it first.
refused-not-your-role = There is nothing here for you to do: that is for the role { $role } and above.
refused-out-of-date = This button is out of date. Open the ticket to see how it stands.
refused-import-over = This preview is no longer valid: it was imported already, or dropped. To begin again send /import and the file once more.
refused-erase-again = That question is too old, and nothing was deleted. Send /deleteme again.
refused-not-now = That isn't possible for { $number } as it stands now. Open it to see.
refused-taken = { $number } has been accepted by { $handler }.
refused-reassigned = { $number } is now with { $handler }.
refused-decided = { $decider } has decided already about more time for { $number }.
refused-replaced = More time for { $number } was asked for anew. Please see the newer message.
refused-ones-own = You can't decide about your own wish for more time ({ $number }): another supervisor or manager has to.
refused-outcome-decided = { $decider } has decided already about the outcome of { $number }.
refused-outcome-replaced = The handler wrote another outcome for { $number }. Please see the newer message.
refused-own-outcome = Nobody confirms an outcome of their own ({ $number }). Another supervisor or a manager decides.
refused-own-work = { $number } was your own work: another supervisor or a manager makes the follow-up call.
refused-sent = It was sent already, or taken back. To change it edit your message: the customer gets the correction.
refused-too-late = The deadline of { $number } has passed; more time has to be asked for before. Please resolve it soon.
refused-too-late-to-return = { $number } had to be returned { $until }. Please handle it, or hand it over.
refused-too-soon = You urged { $number } a short while ago, and it stands on the ticket. You can urge again after { $at }.
refused-no-more-time = { $number } can be extended by { $most } at most, and there is nothing left.
refused-nobody = There is nobody else who could decide about more time for { $number }. Please tell the administrator.
step-left = All right, never mind.
sure-called-off = ✖️ Called off.
sure-nothing-changed = 👌 Called off: nothing was changed.
typed-which = More than one button says “{ $label }”. Which one? Press it, or write its number.
step-ended = ⏸ “{ $what }” was not finished: it is stopped.
step-ended-words = { $number ->
    [none] What you wrote was not sent:
   *[other] What you wrote for <b>{ $number }</b> was not sent:
}
step-refused-words = What you wrote was not used; a tap copies it:
parked-yours = 🙏 Your last message is safe, but I could not process it yet. The administrator knows.
parked-admin = ⚠️ Something could not be processed and was put aside: { $error }
outage-staff = ⚠️ The desk was down from { $since }. What customers wrote before { $until } may not have arrived.
outage-customer = 🙏 Our desk was down from { $since }. What you wrote before { $until } may not have arrived: please send it again.
calendar-coming = ⚠️ The public holidays of { $year } are not official yet: promises that reach into { $year } are reckoned and may end on a wrong day. Once they are announced, bring Duban up to date, or write the days into the desk file as [[holidays]] and add { $year } to confirmed_years.
calendar-current = 🚨 The public holidays of this year, { $year }, are not official in Duban: deadlines are reckoned on a guess. Bring Duban up to date, or write the days into the desk file as [[holidays]] and add { $year } to confirmed_years.

## One's own data
notice-short = 🔐 Your name, your account and what you write are used to see to your matter only, and only by those who do. How long we keep it and what your rights are: /privacy
notice-changed = 🔐 Our privacy notice has changed, please have a look: /privacy
notice-title = 🔐 <b>Privacy notice</b> (version { $version })
notice-body =
    <b>Who</b>: { $desk }.
    <b>What we keep</b>: your Telegram account and name, what you write and attach, how it was handled and your ratings; a telephone number if you like to leave one.
    <b>What for</b>: to register, handle and answer your matter, to ask how it went, and to check our service. Nothing else.
    <b>Who sees it</b>: those who handle it and their superiors. They see your number masked; a look at all of it is recorded. Everything is kept encrypted.
    <b>How long</b>: words and files for { $words } after a ticket is closed; your name and number for { $people } after we last had to do with you; a draft you didn't submit for { $drafts }; messages as they came and went for 2 to 7 days.
    <b>You can</b>: get all of it, /mydata · have all of it deleted, /deleteme · leave a number, /phone
notice-contact = <b>Contact</b>: { $contact }
model-ask = 🤖 May a language model ({ $model }) help us to understand what you write? Names, numbers and other personal data are masked before anything is sent.
model-ask-anew = 🤖 The language model that helps to understand your words is now { $model }. May it be sent what you write? Names, numbers and other personal details are masked first. Until you agree, nothing is sent.
model-other = 🤖 Language model ({ $model }): you agreed to an earlier one, and haven't been asked about this one; nothing that you write is sent to it.
model-ask-way-back = If not, your matter is handled just the same, and we won't ask again. You can change this at any time: /privacy
model-voice = 🎙 A voice can't be masked: once you agree, your voice messages are sent to it as you spoke them, with any names and numbers you say, to be put into words. If you don't want that, write instead.
model-may = 🤖 Language model ({ $model }): you agreed that it reads what you write.
model-may-not = 🤖 Language model ({ $model }): you didn't agree; nothing that you write is sent to it.
model-agreed = 🤖 Thank you. A language model helps to understand what you write. You can take this back at any time: /privacy
model-refused = 🤖 All right. Nothing that you write is sent to a language model; your matter is handled just the same.
voice-ask = 🎙 You agreed that a language model reads what you write. May your voice messages be sent to it, too, to be put into words? A voice can't be masked: they go as you spoke them, with any names and numbers you say.
voice-may = 🎙 Your voice messages are sent to it as you spoke them, to be put into words.
voice-may-not = 🎙 Your voice messages aren't sent to it.
voice-agreed = 🎙 Thank you. Your voice messages are put into words from now on. You can take this back at any time: /privacy
voice-refused = 🎙 All right. Your voice messages aren't sent to a language model; the staff can play them.
btn-voice-agree = 🎙 Put my voice into words
btn-voice-revoke = ✖️ Don't send my voice
btn-model-agree = ✅ I agree
btn-model-refuse = ✖️ I don't agree
btn-model-revoke = ✖️ Take back my consent
btn-mydata = 📦 Get my data
btn-deleteme = 🗑 Delete my data
phone-ask = 📞 Would you like to leave a telephone number? It is used only when we can't reach you here; without one your matter is handled just the same. Press the key below, or write the number.
phone-unclear = 📞 I couldn't read that number. Please write it again, such as +1 202 555 0123; or press “No number”.
phone-left = 📞 Noted: { $phone }. Our staff see it masked. To have it deleted: /privacy
phone-not-left = 👌 All right, no number.
phone-deleted = 📞 Your number was deleted.
phone-none = 📞 You have left no telephone number.
phone-kept = 📞 The number you left: { $phone }
btn-phone = 📞 Leave a number
btn-no-phone = ✖️ Delete the number
btn-phone-before = 📞 Call { $number } instead
phone-replaces = 📞 From now on { $phone } counts, no longer { $before } that you left before.
key-phone = 📞 Send my number
key-no-phone = No number
command-privacy = Privacy notice
command-mydata = Get all my data
command-deleteme = Delete my data
command-phone = Leave a telephone number
handler-phone = 📞 <b>{ $number }</b>: the customer left a telephone number, { $phone }. “Show number” on the ticket tells it.
card-phone = 📞 { $phone }
filed-by-you = ☎ You filed this for the customer; somebody else handles it. You see how it stands; when they ring again you can urge, add or withdraw for them.
card-taken-back = 🗑 <b>{ $number }</b>: what stood here was deleted at the customer's wish
list-taken-back = 🗑 Something that stood here was deleted at a customer's wish. Please open the list again
call-passed-on = ☎ { $name } was writing down what <b>{ $customer }</b> said, and doesn't work for the desk any more. It isn't submitted: bring it back and go on. After { $days } it is deleted.
call-waited = ☎ Whoever wrote down what <b>{ $customer }</b> said doesn't work for the desk any more, and it isn't submitted: bring it back and go on.
taken-from-who-left = 🔒 You don’t work for the desk at present; what stood here about a ticket was put away
taken-from-who-changed = 🔒 Your role at the desk has changed; what stood here about a ticket was put away
card-erased = 🗑 What was written was deleted by rule
btn-see-phone = 📞 Show number
btn-ask-phone = 📞 Ask for a number
customer-phone-wanted = 📞 <b>{ $number }</b>: we would like to call you. If that suits you, leave a number with /phone; if not, your matter is handled just the same.
staff-phone = 📞 <b>{ $number }</b>: { $customer }, { $phone }
staff-phone-asked = 📨 The customer was asked for a number ({ $number }).
did-see-phone = customer's number looked at
did-find-phone = found by the last digits of the customer's number
did-ask-phone = customer asked for a number
draft-put-away = 🗑 A draft that you hadn't submitted for { $days } was deleted. Just write again if you need us.
data-caption = 📦 This is everything that we hold about you. Please keep it safe.
data-title = All your data
data-made = { $desk } · { $at }
data-profile = Who you are
data-name = Name
data-account = Telegram account
data-phone = Telephone
data-language = Language
data-role = Role
data-group = Customer group
data-joined = First here
data-blocked = Bot stopped
data-department = Department
data-load = Tickets in hand
data-regions = Regions
data-answers-in = Answers in
data-hours = Own hours
data-capacity = At most in hand
data-away = Away
data-consents = What you were told and agreed to
data-notice = { $at }: shown the privacy notice, version { $version }
data-model-yes = { $at }: agreed that a language model reads what you write (privacy notice { $version })
data-voice-yes = { $at }: agreed that voice messages are sent to a language model as spoken (privacy notice { $version })
data-voice-no = { $at }: voice messages aren't sent to a language model (privacy notice { $version })
data-model-no = { $at }: didn't agree that a language model reads what you write (privacy notice { $version })
data-draft = A draft not submitted yet
data-tickets = Tickets
data-none = None.
data-category = Category
data-grade = Grade
data-state = State
data-opened = Registered
data-due = Promised by
data-closed = Closed
data-facts = What was read in it
data-filed = What you submitted
data-you = You · { $at }
data-team = Service team · { $at }
data-outcome = Outcome
data-word = Your comment: { $word }
data-solved-yes = You said: solved
data-solved-no = You said: not solved
data-model = What a language model read
data-model-for-understand = to understand what you wrote
data-model-for-summary = a summary for the handler
data-model-for-reply = a draft reply for the handler
data-model-for-other = something else
data-forgotten = (the answer was deleted)
data-duty = Duty
data-duty-on = on duty
data-duty-off = off duty
data-assigned = Last given a ticket
data-digest = Daily digest
data-given = Last given this file
data-supplier = Supplier
data-earlier = Refers to
data-urges = Times you urged
data-reworks = Times reworked
data-filed-by = Filed by
data-kind = Kind
data-caller = Written for
data-unsent = Begun, and not sent
data-work = Your work here
data-work-roles = Roles
data-role-joined = { $at }: joined as { $role } ({ $department })
data-role-changed = { $at }: became { $role } ({ $department })
data-role-suspended = { $at }: suspended (was { $role }, { $department })
data-role-readmitted = { $at }: let in again as { $role } ({ $department })
data-role-appointed = { $at }: { $role } by the desk's settings ({ $department })
data-role-given = { $at }: you changed what a colleague is: { $role } ({ $department })
data-work-joinings = Wishes to join
data-joining = { $at }: you asked to join as { $role }
data-joining-invited = { $at }: somebody asked to join by your invite, as { $role }
data-joining-decided = { $at }: you decided whether somebody joins as { $role }
data-work-invites = Invites
data-invite-made = { $at }: you made an invite for the role { $role }
data-invite-used = { $at }: you used an invite for the role { $role }
data-work-away = Absences
data-was-away = { $since } to { $until }: you were away, or had planned to be
data-stood-in = { $since } to { $until }: you were chosen to stand in for a colleague
data-work-tickets = Tickets
data-handled = In your hands, now or at last: { $numbers }
data-filed-for = Filed by you for callers: { $numbers }
data-work-visits = Stars that follow-up visits gave your work
data-work-supervised = Under your supervision
data-supervised = { $number }, since { $at }
data-work-announced = Your announcements (their words aren't kept)
data-announced = { $at }: to { $count } people, { $department }
data-work-exports = Your exports
data-exported = { $at }: { $count } tickets registered from { $since } to { $until }
data-work-groups = Groups that you bound
data-work-looks = Customers' numbers that you looked at
data-work-deeds = What you did to tickets
data-deed = { $deed }: { $count }, the last time { $last }
data-work-asked = Tickets about which colleagues asked you
data-work-model = Language model used for you (time · model · tokens)
data-work-written = What you wrote as one of the staff (telephone numbers masked)
data-wrote-message = to the customer
data-wrote-note = internal note
data-wrote-wish = why you asked for more time
data-wrote-outcome = outcome and cause, for confirmation
data-wrote-return = why you sent an outcome back
data-wrote-held = on its way to the customer
data-left-out = What is not in this file, and why
data-out-passing = Messages as they came and went: what you send us is kept for two days, what we send you for seven, to make up for faults; then it is deleted. Telegram keeps the files, we keep their claim tickets only.
data-out-deliberation = What our staff consider among themselves about how to handle a matter (internal notes, causes, who was responsible, comments on a draft outcome): it would hinder the handling, and is about others too. Your own data stands above.
data-out-complainants = Complaints about you that others raised: who complains is protected.
data-out-found-by = Encrypted indexes by which your name and number are found: nobody can read them, and nothing else stands in them.
data-out-workings = Marks that the system needs, and copies of what stands above, such as when we last checked whether we still need your data.
file-photo = photo
file-voice = voice message
file-document = file
file-video = video
file-audio = audio
file-video-note = video message
file-animation = animation
erase-sure =
    🗑 <b>Delete all your data?</b>
    <b>Deleted</b>: your name, account and number, what you wrote, your files, comments and drafts, and what our staff wrote about your matters.
    <b>Kept</b>: that there were these tickets, of which kind, when they were handled, how many stars they got, and a record of what was done, without names or words. Honest figures and proof require it; nobody can tell that it was you.
    Messages that stand in your chat and in those of our staff are kept by Telegram; you can clear yours.
    It can't be undone. If you come back, { $desk } will meet you as somebody new.
erase-sure-staff = <b>Kept</b> of your work here as well, without your name: which roles you had, what you did, when you exported or announced; what you wrote about customers' matters is deleted together with these.
erase-unfinished =
    { $count ->
        [1] ❗ One of your matters isn't finished: it is withdrawn with it and not handled any more.
       *[other] ❗ { $count } of your matters aren't finished: they are withdrawn with it and not handled any more.
    }
erase-kept = 👌 Nothing was deleted.
erase-done = 🗑 All your data was deleted. Our copy of this message goes as soon as it is sent. Goodbye, and all the best.
btn-erase-yes = 🗑 Delete everything
btn-erase-withdraw = 🗑 Withdraw and delete
btn-erase-no = Keep everything
btn-erase-draft = ✖️ Drop only this draft
toast-erased = Deleted
refused-again = You got your data a short while ago; again after { $at }.
refused-in-hand = { $count ->
        [1] You still have a ticket in hand. Finish it or hand it over first.
       *[other] You still have { $count } tickets in hand. Finish them or hand them over first.
    }
refused-only-one = You are the only administrator. Let another one join first.

## For callers and at the counter
command-file = File for a caller or visitor
command-calls = Follow-up calls
caller-name = 👤 What is the name of the customer who calls (or stands before you)?
caller-phone = 📞 What is { $customer }'s telephone number? If they would rather not say, press “Skip”.
caller-phone-unclear = 📞 I couldn't read that number. Please write it again, such as +1 202 555 0123; or press “Skip”.
caller-phone-slip = ☎ “{ $number }” seems to have a digit too many or too few. Please write it again; if it is right, send it once more or press “It is right”.
btn-phone-right = It is right
caller-words = 📝 What does { $customer } say? Write it down, in several messages if you like; photos and files are welcome.
btn-caller = ☎ Caller rings again
btn-caller-is-them = ✅ It is them
btn-elsewhere-add = 📨 Pass on, { $day }
btn-elsewhere-urge = 🔔 Urge, { $day }
btn-caller-add = ➕ Add
btn-caller-about = { $number } · { $matter }
caller-wish = ☎ What does { $customer } say? Press it, to put it down for them.
caller-in-chat = 💬 This customer has the chat: what you file is theirs there, and so is all news of it.
caller-in-chat-ask = 💬 Somebody has this number in the chat (verified). Please ask the caller whether that is them: if so, what you file goes to that account, with all news of it; if not, just go on.
caller-elsewhere =
    { $count ->
        [1] 📁 A matter of this number is open elsewhere; what it is about isn't for you to see.
       *[other] 📁 { $count } matters of this number are open elsewhere; what they are about isn't for you to see.
    } If the caller means that, pass on what they say or urge for them; if it is something else, go on filing it.
caller-elsewhere-what = ☎ What does the customer say? Write it down: whoever handles that matter reads it.
caller-elsewhere-added = ☎ Whoever handles that matter has it.
caller-elsewhere-changed = ✏️ What you passed on now reads as you changed it; whoever handles that matter has it.
caller-elsewhere-too-soon = 🔔 That one was urged a short while ago, or its outcome waits for the customer: there is nothing to urge now.
caller-elsewhere-urged =
    { $whom ->
        [handler] 🔔 Urged for the customer; whoever handles it knows.
        [pool] 🔔 Urged for the customer. Nobody has accepted it yet; those who could have been reminded.
        [above] 🔔 Urged for the customer. Whoever handles it can't be reached just now; their superiors have been reminded.
       *[nobody] 🔔 The urging is noted, but there is nobody at work who could be reminded; whoever comes first sees it.
    } It can be urged again after { $at }.
own-caller-added = ☎ What you said by telephone, or at the counter, stands on <b>{ $number }</b>, and whoever handles it has it. If it wasn't you, write so here.
own-caller-urged = ☎ <b>{ $number }</b> was urged, as you wished by telephone or at the counter. If it wasn't you, write so here.
caller-known = ☎ This number has called before. Is it about one of these? Open it to urge, add, withdraw or reopen; if not, go on with a new matter.
caller-add-what = ☎ What does the customer add (<b>{ $number }</b>)? Write it down; the handler reads it.
caller-reject-why = ☎ What is the customer not satisfied with (<b>{ $number }</b>)? Write it down; the handler reads it.
caller-reopen-why = ☎ What isn't solved (<b>{ $number }</b>)? Write it down; the handler reads it.
caller-urged =
    { $whom ->
        [handler] 🔔 Urged for { $customer } (<b>{ $number }</b>); whoever handles it knows.
        [pool] 🔔 Urged for { $customer } (<b>{ $number }</b>). Nobody has accepted it yet; those who could have been reminded.
        [above] 🔔 Urged for { $customer } (<b>{ $number }</b>). Whoever handles it can't be reached just now; their superiors have been reminded.
       *[nobody] 🔔 The urging is noted for { $customer } (<b>{ $number }</b>), but there is nobody at work who could be reminded; whoever comes first sees it.
    } It can be urged again after { $at }.
caller-added = ☎ Put down for { $customer } (<b>{ $number }</b>); whoever handles it reads it.
caller-satisfied = ☎ Put down: { $customer } is satisfied, <b>{ $number }</b> is closed.
caller-rejected = ☎ Put down: { $customer } isn't satisfied, <b>{ $number }</b> goes back to work. Tell them: it is to be resolved { $due }.
caller-reopened = ☎ Reopened for { $customer }: <b>{ $number }</b>. Tell them: it is to be resolved { $due }.
caller-withdrawn = ☎ Withdrawn for { $customer }: <b>{ $number }</b> is not handled any more.
did-told-by-phone = put down what the customer said by telephone
refused-own-ending = { $number } is in your hands: let a colleague put down that the customer withdraws it or is satisfied.
caller-nothing-yet = 📝 There is nothing to submit yet: please write down first what { $customer } says.
caller-unnamed = The caller
caller-draft-first = 📝 There is something you began and didn't file: please submit or cancel it first.
caller-no-phone = no number
draft-caller = 👤 { $customer } · ☎ { $phone }
filed-for-connected =
    ✅ Filed as <b>{ $number }</b>: please tell the customer.
    ⏱ Promised: resolved { $resolve }, first answer { $response }. They have the chat: the ticket stands there by now, and so will all news of it.
filed-by-phone =
    ☎ What you told us by telephone, or at the counter, is filed as <b>{ $number }</b>.
    ⏱ Promised: resolved { $resolve }, first answer { $response }. To add something, just write it here; if it wasn't you, open the ticket and withdraw it.
filed-for-caller =
    ✅ Filed as <b>{ $number }</b>: please tell the customer.
    ⏱ Promised: resolved { $resolve }, first answer { $response }. They have no chat, so what happens is told by telephone.
caller-code =
    🔗 { $customer } can also follow it in the chat: hand this code to them, and nobody else; it is to be used once, { $until }.
    They open the bot and send: <code>/start { $code }</code>
caller-code-link =
    🔗 { $customer } can also follow it in the chat: hand this link or code to them, and nobody else; it is to be used once, { $until }.
    { $link }
    Or they open the bot and send: <code>/start { $code }</code>
caller-code-not-yours = 🔗 This code is for the customer: please hand it on. It is still valid.
caller-connected =
    { $count ->
        [1] 👋 Hello! The matter you told us about is here now, and so will be all news of it.
       *[other] 👋 Hello! The { $count } matters you told us about are here now, and so will be all news of them.
    }
    To see them: /mine. Anything new? Just write to me.
caller-ticket = 📄 <b>{ $number }</b>
btn-code = 🔗 Code for the customer
card-by-phone = ☎ The customer has no chat: please phone, or tell them in person
staff-to-phone = ☎ Noted ({ $number }). The customer has no chat: please tell them by telephone or in person, then press “Phoned”.
did-by-phone = filed by telephone or at the counter: told by telephone
did-connect = the customer opened the chat
did-give-code = code for the chat given out

## Follow-up by telephone
calls-title = ☎ <b>To be phoned</b> ({ $count }), the longest waiting first. ⏰ we are late, 🗂 it is closed, ☎ follow-up:
calls-none = ☎ There is nobody to phone.
call-title = ☎ <b>{ $number }</b>, follow-up call: please phone the customer and press what they answer
call-question = ❓ { $question }
call-word = ✍️ Write down what the customer says about { $number }, in their own words.
call-reopened = 🔁 <b>{ $number }</b> is open again and its handler knows. What the customer said can go into an internal note.
telling-title = ☎ <b>{ $number }</b> is closed without an outcome: please phone the customer and say why
telling-delay-title = ☎ <b>{ $number }</b> is overdue, and its customer has no chat: please phone, say that we are sorry, and when it will be done
telling-done = ☎ The customer of <b>{ $number }</b> knows; that is noted.
telling-missed = Noted: { $number }, nobody answered. It stays in /calls, please try again later
call-done = 🙏 The follow-up of <b>{ $number }</b> is recorded.
call-over = ☎ <b>{ $number }</b>: the follow-up is over, nobody has to phone any more.
call-over-delay = ☎ <b>{ $number }</b>: nobody has to phone about the delay any more.
btn-call-word = ✍️ Their own words
btn-call-nobody = 📵 No answer

## Groups of departments
toast-in-private = Sent to your private chat
group-choose = Which department is this group for? Tickets in the pool and escalations will come here.
group-bound = This is the group of <b>{ $department }</b>. Another department, or none?
group-done = ✅ This is now the group of <b>{ $department }</b>. Tickets in the pool and escalations come here. A reply to a card is an internal note; it never goes to the customer.
group-done-forum = ✅ This is now the group of <b>{ $department }</b>: a topic for each ticket. Please make me an administrator who may manage topics (if I am one, there is nothing to do). What is written in a topic is an internal note; it never goes to the customer.
group-unbound = This is no longer a department's group. No more tickets come here.
group-moved = The department has another group now. No tickets come here any more.
group-lost = I am no longer in the group “{ $title }”: <b>{ $department }</b> has no group now. To have one again, add me and send /group there
group-stuck = ⚠️ I can't write or make topics in the group “{ $title }” ({ $department }). Please make me an administrator who may manage topics, then send /group there. What is missing will follow.
group-how = Groups of departments: add me to a group, send /group there, and choose the department. In a group with topics, make me an administrator who may manage topics.
group-line = 👥 { $department }: { $title }
group-line-stuck = ⚠️ { $department }: { $title } (I can't write there)
group-left = <b>{ $number }</b> is no longer this group's.
group-added = ➕ <b>{ $number }</b>: the customer adds
group-answered = 💬 <b>{ $number }</b>: the customer answered
group-corrected = ✏️ <b>{ $number }</b>: the customer changed what they wrote
group-rejected = 👎 <b>{ $number }</b>: why the customer is not satisfied
group-files = 📎 Files: { $count }. Open the ticket to see them
group-escalated = ⏰ <b>{ $number }</b> missed and escalated: { $promise }
group-raised = 🔺 <b>{ $number }</b> was reworked or handed over too often and went up
group-note-words = Only words are kept as a note here. For photos and files open the ticket in your private chat.
group-note-long = Too long, so it was not kept. A note has at most { $most } characters.
group-note-not-kept = This was not kept with the ticket: <b>{ $number }</b> is for { $department }, and only what its people write here is a note.
## Customers: opening again, appeals, complaints about handlers, closing time, emergencies
btn-reopen = 🔁 Not solved, reopen
btn-reopen-other = 🔁 Reopen
btn-reopen-this = 🔁 Reopen { $number }
btn-again = 📝 File a new one about it
btn-appeal = ⚖️ Appeal
btn-appeal-against = ⚖️ Appeal { $number }
btn-complain = 🗣 Complain about handling
btn-complain-this = 🗣 About handling { $number } · { $matter }
btn-about-yes = 👤 Yes, about its handling
btn-about-no = No
btn-earlier = ↩️ Earlier ticket
command-customer = Write about a matter of your own
command-staff = Back to work
did-reopen-anew = not solved, says the customer: reopened and dispatched
did-take-back-reopening = customer left it closed after all
did-appeal = the customer appealed
did-upheld = the appeal was upheld, the outcome no longer stands
reopen-why = 🔁 What is not solved about { $number }? Write it and it is open again, with the same number.
verdict-known = 👌 Thank you, that is noted: <b>{ $number }</b> is closed.
verdict-reopen = 🙁 { $number } is closed by now. If it isn't solved, it can be reopened, and keeps its number.
reopen-none = 🔁 None of your tickets can be reopened. Write what is wrong now, and I'll register it.
reopen-appeal-runs = ⚖️ <b>{ $number }</b> can't be reopened while somebody higher up decides the appeal { $appeal }.
reopen-appealed = ⚖️ There is an appeal against { $number } ({ $appeal }) and somebody higher up decides on it, so it can't be reopened now. Write what is missing to the appeal; you hear the decision here, and can go further if you don't accept it.
reopen-appeal-decided = ⚖️ There was an appeal against { $number } ({ $appeal }) and it is decided, so it isn't reopened. If you don't accept the decision, open the appeal to see what you can do; if something new happened, just write it.
reopened-until = 🔁 <b>{ $number }</b> is open again, to be resolved { $due }.
reopened-late = 🔁 <b>{ $number }</b> is open again. The promised time ({ $due }) has passed; we hurry.
left-closed = 👌 <b>{ $number }</b> stays closed, as it was.
handler-left-closed = ↩️ <b>{ $number }</b>: the customer leaves it closed after all. Nothing to do.
btn-leave-closed = ↩️ Leave it closed
handler-reopened-by-customer = 🔁 <b>{ $number }</b>: not solved, says the customer; it is open again.
again-what = 📝 { $number } can't be opened again. Write how it stands, and I file a new one that refers to it.
appeal-why = ⚖️ Why don't you accept the outcome of { $number }? Photos and files are welcome. Somebody higher up who had no part in it looks at it.
handling-what = 🗣 What is wrong with how { $number } is handled? It goes to a superior; whoever handles it won't see it.
refers-on = ↩️ Goes on from { $number }
refers-appeal = ⚖️ Appeal against { $number }
refers-handling = 👤 About how { $number } is handled
referred-by = ↪️ Related: { $numbers }
own-final = 🔚 This decision is final.
customer-outcome-final = ✅ Your appeal <b>{ $number }</b> is decided. This decision is final. Are you satisfied with the outcome?
filed-appeal = ⚖️ Somebody higher up who had no part in it looks at it.
filed-about-handling = 🔒 It goes to a superior; whoever it is about won't see it.
appealed-against-yours = ⚖️ The customer appeals against { $number }: filed as { $appeal }, which goes to somebody higher up.
appeal-uphold = We looked at { $earlier } again and your appeal is upheld: the earlier outcome was wrong and no longer stands. We apologise. { $first } is open again; whoever handles it puts it right and tells you.
appeal-uphold-untied = We looked at what was decided again and your appeal is upheld: the earlier outcome was wrong and no longer stands. We apologise. Please write here what is still to be put right: whoever looked at it sees to that.
appeal-reject = Somebody who had no part in it looked at { $earlier } again. Its facts and grounds are right, so the outcome stands. If there is anything new, please write it here.
appeal-reject-untied = Somebody who had no part in it looked at what was decided again. Its facts and grounds are right, so the outcome stands. If there is anything new, please write it here.
appeal-goes-on = ⚖️ There is an appeal against { $number } already: <b>{ $appeal }</b>. Please write what you want to add: it goes to whoever looks at it.
upheld-reopened = 🔁 Your appeal is upheld, and <b>{ $number }</b> is open again under the same number. { $late ->
    [0] You get a new outcome { $due }.
   *[other] The promised time has passed. We are sorry; you get a new outcome as soon as possible.
}
handler-upheld = ⚖️ <b>{ $number }</b>: the customer's appeal { $appeal } is upheld (by { $decider }), so the outcome no longer stands. It is open again; please rework it (no. { $reworks }).
appeal-cause-uphold = The appeal is upheld
appeal-cause-reject = The earlier outcome stands
draft-hint-appeal = ❓ Which ticket do you appeal against? Press it below; if it is something else, press Submit.
draft-hint-handling = ❓ Is it about how <b>{ $number }</b> is handled? If so, it goes to a superior, and its handler won't see it.
refused-too-late-to-reopen = { $number } can't be opened again now. Open it to see how it stands.
refused-appealed-already = There is an appeal against { $number } already: { $appeal }. Open that to see how it stands.
desk-phone = ☎ Our number: { $phone }. You can also write here; people answer.
desk-no-phone = ☎ We work in writing here and have no number to call. Just write what it is about; if you would rather be called, leave a number with /phone.
hours-open = 🕘 We are open now.
hours-week = 📅 Usually: { $hours } (not on holidays)
closed-now = 🌙 We're closed now and open { $at }.
emergency-call = 🚨 If anybody is hurt or in danger, call <b>{ $phone }</b> first.
    { $first }
emergency-own = 🚨 { $text } <b>{ $phone }</b>
    { $first }
emergency-leave = Get out of danger first.
emergency-lift = In a lift, press the alarm button. Don't force the doors, don't climb out.
emergency-shut_in = Keep talking with whoever is inside, through the door, until help opens it.
emergency-talk = Please don't stay alone with it: call somebody near you; in China 12356 listens day and night.
emergency-electric = Don't touch what gives shocks or sparks; switch off the mains if that is safe.
who-you = You
who-team = The service team
own-did-assign = assigned to { $name }
own-did-assign-team = assigned to the service team
own-did-add = added to it
own-did-answer = answered
own-did-ask = asked you something
own-did-reply = wrote to you
own-did-satisfied = satisfied, closed
own-did-not-satisfied = not satisfied, back to work
own-did-take-back-verdict = took “not satisfied” back
own-did-urge = urged
own-did-withdraw = withdrew it
own-did-reopen = not solved, opened again
own-did-reopen-anew = not solved, opened again and assigned anew
own-did-take-back-reopening = left it closed after all
own-did-appeal = appealed
own-did-told-late = told you of the delay
own-did-told-by-phone = put down what you said by telephone
own-did-send-file = sent a file
own-did-change-file = changed a file
history-who = { $at } · { $who }: { $what }
history-said = { $at } · { $who }: “{ $words }”

## Import

import-line = line { $line }: { $what }
import-name-needed = name: expected one.
import-name-long = name: expected one line of { $most } characters at most.
import-formula = { $column }: expected a plain text, not a formula.
import-customer-department = department: a customer has none; is the role missing?
import-known-by-nothing = expected a phone or a telegram_id: by what else would they be known?
import-not-for-staff = { $column }: expected none for staff; they join by their invite.
import-not-for-customers = { $column }: expected none for customers; is the role missing?
import-no-regions = region: expected names of places with commas between, at most { $most }, of at most { $longest } letters each.
import-no-phone = phone: '{ $cell }' is no telephone number.
import-no-account = telegram_id: '{ $cell }' is no id of an account; expected a number.
import-not-known = { $column }: there is no '{ $cell }'; known: { $known }.
import-the-same = the same as line { $other }.
import-not-yours-to-give = { $column }: that is not yours to give.
import-not-your-customer = This customer is known already, and has no ticket in your departments: whoever leads the whole desk changes that.
import-no-table = expected a file that ends in .csv or .xlsx.
import-too-large = expected no more than { $most } MB.
import-too-long = expected { $most } lines at most; cut it into parts.
import-many-cells = expected { $most } cells at most.
import-no-column = there is no column '{ $head }'; known: { $known }.
import-column-twice = the column '{ $column }' is there twice.
import-column-name = expected a column 'name' (姓名).
import-broken = { $why }.
import-encoding = expected UTF-8 (or GB 18030).
import-workbook = expected an XLSX workbook.
import-unpacked = too large once unpacked.
import-waits = 📄 The import still waits for a file. Send it to go on, or cancel.
import-which = 📥 Please send a CSV or XLSX file (at most { $most } lines). The first line names the columns. Of customers: <b>name</b>, phone or telegram_id, group, language; of staff: <b>name</b>, <b>role</b>, department, region, and nothing else. Without a role it is a customer. You see a preview first.
import-no-file = ⚠️ I could not get the file. Please send it again.
import-unusable = ⚠️ This file can't be used: { $why } Nothing was imported. Please mend it and send it again.
import-wrong =
    { $count ->
        [one] ⚠️ { $count } line is wrong, so nothing was imported. Please mend it and send the file again:
       *[other] ⚠️ { $count } lines are wrong, so nothing was imported. Please mend them and send the file again:
    }
    { $lines }
import-more = … and { $count } more
import-empty = ⚠️ There is nobody in this file. Please send another one.
import-preview = 📋 <b>Preview</b>, nothing is imported yet:
import-done = ✅ Imported:
import-new = new { $count }
import-changed = changed { $count }
import-same = unchanged { $count }
import-invited = staff invited { $count }
import-customer-line = line { $line }: { $name } · customer · { $about }
import-staff-line = line { $line }: { $name } · { $role } · { $department }
import-invites = 🔗 Codes, one for each, to be handed on; valid { $until }.
btn-import = 📥 Import
btn-import-yes = ✅ Import
command-import = Import customers and staff

## Customer file

btn-customer = 👤 Customer
btn-needs = ✏️ Note a need
btn-needs-none = 🧹 No needs
customer-file = 👤 <b>Customer</b>: { $customer }
customer-since = 🗓 First contact: { $at }
customer-needs = 📝 What they need:
customer-needs-none = 📝 No particular needs are noted.
customer-needs-what = 📝 What does the customer of { $number } need particularly (for example: hard of hearing, please write; only in the evening)? The staff see it, and the customer in their own data (/mydata); it replaces what stands there.
customer-raised = 🗂 Tickets (the newest { $count } that you may see):
did-customer-needs = noted what the customer needs
data-needs = What you need particularly

## A customer is told of a delay
delay-sorry = ⚠️ We are sorry, we are late:
delay-first = <b>{ $number }</b>: a first answer was promised { $due }.
delay-next = <b>{ $number }</b>: an answer to your latest message was promised { $due }.
delay-resolve-usual = <b>{ $number }</b>: it was to be resolved { $due }.
delay-resolve-answer = <b>{ $number }</b>: our answer was promised { $due }.
delay-resolve-praise = <b>{ $number }</b>: you were to hear from us { $due }.
delay-raised = The supervisor has been told. You can also:
delay-reminded = Whoever handles it has been reminded. You can also:
