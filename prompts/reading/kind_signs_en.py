"""Ways of speaking, in English, that tell what a message is: forms rather than words."""

from .signs import Sign, sign

_SPAN = (
    r"(?:\d+|a|an|two|three|four|five|six|seven|ten|several|few)\s(?:min(?:ute)?s?|hours?|hrs?"
    r"|days?|weeks?|months?|years?)"
)
_FINDING = (
    r"(?:decision|outcome|answer|result|ruling|conclusion|findings?|resolution|verdict|response)"
)
_SERVICE = (
    r"(?:power|electricity|water|heating|internet|broadband|wi-?fi|phone|line|network|signal|gas"
    r"|service)"
)
_GOOD = r"(?:handy|nice|good|great|useful|helpful|safer|better|easier|cool|lovely|brilliant|ideal)"

SIGNS: tuple[Sign, ...] = (
    # What came to nothing, or didn't come at all.
    sign(
        "complaint",
        2,
        r"\b(?:never|nobody|no ?one|nothing|still no|not one|not a single|can'?t be right|(?:was"
        r"|were) (?:meant|supposed) to"
        r"|without (?:asking|telling|warning|notice)|never (?:asked|ordered|agreed|signed|made"
        r"|arrived|came|left)|no one'?s|not even|wants? me to pay"
        r"|won'?t (?:give|refund|pay|help|let|replace|answer|take)|(?:don'?t|doesn'?t"
        r"|didn'?t) (?:care|bother|even)|no explanation|third|twice)\b",
    ),
    sign(
        "complaint",
        1,
        rf"\b(?:waited|waiting|been|for|after|in|over|its|it's)\s(?:\w+\s)?{_SPAN}\b"
        rf"|\b{_SPAN} (?:ago|now|later|late|and)\b|\bsince (?:spring|summer|winter|last|mon|tue|wed"
        r"|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    ),
    # More than was agreed.
    sign(
        "complaint",
        2,
        r"\b(?:euros?|eur|pounds?|quid|dollars?|yuan|rmb|cents?) too (?:much|high|many|dear)\b",
    ),
    # Things found broken, raw, wet, opened, gone.
    sign(
        "complaint",
        2,
        r"\b(?:in (?:bits|pieces|half)|soaking|soaked|ruined|smashed|cracked|torn|ripped|crushed"
        r"|leaked everywhere|fell (?:apart|off|down)|falling apart"
        r"|came apart|died (?:after|within)|stopped working|was(?: still)? (?:raw|cold|pink|stale"
        r"|burnt|dirty|empty|frozen|open|broken)|were (?:cold|stale|gone|raw|dirty|missing)"
        r"|had been opened|dumped|scratches|stinks?|gross|mess everywhere|a hair in|made (?:me|us"
        r"|him|her) (?:ill|sick)|(?:is|are|was) (?:now )?(?:ill|sick)"
        r"|nearly (?:hit|fell|hurt)|doubled|gone up|went up|tripled|keeps? leaving"
        r"|flickers?|flickering|leaks|leaking|wobbl(?:es|y)|rattles|squeaks|drips|overheats"
        r"|parked (?:all over|across|on)|can'?t get (?:through|past|the|in|out))\b",
    ),
    # Promised one thing, got another.
    sign(
        "complaint",
        3,
        r"\b(?:says?|said|promised|advert(?:ised)?|ad said|website says|tracking says|told"
        r"|claims?)\b[^.?!]{0,40}(?:\bbut\b|\bthen\b|[.,]\s?it'?s\b|\bnothing\b|\bisn'?t\b"
        r"|\bnot\b)"
        r"|\bordered\b[^.?!]{0,24}\b(?:got|received|sent me|came)\b|\b(?:promised"
        r"|said)\b[^?!]{0,40}\b(?:and then|days|instead|weeks)\b",
    ),
    sign(
        "complaint",
        2,
        r"\b(?:swore|swears|shouted|yelled|laughed|rolled (?:her|his|their) eyes|ignored|hung up"
        r"|went dead|passed (?:around|between)|round in circles|rude|snapped at|sneered"
        r"|(?:read out|gave|shared|sold|leaked) (?:my|our)|another customer'?s|someone else'?s"
        r"|unbelievable|is anyone (?:ever|even)|anyone ever|can'?t (?:help|be bothered)"
        r"|no one can help"
        r"|does(?:n't| not) care|need a human|security does nothing|do nothing)\b",
    ),
    sign(
        "complaint",
        2,
        r"\b(?:charged|billed|billing|took|added|deducted|debited)\b[^.?!]{0,20}\b(?:me|us|my"
        r"|twice|without|again|a \d+)\b|\bbeing (?:billed|charged)"
        r"|\bpaying for\b[^.?!]{0,30}\bnever|\bowe \d|\b(?:why am i|why are we"
        r"|why is my|why was i)\b",
    ),
    # Somebody came to harm: that is more than a thing out of order.
    sign(
        "complaint",
        3,
        r"\b(?:injured|got hurt|was hurt|in hospital|to (?:the )?hospital|electrocuted|burned|burnt"
        r"|bleeding|broke (?:my|his|her|an?) (?:arm|leg|wrist|hip))\b",
    ),
    # Services and things that don't do what they should.
    sign(
        "fault_report",
        4,
        rf"\b{_SERVICE}(?:'?s|\sis|\sare|\shas been|\sbeen|'s been)?\s(?:\w+\s)?(?:gone|dead|out"
        r"|off|down|cut|cutting|dropping|brown|cloudy)\b|\bno (?:hot water|heating|power|internet"
        r"|signal|water|sound|electricity|wifi|gas)\b"
        r"|\b(?:jammed|stuck (?:on|at|between|in)|won'?t (?:turn|open|close|start|load|sync"
        r"|connect|work|charge|print|boot|flush|respond)|keeps? (?:cutting|dropping|crashing"
        r"|freezing|restarting|failing|rebooting|logging)"
        r"|goes (?:black|blank|dead)|not coming through|freezes|out of order)\b",
    ),
    sign(
        "fault_report",
        4,
        r"\b(?:lights?|lamp|bulb)\b[^.?!]{0,28}\b(?:out|off|broken|flickering|stuck|dead)\b"
        r"|\bcoming through the (?:ceiling|roof|wall|floor)|\b(?:a|water|gas|pipe|tap|roof|sink"
        r"|toilet)(?:'s| is)? leak(?:s|ing)?\b"
        r"|\bsmell(?:s|ing)? (?:of )?gas\b|\btap water is\b|\b(?:manhole|railing|fence|bench|swing"
        r"|handrail|sign)\b[^.?!]{0,16}\b(?:broken|missing|loose|gone|down)\b|\bburst pipe"
        r"|\bpipe (?:has |is )?burst",
    ),
    sign(
        "appeal",
        6,
        r"\b(?:don'?t|do not|can'?t|cannot|won'?t|will not|not) (?:agree"
        rf"|accept)\b[^.?!]{{0,20}}\b{_FINDING}|\b(?:your|the|that"
        rf"|this) {_FINDING}[^.?!]{{0,10}}\b(?:is|was) (?:wrong|unfair|incorrect|not right|a joke)"
        r"|\b(?:review|reconsider|re-?examine|re-?open"
        rf"|overturn)(?:ed)?\b[^.?!]{{0,20}}\b{_FINDING}"
        rf"|\b{_FINDING}\b[^.?!]{{0,14}}(?:reconsidered|reviewed|overturned|re-?opened"
        r"|looked at again)"
        r"|\bthat'?s not what happened|\blook (?:at|into) (?:it|this|that) again",
    ),
    sign(
        "suggestion",
        6,
        rf"\b(?:it'?d|it would|would|'d|that'?d) be (?:\w+\s)?{_GOOD}\b|\bmake (?:it|things|life"
        r"|that) (?:\w+er|more)\b|\bwhy not (?:\w+)\b|\byou (?:might|may) want to (?:add|label"
        r"|put|consider|open|offer|think|make|have)"
        r"|\b(?:maybe|perhaps|please|how about)\s(?:\w+\s){0,2}?(?:put|add|offer|offering|adding"
        r"|install|installing|provide|label|extend|introduce|set up|include)\b|\b(?:could"
        r"|can) (?:we|you|there) (?:have|get|put|add|install|be)\b[^.?!]{0,40}\b(?:more|too"
        r"|as well|another|bigger|smaller|longer)\b",
    ),
    sign(
        "inquiry",
        3,
        r"^(?:hi|hello|hey|hiya|excuse me|sorry|quick one)?[\s,.!:-]{0,3}(?:do|does|can|could|is"
        r"|are|will|would|may|should|when|where|who|which|what|whats|what's|how|am i"
        r"|have you)\b[^.!]{3,}$"
        r"|\b(?:what now|what do i (?:do|need)|how (?:do|can|much|long|many|far|often|would)"
        r"|who do i|where do i|which form|do i need|can i|may i|can someone)\b",
    ),
    sign(
        "praise",
        4,
        r"\bcouldn'?t (?:be|have been) (?:happier|better|more)|\b(?:really|so|very"
        r"|absolutely) (?:pleased|happy|impressed|delighted|chuffed|grateful|kind)\b|\bthumbs up"
        r"|\bhats off|\bdelighted\b|\blike new\b"
        r"|\b(?:was|were|is|are) (?:absolutely |so |really )?(?:brilliant|lovely|fantastic|amazing"
        r"|wonderful|superb|excellent|a star|a credit)\b|\bsuch (?:nice|kind|lovely|friendly"
        r"|helpful|good)\b|\bbest [^.?!]{2,20}(?:in town|ever|around)\b"
        r"|\bthank(?:s| you) to \w+|\blovely (?:meal|food|staff|people|service|evening|stay|team)",
    ),
    sign(
        "addition",
        6,
        r"\b^(?:also|oh and|and also|ps|p\.s\.?)\b[,:\s]|\bforgot to (?:say|mention|add|tell)"
        r"|\b(?:photo|picture|receipt|screenshot)s? (?:i|we) (?:sent|attached)"
        r"|\bshould have (?:added|mentioned|said)",
    ),
    sign(
        "suggestion",
        6,
        r"\bit would (?:help|be)|\b(?:drivers?|staff|couriers?|you|they|the \w+|people"
        r"|someone) (?:could|should|ought to|might) (?!be ashamed|have|not|at least|get fired"
        r"|know)\w+|\bwe (?:really )?need (?:a|an|more|some)\b|\b^(?:please )?(?:add|put|install"
        r"|let|offer|allow|introduce|extend|open|plant|build|paint|widen)\b(?! me| us in)"
        r"|\bcould do with\b|\bany chance of (?:a|an|more)\b|\bwish (?:there|you|we|it)\b",
    ),
    sign(
        "praise",
        4,
        r"\b(?:was|were|is|are) (?:so |very |really |always |both )?(?:polite|tidy|friendly"
        r"|helpful|patient|kind|cheerful|professional|courteous|welcoming|attentive|delicious"
        r"|spotless|perfect|a joy|a pleasure)\b|\b(?:cracking|smashing|stellar|sterling|ace|grand"
        r"|fab|fabulous|bang-?up|top) (?:job|work|service|team|lad|lass)|\bworth (?:the"
        r"|every) (?:trip|wait|money|visit|penny|drive)|\bgood on (?:the|you|him|her|them)\b"
        r"|\bgood work\b|\bdid (?:a|an) (?:\w+ )?(?:great|good|fine|excellent|lovely) job"
        r"|\bbless\b|\bgem\b|\bcheered\b",
    ),
    sign(
        "appeal",
        6,
        r"\brefuse to accept\b|\bre-?(?:check|assess|evaluate|consider|examine"
        r"|view)\b[^.?!]{0,20}\b(?:fine|claim|ticket|penalty|case|decision|ban|charge)|\b(?:fine"
        r"|ban|penalty|charge|decision|finding|ruling)\b[^.?!]{0,14}\b(?:unfair|unjust|wrong"
        r"|mistaken|overturned)|\bwrongly (?:fined|banned|accused|blamed|charged|suspended)"
        r"|\bi dispute (?:the|this|that|your)",
    ),
    sign(
        "addition",
        6,
        r"\b^(?:meant to say|i meant|forgot|found (?:the|my)|one more|another thing|correction|edit"
        r"|update:)\b|\bsending (?:it|them|you|the \w+) (?:now|over)|\b^here(?:'s| is| are) (?:the"
        r"|my|a|another)\b|\bto add to (?:that|what|my)|\bby the way\b",
    ),
)
"""For short messages: a letter says more than its turns of phrase."""
