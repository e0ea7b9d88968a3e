"""Ways of speaking, in English, that tell what a matter is about: forms rather than words."""

from .signs import Sign, sign

_SPAN = (
    r"(?:\d+|an?|two|three|four|five|six|seven|ten|several|few)\s(?:min(?:ute)?s?|hours?|hrs?"
    r"|days?|weeks?|months?)"
)
_FOOD = (
    r"(?:steaks?|chicken|fries|chips|soup|food|meal|pizza|burger|rice|fish|meat|salad|coffee|tea"
    r"|milk|yogh?urt|bread|eggs?|curry|dish|pasta|noodles|sushi|cake"
    r"|dessert|sandwich|fruit|apples?|vegetables|prawns|beef|pork|lamb|wrap|breakfast|lunch|dinner"
    r"|starter|sauce|cheese|beer|wine|bun)"
)
_WARES = (
    r"(?:handle|sofa|couch|chair|table|bed|mattress|zip|zipper|shoes?|boots?|trainers|dress|shirt"
    r"|jumper|coat|jacket|trousers|jeans|bag|suitcase|strap|kettle|toaster"
    r"|fridge|freezer|oven|hob|washer|washing machine|dryer|dishwasher|vacuum|blender|iron|heater"
    r"|fan|lamp|tv|laptop|tablet|phone|charger|headphones|earbuds|speaker|camera|watch"
    r"|bike|tyres?|helmet|pram|pushchair|toy|umbrella|mug|pan|pot|knife|curtains?|carpet|rug|paint"
    r"|tiles?|fence|shed|tent|drill|battery|screen|lid|wheel|button|sole|seam|hinge|cupboard"
    r"|drawer|it)"
)
_BROKE = (
    r"(?:snapped|broke|broken|cracked|split|sagging|sags|peeling|peeled|came off|came apart"
    r"|fell (?:off|apart)|died|stopped|wobbl\w+|faded|fades|shrank|shrunk|leaks?|leaking|rusted"
    r"|rusty|ripped|tore|torn"
    r"|frayed|bent|burnt out|overheats?|packed in|won't (?:close|stay|hold|turn|start|switch)"
    r"|squeaks?|crooked|warped|chipped|scratched|falling apart|worn|flickers?|flickering|drips"
    r"|has (?:an? )?(?:crack|hole|dent|scratch))"
)
_BOUGHT = r"(?:,? (?:that |which )?(?:i|we) (?:bought|got|ordered|purchased)\b[^.?!]{0,20})?"
_STAFF = (
    r"(?:agent|rep|bartender|host|hostess|doctor|teacher|lad|operator|advis[eo]r|porter|courier"
    r"|depot|plumber|staff|waiter|waitress|receptionist|driver|guy|cashier|guard|nurse|teller"
    r"|clerk|assistant"
    r"|engineer|technician|man|woman|lady|manager|chatbot|bot)"
)

