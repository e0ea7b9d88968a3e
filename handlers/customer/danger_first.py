"""A danger's draft comes first until it is submitted: what is plainly another matter waits behind
it, and whoever asks whether anybody comes hears that nobody knows of it yet."""

from dataclasses import replace

from handlers.customer.asked_last import asked_last
from handlers.customer.danger_runs import RUNS
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.live_card import send_card
from handlers.customer.offers import told
from handlers.customer.parting import (
    MOST_ASIDE,
    announced_apart,
    begun_with,
    is_other_than,
    left_apart,
    read_alone,
)
from handlers.customer.setting_aside import put_behind
from handlers.customer.standing import tell_open
from handlers.turn import Turn
from prompts.reading.sameness.matter import Closeness, closeness
from prompts.texts import Html
from prompts.wishes.at_the_scene import tells_of_the_scene
from prompts.wishes.coming import asks_whether_anybody_comes
from prompts.wishes.parting import says_another


def nobody_knows(turn: Turn, draft: Draft, words: str) -> bool:
    """Whether they but ask for help that nobody can send before the danger is submitted, or say
    that the two are two; then that was answered, below what they wrote. Of a danger of long ago
    nobody asks that, nor right below what a handler has written: that is asked of the handler."""
    if not draft.warned or draft.caller is not None:
        return False
    asks = asks_whether_anybody_comes(words)
    if asks and not _runs(turn):
        return tell_open(turn)
    if not asks and not (draft.aside and says_another(words)):
        return False
    send_card(turn, draft, unsent(turn))
    return True


def _runs(turn: Turn) -> bool:
    """Whether they have told of it lately, and nobody has written to them since."""
    if turn.received_at - turn.conversation.changed_at > RUNS:
        return False
    asked = asked_last(turn)
    return asked is None or asked.words is None


def unsent(turn: Turn) -> Html:
    """That nobody of the staff knows of the danger."""
    return turn.texts.say("draft-danger-unsent")


def keep_first(turn: Turn, draft: Draft, part: Part) -> bool:
    """Whether it is plainly another matter than the danger, and was put behind it."""
    behind = _behind(turn, draft, part)
    if behind is None:
        return False
    send_card(turn, behind)
    return True


def _behind(turn: Turn, draft: Draft, part: Part) -> Draft | None:
    """The danger's draft with the other matter set aside for it; None: it is no other."""
    if not draft.warned or part.file is not None or part.facts or not part.text:
        return None
    another = begun_with(turn, part)
    waiting = _with_what_waits(turn, draft, another, part)
    if waiting is not None:
        return waiting
    if len(draft.aside) >= MOST_ASIDE or not _is_another(turn, draft, another, part):
        return None
    return put_behind(draft, another)


def _is_another(turn: Turn, draft: Draft, another: Draft, part: Part) -> bool:
    if is_other_than(turn.desk, draft, another) or announced_apart(turn, draft, part) is not None:
        return True
    return not tells_of_the_scene(part.text) and left_apart(turn, draft, part) is not None


def _with_what_waits(turn: Turn, draft: Draft, another: Draft, part: Part) -> Draft | None:
    """It goes on with the first of what waits; None: it doesn't, or goes on with the danger too."""
    if not draft.aside:
        return None
    first, *others = draft.aside
    waits, new = Draft.from_json(first), told(another)
    if closeness(new, told(waits)) is not Closeness.LIKELY:
        return None
    if closeness(new, told(draft)) is Closeness.LIKELY:
        return None
    more = waits.with_part(part)
    more = more.as_read(read_alone(turn, more.text))
    return replace(draft, aside=(more.to_json(), *others))
