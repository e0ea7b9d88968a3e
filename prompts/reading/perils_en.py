"""English for a danger that no single word tells, by what happens."""

from .somebody import SOMEBODY_EN

_HE = rf"(?:{SOMEBODY_EN}|he|she)"
_WHO = rf"(?:{SOMEBODY_EN}|i|we|he|she|they|im|hes|shes|theyre)"
_SO = (
    r"(?:(?:'s|'re|'m|'ve)?(?: (?:is|are|am|was|were|has|have|had|been|being|got|gets|just|still"
    r"|now|all|both|alone|also|accidentally|really|badly))*)"
)
_ITS = r"(?:(?:the|a|an|my|our|ur|your|that|this|his|her|one of the) )?(?:\w+ )?"
_LIFT = r"(?:lift|elevator|escalator|revolving door)\b"
_ROOM = (
    r"(?:car(?! park)|van|bathroom|toilet|loo|restroom|bedroom|room|flat|apartment|house|building"
    r"|basement|garage|shed|freezer|cellar|store|shop|stairwell|balcony|gym|office)\b"
)
_NARROW = r"(?:bathroom|toilet|loo|restroom|basement|freezer|stairwell)\b"
_GAS = (
    r"gas\b(?! (?:bill|station|price|card|money|company|supplier|account|mileage|pump|charge"
    r"|meter reading)s?\b)"
)
_ESCAPES = r"(?:smell|stink|reek|leak|hiss|odou?r|fume|escap)\w*"
_KIN = (
    r"(?:son|daughter|child|kids?|children|baby|toddler|grandson|granddaughter|mother|father|mum"
    r"|mom|dad|grand(?:ma|pa|mother|father)|boy|girl)\b(?!'s)"
)
_BODY = (
    r"(?:arm|leg|wrist|ankle|hip|knee|foot|feet|toe|hand|finger|head|skull|back|neck|nose|face|eye"
    r"|tooth|teeth|rib|shoulder|elbow|collarbone|spine|tongue|lip)s?\b"
)
_NO_FALL = (
    r"(?! (?:for|behind|through|asleep|in love|short|apart|out with|victim|under|below|ill|on deaf"
    r"|into (?:debt|arrears)|from grace|foul)\b)"
)
_STRIKES = (
    r"(?:beat(?:ing|s)?|punch\w+|attack(?:ed|ing|s)|strangl\w+|assault\w+|hit(?:ting|s)?"
    r"|kick(?:ed|ing)|slapp(?:ed|ing)|push(?:ed|ing)|shov(?:ed|ing))"
)
_BURNING = (
    r"(?:house|flat|kitchen|car|building|bin|socket|plug|battery|roof|oven|wire|machine|charger"
    r"|cable|sofa|curtains?)"
)
_LOOSE = (
    r"(?:ceiling|wall|roof|balcony|shelf|shelves|sign|scaffold\w*|tree|window|chandelier|lamp)\b"
)

