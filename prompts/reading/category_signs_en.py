"""Ways of speaking, in English, that tell what a matter is about: forms rather than words."""

from .signs import Sign, sign

_SPAN = (
    r"(?:\d+|an?|two|three|four|five|six|seven|ten|several|few)\s(?:min(?:ute)?s?|hours?|hrs?"
    r"|days?|weeks?|months?)"
)
_FOOD = (
    r"(?:steak|chicken|fries|chips|soup|food|meal|pizza|burger|rice|fish|meat|salad|coffee|bread"
    r"|eggs?|curry|dish)"
)
_STAFF = (
    r"(?:staff|waiter|waitress|receptionist|driver|guy|cashier|guard|nurse|teller|clerk|assistant"
    r"|engineer|technician|man|woman|lady|manager|chatbot|bot)"
)

SIGNS: tuple[Sign, ...] = (
    sign(
        "attitude",
        3,
        rf"\b{_STAFF}\b[^.?!]{{0,30}}\b(?:swore|shout(?:ed|s)|yelled|laughed|rolled|ignored|rude"
        r"|snapped|sneered|hung up|smirked|refused to (?:help|speak)|on (?:his|her|their) phone"
        r"|brilliant|lovely|kind|patient|friendly|helpful)"
        r"|\b(?:swore at|rolled (?:her|his|their) eyes|line went dead|passed (?:around|between"
        r"|from)|no one can help|nobody can help|round in circles|need a (?:human|person)"
        r"|talk to a (?:human|person)|anyone (?:ever )?going to answer|laughed (?:at|when))\b",
    ),
    sign(
        "delay",
        3,
        r"\b(?:waited|waiting|sitting there for|been sitting|been waiting|late by|it'?s been"
        rf"|took) (?:for |about |over |nearly )?{_SPAN}|\bno ?(?:one|body)(?:'s| has"
        r"| have)? (?:shown|turned up|come|came|been|called)|\b(?:meant|supposed) to (?:come"
        r"|arrive|be here)"
        r"|\bnext[- ]day delivery|\bstill (?:not here|hasn'?t|waiting)|\bhasn'?t (?:come|arrived"
        r"|moved|shipped)|\bhow long does (?:shipping|delivery|it take)"
        rf"|reported\b[^.?!]{{0,40}}\b(?:ago|last|no ?one)|{_SPAN} late|\bno one'?s been",
    ),
    sign(
        "damage_loss",
        3,
        r"\b(?:in (?:bits|pieces)|smashed|crushed|shattered|soaking|soaked|dented|torn open"
        r"|been opened|arrived (?:broken|open|wet|damaged)|turned up (?:broken|wet|soaking|damaged"
        r"|open)|never made it|(?:were|was|are|is) (?:gone|missing) (?:from|out)|(?:headphones"
        r"|items?|contents|one|half) (?:were|was|are|is) (?:gone|missing))\b"
        r"|\b(?:one|two|some|half|part) of (?:the|my)\b[^.?!]{0,20}\b(?:missing|never)\b"
        r"|\bparcel is lost|lost (?:my|our) (?:parcel|package|luggage|bag)",
    ),
    sign(
        "billing",
        3,
        r"\b(?:took|charged|billed|hit) (?:my|me|us|the)\b[^.?!]{0,16}\b(?:twice|card|again|extra"
        r"|for)\b|\badded (?:a|an)\b[^.?!]{0,16}(?:%|tip|fee|charge|surcharge)|\bbeing (?:billed"
        r"|charged)|\bpaying for\b|\bmeter reading|\bbill (?:went|has gone|is|was)|\b(?:gone"
        r"|went) up by|\bdoubled\b|\bi owe\b"
        r"|\b(?:cheapest|monthly) (?:plan|deal)|\bestimated\b[^.?!]{0,10}\b(?:bill|meter|reading)",
    ),
    sign(
        "quality",
        3,
        rf"\b{_FOOD}\b[^.?!]{{0,14}}\b(?:raw|cold|pink|burnt|stale|undercooked|off|sour|soggy"
        r"|inedible|frozen|overcooked)\b|\bhair in\b|\b(?:died|broke|stopped working|fell apart"
        r"|gave up|packed in) (?:after|within|in the first|in)\b|\bfell apart\b|\bscratches\b"
        r"|\b(?:came|coming) (?:off|apart|loose)\b"
        r"|\bafter (?:one|a|two|the first) (?:wash|week|day|month|use|wear)\b|\b(?:made|now) (?:my"
        r"|me|us|him|her)?\s?\w* ?(?:is |are )?(?:ill|sick)\b",
    ),
    # The house itself is no ware: nobody has an order number for a ceiling.
    sign(
        "other",
        4,
        r"\b(?:ceiling|sign|roof|wall|tile|plaster|shelf|railing|steps?|stairs|barrier|chandelier"
        r"|gate)\b[^.?!]{0,20}\b(?:fell|fallen|collapsed|loose|came down|hit|hanging|crumbling"
        r"|slippery)\b",
    ),
    sign(
        "fault",
        3,
        r"\b(?:power|electricity|water|heating|internet|broadband|wi-?fi|network|signal"
        r"|phone line)(?:'?s|\sis|\shas been|\sbeen|'s been)?\s(?:\w+\s)?(?:gone|dead|out|off|down"
        r"|cut|cutting|dropping)\b|\bno (?:hot water|heating|power|internet|signal|water|sound)\b"
        r"|\b(?:jammed|won'?t (?:turn on|open|close|start|load|sync|connect|work|print|boot)"
        r"|keeps? (?:cutting|dropping|crashing|freezing|restarting|rebooting|logging)|logs me out"
        r"|goes (?:black|blank)|not coming through|freezes|out of order)\b|\b(?:lift|elevator"
        r"|escalator|barrier)\b[^.?!]{0,16}\bstuck\b|\bstuck\b[^.?!]{0,16}\bfloor\b",
    ),
    sign(
        "refund",
        3,
        r"\b(?:sent|send|gave|took) (?:the \w+|it|them) back\b|\bstill no (?:money|refund)"
        r"|\b(?:get|give|want|got) (?:what i paid|(?:my|our) (?:\w+\s)?money|\d+) back|\b(?:get"
        r"|want) (?:my|our|the) (?:money|deposit)|\breturn (?:postage|something|it)\b|\bgive (?:us"
        r"|me) (?:our|my) money|\bwhat i paid back|closed down\b[^.?!]{0,30}\b(?:paid|money)"
        r"|\bmy refund\b",
    ),
    sign(
        "info_error",
        3,
        r"\bordered (?:a|an|the|my)\b[^.?!]{0,24}\b(?:got|received|came|sent)\b|\b(?:advert|ad"
        r"|website|page|listing|label|menu|tracking|app) (?:said|says|showed|shows|claims)\b"
        r"|\bpromised\b[^?!]{0,30}\b(?:then|but|instead|free)\b|\bsays? (?:it'?s )?(?:delivered"
        r"|in stock)\b|\bnot what (?:it|the \w+) (?:says|said)",
    ),
    sign(
        "privacy",
        4,
        r"\b(?:gave|shared|sold|passed|leaked|read out|posted|sent|showed) (?:out )?(?:my"
        r"|our) (?:\w+\s)?(?:number|phone|address|details|information|data|email|file|records?"
        r"|messages?|photos?)|\banother customer'?s|\bsomeone else'?s (?:name|details|address"
        r"|account|data|bill)|\bmedical (?:details|records)",
    ),
)
"""For short messages: a letter says more than its turns of phrase."""