SIGNS: tuple[Sign, ...] = (
    sign(
        "attitude",
        3,
        rf"\b{_STAFF}\b[^.?!]{{0,24}}\b(?:sighed|shrugged|walked off|walked away|told me to"
        r"|shouted|barked|stared|served everyone|ignored|sneered|mocked|talked (?:over|down)"
        r"|wouldn't listen|slammed|stormed|on purpose|polite|tidy|cheerful|courteous|wonderful"
        r"|great|rude)|\b(?:nobody|no one) (?:reads|cares|listens)|\bcouldn'?t care less",
    ),
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
        r"\bout for delivery\b|\bstill (?:don'?t|doesn'?t|haven'?t|hasn'?t|waiting|pending|no|not"
        r"|unassigned)\b|\bstatus (?:still|hasn'?t)|\bday in a row\b|\b(?:weeks?|days?"
        r"|months?) ago\b[^.?!]{0,20}\bstill\b|\bno[- ]show|\bkeeps? (?:getting )?(?:postponed"
        r"|rescheduled|pushed)|\bnot (?:moved|budged|assigned)",
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
        rf"|\breported\b[^.?!]{{0,40}}\b(?:ago|last|no ?one)|\b{_SPAN} late|\bno one'?s been",
    ),
    sign(
        "damage_loss",
        3,
        r"\b(?:arrived|came|turned up|delivered|landed)\b[^.?!]{0,30}\b(?:broken|smashed|cracked"
        r"|torn|dented|bent|wet|crushed|shattered|open|damaged|glass|pieces|missing|empty)\b"
        r"|\b(?:in|into) (?:a hundred |a thousand |two |many )?pieces\b|\bonly (?:one|two"
        r"|half) (?:of|came|arrived)",
    ),
    sign(
        "damage_loss",
        3,
        r"\b(?:in (?:bits|pieces)|smashed|crushed|shattered|soaking|soaked|dented|torn open"
        r"|been opened|arrived (?:broken|open|wet|damaged)|turned up (?:broken|wet|soaking|damaged"
        r"|open)|never made it|(?:were|was|are|is) (?:gone|missing) (?:from|out)|(?:headphones"
        r"|items?|contents|one|half) (?:were|was|are|is) (?:gone|missing))\b"
        r"|\b(?:one|two|some|half|part) of (?:the|my)\b[^.?!]{0,20}\b(?:missing|never)\b"
        r"|\bparcel is lost|\blost (?:my|our) (?:parcel|package|luggage|bag)",
    ),
    sign(
        "billing",
        3,
        r"\b(?:menu|shelf|label|tag|sign|ticket|till|receipt) (?:said|says|rang"
        r"|showed)\b[^.?!]{0,12}\d|\b(?:tariff|night rate|day rate|unit rate|cheaper"
        r"|more expensive|estimates?|estimated|per unit|standing charge|bills? (?:are|is|were|was)"
        r"|too high)\b|\brang up\b",
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
        rf"\b{_FOOD}\b[^.?!]{{0,20}}\b(?:off|sour|raw|cold|pink|burnt|stale|soggy|mouldy|moldy"
        r"|rotten|tasteless|greasy|salty|inedible|frozen|undercooked|overcooked|dry)\b|\b(?:glass"
        r"|hair|plastic|metal|bug|fly|slug|worm|maggots?|stone|mould|mold|insect|nail)s? in (?:my"
        rf"|the|our|his|her)\b|\b{_WARES}\b{_BOUGHT}[^.?!]{{0,16}}\b{_BROKE}\b|\bthe first time i\b"
        r"|\b(?:only )?(?:\w+) (?:days?|weeks?|months?) old\b|\balready (?:off|sagging|peeling"
        r"|broken|falling|faded|rusty|cracked)\b",
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
    # What they want done about it is what the matter is about, whatever else happened.
    sign(
        "quality",
        6,
        rf"\b{_WARES}\b{_BOUGHT}[^.?!]{{0,16}}\b{_BROKE}\b[\s\S]{{1,120}}\b(?:repair|mend|fix|replace)\b"
        r"|\b(?:didn'?t|did not|never) (?:clean|wash|fix|repair|fit|install|paint|cook|do)\b"
        r"[^.?!]{0,30}\b(?:properly|right|well)\b",
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
        r"\b(?:keyboard|scanner|printer|screen|monitor|mouse|camera|video|videos|app|site|website"
        r"|page|portal|vpn|wifi|wi-fi|electricity|power|lights?|alarm|heating|boiler|intercom"
        r"|sockets?|fuse|charger|machine|terminal|atm|system|software"
        r"|login)\b[^.?!]{0,20}\b(?:trips|offline|buffers?|buffering|flickers?|freezes|lags?|laggy"
        r"|unresponsive|wrong|blocked|dead|down|crashe?[sd]|hangs?|stuck|blank|jumps|loops|spins"
        r"|beeps|not respond\w*|won'?t|doesn'?t|keeps)\b|\bonly make calls|\bone bar\b|\bno bars\b",
    ),
    sign(
        "fault",
        3,
        r"\b(?:power|electricity|water|heating|internet|broadband|wi-?fi|network|signal|router"
        r"|modem|phone line)(?:'?s|\sis|\shas been|\sbeen|'s been)?\s(?:\w+\s)?(?:gone|dead|out"
        r"|off|down|broken|cut|cutting|dropping)\b"
        r"|\bno (?:hot water|heating|power|internet|signal|water|sound)\b"
        r"|\b(?:jammed|won'?t (?:turn on|open|close|start|load|sync|connect|work|print|boot)"
        r"|keeps? (?:cutting|dropping|crashing|freezing|restarting|rebooting|logging)|logs me out"
        r"|goes (?:black|blank)|not coming through|freezes|out of order)\b|\b(?:lift|elevator"
        r"|escalator|barrier)\b[^.?!]{0,16}\bstuck\b|\bstuck\b[^.?!]{0,16}\bfloor\b",
    ),
    sign(
        "refund",
        3,
        r"\bkept (?:my|our|the) (?:deposit|money)|\bvoucher\b[^.?!]{0,30}\b(?:expired|honou?r)"
        r"|\bwon'?t honou?r|\bswap (?:it|them|this)|\bexchange (?:it|them|this)"
        r"|\bcancell?ed (?:in time|within)|\bdifferent size\b|\bhand back",
    ),
    sign(
        "refund",
        3,
        r"\b(?:sent|send|gave|took) (?:the \w+|it|them) back\b|\bstill no (?:money|refund)"
        r"|\b(?:get|give|want|got) (?:what i paid|(?:my|our) (?:\w+\s)?money|\d+) back|\b(?:get"
        r"|want) (?:my|our|the) (?:money|deposit)|\breturn (?:postage|something|it)\b|\bgive (?:us"
        r"|me) (?:our|my) money|\bwhat i paid back|\bclosed down\b[^.?!]{0,30}\b(?:paid|money)"
        r"|\bmy refund\b",
    ),
    sign(
        "info_error",
        3,
        r"\b(?:brochure|photo|photos|picture|pictures|listing|proof|page|leaflet|email|description"
        r"|sign)\b[^.?!]{0,30}\b(?:promised|shows?|showed|said|says|someone else'?s porch"
        r"|different)\b|\b(?:you|they|he|she) (?:told|promised"
        r"|assured)\b[^.?!]{0,40}\b(?:and it (?:isn'?t|wasn'?t|is not)|but|it isn'?t|there is no"
        r"|turns out)|\bpromised a\b",
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
        "info_error",
        4,
        r"\b(?:gave|told) (?:me|us|him|her|them) (?:the )?wrong (?!change|amount)",
    ),
    sign(
        "privacy",
        4,
        r"\b(?:discussed|mentioned|told|revealed|disclosed|published|posted"
        r"|forwarded)\b[^.?!]{0,20}\bmy (?:results|details|case|file|records?|diagnosis|salary"
        r"|address|number|name)\b|\bsomeone else'?s (?:statements?|mail|letters?|post|records?"
        r"|results|medical|payslips?)",
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