PERILS_EN = {
    "shut_in": (
        rf"\bst(?:uck|uk) in(?:side)? {_ITS}{_LIFT}",
        rf"\b{_WHO}{_SO} (?:locked|shut)(?: (?:him|her|my|them)sel(?:f|ves))?(?: up)? (?:inside|in)"
        rf" {_ITS}(?:{_LIFT}|{_ROOM})",
        rf"\b{_WHO}{_SO} stuck in(?:side)? {_ITS}{_NARROW}",
    ),
    "gas": (
        rf"\b{_ESCAPES}(?:\W+\w+){{0,4}}?\W+{_GAS}",
        rf"\b{_GAS}(?:\W+\w+){{0,4}}?\W+{_ESCAPES}",
    ),
    "dying": (
        r"\b(?:(?<!wifi's )(?<!wifi is )choking(?! on the)|drowning(?! in)|convuls\w+"
        r"|chest pains?|having a stroke|overdos\w+|coughing up blood|vomiting blood"
        r"|blood everywhere|covered in blood)\b",
        rf"\b{_HE}{_SO} (?:dying(?! to| for)|unresponsive|not waking|not moving|turning blue)\b",
        r"\b(?:won'?t|doesn'?t|will not) wake up\b|\bcan'?t wake (?:him|her)\b",
        r"\bneed (?:an?|the) (?:ambulance|medic|paramedic|doctor(?!'| appointment| note))\b",
        rf"\b(?:{_KIN}|he|she)(?: \w+)? swallowed\b",
        r"(?<!me a )\bheart attack\b(?! (?:when|over|at|from|because|price))",
        rf"\b{_HE}{_SO} (?:keeps?|kept|can'?t stop|won'?t stop|constantly|non ?stop)"
        r" (?:vomiting|throwing up|being sick|puking)\b",
        rf"\b{_WHO}{_SO} (?:in hospital|in the hospital|in a&e|in the er|on a drip)"
        r"(?: \w+){0,4} (?:after (?:eating|drinking|having)|from (?:your|the) (?:food|meal))\b",
        r"\b(?:took|taken|swallowed|had) (?:\w+ )?(?:too many|a whole|the whole|all)"
        r" (?:\w+ ){0,3}(?:pills|tablets|meds|painkillers|sleeping)\b",
    ),
    "despair": (
        r"\bsuicid(?:e|al)\b|\bkill(?:ing)? myself\b|\bhurt(?:ing)? myself\b|\bself[- ]harm\w*",
        r"\b(?:want|wanna|going|gonna) (?:to )?die\b(?! of| laughing)",
        r"\bdo(?:n'?t| not) (?:want to|wanna) (?:be alive|live (?:any ?more|like this))\b",
        r"\bno (?:reason|point) (?:to|in) liv(?:e|ing)\b",
        r"\bend(?:ing)? (?:it all|my (?:own )?life)\b|\btak(?:e|ing) my own life\b",
        r"\bjump(?:ing)? (?:off|from) (?:the |a |this |my )?"
        r"(?:roof|bridge|building|balcony|window)\b",
    ),
    "violence": (
        r"\bthreaten(?:ed|ing|s)? (?:to )?(?:me|us|my \w+|come|be)\b[^.!?\n]{0,60}\b"
        r"(?:come|coming|be|came) (?:back|round|over|after)\b",
        r"\b(?:come|coming|came) (?:round|over|back)?"
        r"(?: ?to (?:my|our) (?:house|home|flat|door|place))? ?(?:and|to)"
        r" (?:sort (?:me|us) out|get (?:me|us)|beat|hurt|kill|find me|punch|smash)\b",
        r"\bknows? where (?:i|we) live\b[^.!?\n]{0,40}"
        r"\b(?:back|com(?:e|ing)|tonight|get me|find me|regret)\b",
        r"\b(?:threaten\w*|attack\w*|came|comes?|coming) (?:\w+ ){1,3}with a"
        r" (?:knife|gun|machete|hammer|bat)\b",
        r"\b(?:pulled|pulling|waving|holding)(?: out)? a (?:knife|gun|machete)\b",
        r"\b(?:he|she|man|guy|woman|someone|somebody|they)(?:'s)? (?:has|have|had|got|with) a"
        r" (?:knife|gun|machete)\b",
        rf"\b{_STRIKES} (?:me|him|her|us|(?:my|our) (?:\w+ )?{_KIN})"
        r"(?! (?:out|off|with|up|to|into|toward|for|by)\b)",
    ),
    "missing": (
        rf"\b(?:my|our) (?:\w+ )?{_KIN}{_SO} (?:missing(?! (?:h|the|a|out|one|some|my|from|\d))"
        r"|gone missing|disappeared|vanished)\b",
        rf"\b(?:can'?t|cannot|can not) find (?:my|our) (?:\w+ )?{_KIN}(?! a\b)",
        rf"\blost (?:my|our) (?:\w+ )?{_KIN} (?:in|at) ",
    ),
    "electric": (
        r"\b(?:exposed|bare|live|dangling|hanging|loose) (?:electric(?:al)? )?(?:wir\w+|cables?)\b",
        r"\bzapped (?:me|him|her)\b",
    ),
    "fire": (
        r"\bburning smell\b|\bsmell\w* (?:of |like )?(?:something )?burning\b",
        r"\b(?:in|of) flames\b|\bflames (?:are|is|coming|shoot\w+)\b",
        rf"\b{_BURNING} (?:is|are) burning\b",
    ),
    "loose": (
        rf"\b{_LOOSE}(?: \w+){{0,3}} (?:caved in|about to (?:fall|collapse|come down)"
        r"|(?:came|coming|falling) down on)\b",
    ),
    "hurt": (
        rf"\b{_WHO}(?: (?:has|have|had|just|also|really|badly))* (?:fell|fallen)\b{_NO_FALL}",
        rf"\b{_WHO}(?: (?:has|have|just))* (?:slipped (?:on|in|down|over|and|at|off)"
        r"|tripped (?:on|over|and)|collapsed|tumbled)\b",
        r"\b(?:can'?t|cannot|couldn'?t|(?:un|not )able to) (?:stand up"
        rf"|get up(?! (?:the|to|at|in)\b)|move (?:my|his|her|their) {_BODY})",
        rf"\b{_HE} (?:can'?t|cannot) (?:move|walk)(?= *(?:[.,!?\n]|$|and|or|at all|any ?more))",
        r"\b(?:broke|broken|fractured|twisted|sprained|hurt|cut|burn(?:ed|t)|scalded|crushed"
        rf"|smashed) (?:my|his|her|their) (?:\w+ )?{_BODY}",
        rf"\b{_HE}{_SO} (?:(?:lying|laying|collapsed) )?on the (?:floor|ground|bathroom floor)"
        r"(?= (?:since|for|and|all|not|he|she|with|unable)\b|[.,!?\n]|$)",
        rf"\b{_WHO}(?: just)? (?:was|were|got|been) (?:hit|run over|knocked (?:down|over)) by\b",
        rf"\b{_WHO}{_SO} (?:hurt|injured|unconscious|bleeding)\b(?! by (?:the|your|this) )",
    ),
}
"""Patterns by family, for a text in plain form."""
