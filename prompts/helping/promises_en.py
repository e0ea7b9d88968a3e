"""What a promise that the desk doesn't make sounds like in English."""

import re

_WE_WILL = (
    r"\b(?:we|i)(?:'ll|'re|'m|\s+(?:will|shall|can|agree to|are|am|would like to|want to))\s+"
    r"(?:(?:gladly|also|then|now|immediately|fully|happily|certainly|of course|going to|happy to|"
    r"able to|willing to|glad to|prepared to)\s+)*"
)
RULES_EN = tuple(
    re.compile(rule)
    for rule in (
        r"\b(?:i|we)(?:\s+(?:can|do))?\s+(?:promise|guarantee|assure you)\b|\bguaranteed\b|"
        r"\byou have my word\b|\bgive you my word\b|\bon my honou?r\b|\bi swear\b",
        r"\bwill\s+(?:definitely|certainly|absolutely|surely)\b|\b(?:for sure|without fail)\b",
        r"\b(?:definitely|certainly|absolutely|100\s?%)\s+(?:going to\s|gonna\s)?"
        r"(?:be|get|deliver|arrive|receive|refund|fix|solve)",
        r"\bconsider it (?:done|fixed|solved|settled|sorted)\b",
        r"\bmake sure (?:that )?you(?:'ll| will)? (?:get|are|receive|be) (?:\w+ ){0,2}?"
        r"(?:compensated|refunded|reimbursed|paid|money back|refund|compensation)\b",
        r"\b(?:it(?:'s| is)|this (?:one )?is|"
        r"the (?:cost|repair|bill|meal|delivery|next one) (?:is|will be)) on (?:us|the house)\b",
        r"\b(?:will|won't|shall|can)\s?(?:not|never)?\s(?:ever\s)?happen (?:to you )?"
        r"(?:ever )?again\b",
        rf"{_WE_WILL}(?:refund|reimburs(?:e|ing)|compensat(?:e|ing)|waiv(?:e|ing)|"
        r"credit(?:ing)? you|pay(?:ing)? (?:you|for|back|the|all)|"
        r"cover(?:ing)? (?:all|any|your|the|every)|return(?:ing)? (?:your|the) money|"
        r"(?:giv|send|offer|grant)(?:e|ing)? you (?:an?|your|the|some)? ?(?:[\w%$€£]+\s){0,3}?"
        r"(?:refund|discount|voucher|coupon|money|credit|gift|compensation|rebate))",
        r"\blet (?:me|us) (?:refund|reimburse|compensate|waive|credit|pay)\b"
        r"(?! (?:attention|a visit))",
        r"\byou(?:'ll|\s+will|\s+can)\s+(?:get|receive|have)\s+(?:\w+\s+){0,3}?"
        r"(?:refund|money back|compensation|voucher|discount|credit)\b"
        r"(?! (?:form|polic|request|status))",
        r"\byou(?:'ll|\s+will)\s+get\s+[$€£]?\d[\w.,]*(?:\s\w+)?\s+back\b",
        r"\byou(?:'ll|\s+will|'re going to|\sare going to)\s+be\s+(?:\w+\s+){0,2}?"
        r"(?:refunded|compensated|reimbursed)\b",
        r"\b(?:refund|money|compensation|fee|charge)s?\s+will\s+be\s+(?:\w+\s+)?"
        r"(?:back|paid|made|issued|returned|refunded|waived|yours|with you)\b",
        r"\brefund(?:ed)?\s+(?:\w+\s+){0,3}?"
        r"(?:immediately|right away|at once|straight away|today)\b",
        r"\byou (?:will not|won't) (?:be charged|have to pay|pay)\b|"
        r"\b(?:will be|is) free for you\b|"
        r"\bwe(?:'ll|\s+will)?\s+(?:bear|carry|take over) (?:all |the |your |any )*costs?\b",
        r"\btrust me\b|\bmake (?:it|this) up (?:to you|with an?)\b|\bno matter what\b|"
        rf"{_WE_WILL}give you an? (?:new|free|better|bigger)\b",
        rf"{_WE_WILL}(?:(?:knock|take)\s(?:[\w%$€£]+\s){{1,3}}?off|make it up to you)\b",
        r"\b(?:at|on) our (?:own )?(?:expense|cost)\b|\bfree of charge for you\b|"
        r"\bat no (?:extra )?(?:cost|charge) (?:to|for) you\b",
        rf"{_WE_WILL}(?:replace|repair|fix|exchange|send|redo|install|upgrade)\b.{{0,30}}?"
        r"\b(?:free of charge|for free|at no (?:cost|charge))\b",
        r"\bwill (?:be (?:fired|sacked|dismissed|let go)|lose (?:his|her|their) job)\b|"
        rf"{_WE_WILL}(?:fire|sack|dismiss)\b",
    )
)
