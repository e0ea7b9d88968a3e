"""What the next message, or a changed one, is taken for: by the step of the conversation, and by
who knows it."""

from collections.abc import Callable

from aiogram.types import Message

from handlers.customer import changing, draft_edits, drafting, follow_up, reopening, talk, verdict
from handlers.customer.changed_over import take_danger_of_nothing
from handlers.customer.meant_for import change_meant
from handlers.customer.verdict_asked import EXPLAINING
from handlers.manager import announcing, digest_settings, exporting, importing
from handlers.privacy import phone
from handlers.staff import (
    advising,
    answering,
    away,
    calling,
    changing_causes,
    changing_outcomes,
    checking,
    choosing,
    closing,
    colleagues,
    confirming,
    customer_file,
    elsewhere,
    extending,
    filing,
    finding,
    for_caller,
    handing,
    holding,
    notes,
    profile,
    refusing,
    regions,
    regrading,
    resolving,
    returning,
    screens,
    suggesting,
    supplying,
    undoing,
    visiting,
)
from handlers.staff.stepping_aside import SCREEN
from handlers.turn import Turn

STEPS: dict[str, Callable[[Turn, Message], None]] = {
    drafting.REWRITING: drafting.rewrite,
    drafting.CHANGING_FACT: drafting.take_fact,
    talk.WRITING: talk.write_on,
    EXPLAINING: verdict.take_reason,
    follow_up.COMMENTING: follow_up.take_word,
    reopening.REOPENING: reopening.take_reason,
    phone.LEAVING: phone.take_number,
    answering.ASKING: answering.ask_on,
    calling.ANSWERING: calling.take_answer,
    answering.REPLYING: answering.reply_on,
    resolving.SOLVING: resolving.take_solution,
    resolving.PROVING: resolving.take_evidence,
    resolving.EXPLAINING: resolving.take_cause,
    confirming.SENDING_BACK: confirming.take_reason,
    extending.AMOUNT: extending.take_early_reason,
    extending.REASONING: extending.take_reason,
    refusing.REFUSING: refusing.take_reason,
    regrading.REGRADING: regrading.take_reason,
    regrading.REGRADED: regrading.take_reason_afterwards,
    checking.HELD: holding.take_changed,
    suggesting.SUGGESTED: answering.reply_on,
    choosing.CHOOSING: choosing.take_more,
    finding.FINDING: finding.take_words,
    away.DATING: away.take_days,
    away.NAMING: away.take_name,
    profile.HOURS: profile.take_hours,
    regions.REGIONS: profile.take_regions,
    profile.CAPACITY: profile.take_capacity,
    digest_settings.TIMING: digest_settings.take_time,
    announcing.ANNOUNCING: announcing.take_words,
    importing.IMPORTING: importing.take_file,
    exporting.EXPORTING: exporting.take_period,
    filing.NAMING: filing.take_name,
    filing.PHONING: filing.take_phone,
    for_caller.WISHING: for_caller.take_words,
    elsewhere.PASSING: elsewhere.take_words,
    visiting.NOTING: visiting.take_word,
    colleagues.CHOOSING: handing.take_name,
    handing.HANDING: handing.take_reason,
    returning.RETURNING: returning.take_reason,
    closing.CLOSING: closing.take_words,
    supplying.SUPPLYING: supplying.take_answer,
    customer_file.NEEDS: customer_file.take_needs,
    notes.NOTING: notes.take_note_text,
    notes.CONSULTING: notes.consult,
    notes.ADVISING: advising.advise,
    SCREEN: screens.take_typed,
}
"""What the next message is taken for, by the step of the conversation."""
READ_BY_HANDLER = (talk.WRITING, EXPLAINING, follow_up.COMMENTING, reopening.REOPENING)
"""Steps in which a customer's next message goes to whoever has the ticket."""
FOR_THE_DESK = (
    resolving.PROVING,
    resolving.EXPLAINING,
    confirming.SENDING_BACK,
    extending.AMOUNT,
    extending.REASONING,
    refusing.REFUSING,
    regrading.REGRADING,
    regrading.REGRADED,
    calling.ANSWERING,
    for_caller.WISHING,
    elsewhere.PASSING,
    visiting.NOTING,
    colleagues.CHOOSING,
    handing.HANDING,
    returning.RETURNING,
    closing.CLOSING,
    supplying.SUPPLYING,
    customer_file.NEEDS,
    notes.NOTING,
    notes.CONSULTING,
    notes.ADVISING,
    announcing.ANNOUNCING,
    importing.IMPORTING,
    exporting.EXPORTING,
)
"""Steps in which staff write for the desk: the rest of an album is not for the customer."""
ASIDE = (choosing.CHOOSING, regrading.REGRADED)
"""Steps in which what staff write may as well be for something else of the desk's."""

EDITS: tuple[Callable[[Turn, Message], bool], ...] = (
    change_meant,
    draft_edits.change_part,
    resolving.change_solution,
    holding.change_held,
    choosing.change_unsent,
    undoing.change_kept_back,
    announcing.change_words,
    changing_causes.change_cause,
    changing_outcomes.change_asked_solution,
    changing_outcomes.change_evidence,
    follow_up.change_word,
    calling.change_noted_answer,
    answering.change_said,
    changing.change_filed,
    take_danger_of_nothing,
)
"""Who may know a message that was changed; the first who does follows the change."""
