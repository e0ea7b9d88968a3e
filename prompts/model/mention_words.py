"""The words by which names are told from words; see `mentions`."""

import re

SURNAMES = (
    "欧阳|上官|司马|诸葛|皇甫|尉迟|慕容|令狐|司徒|端木|夏侯|"
    "[王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁宋韩冯邓曹彭肖袁潘蒋蔡杜苏魏吕姚卢崔谭廖贾韦邹孟秦邱薛闫侯"
    "龚邵覃戴莫汪范姜沈郝聂鲁翟殷詹耿俞柳裴霍祁滕饶牟沙尹雷贺陶黎钟陆汤唐董叶丁]"
)
"""What hardly begins a word: or such words as stand in ``NO_NAMES_ZH``."""
UNMISTAKABLE = "刘陈杨赵吴徐朱郭罗郑宋冯邓曹彭肖袁潘蒋蔡魏吕姚卢崔谭廖贾韦邹孟邱薛闫侯龚邵覃"
"""Of them those that don't stand within words either."""
WORDLIKE_SURNAMES = "马高许曾田于余程任金石夏付方白熊江段龙史顾毛严武孔常温康施牛安易章申谢"
_WORDS_ZH = (
    "王府|王牌|李子|张贴|张口|张嘴|张纸|刘海|陈旧|陈述|陈列|杨梅|杨树|黄色|黄金|黄昏|黄牛|黄瓜|黄灯|黄线|赵本|周[一二三四五六日天末"
    "围边期年岁刊转到内]|徐徐|孙子|孙女|朱红|胡同|胡说|胡乱|胡闹|胡扯|胡搞|胡子|何时|何况|何必|何种|何在|何地|何人|何处|"
    "何以|林业|林区|林地|罗列|郑重|谢谢|谢意|谢绝|韩国|韩式|曹操|杜绝|苏州|苏宁|魏晋|谭鱼|贾汪|秦皇|秦岭|戴[上着口帽]|莫[名非大须过]|范围|"
    "范本|范畴|姜[汁茶片丝]|沈阳|鲁莽|柳[州树]|沙[发滩子拉石土]|雷[同达电声雨]|贺[卡礼信]|陶[瓷醉]|黎明|钟[头点表]|陆续|陆[地军]|"
    "汤[里都水汁面]|唐[人装突]|董事|叶[子片]|丁[点香]|"
    "马[上路桶虎桶]|高[度速铁层价空峰级兴中考效大低新端温压清]|许[多可诺久]|曾[经在有]|田[地里间]|于[是今此]|余[额下款地]|程[度序]|"
    "任[何务由意性凭]|金[额融色属钱]|石[头油子膏]|夏[天季]|付[款费钱了过的完清不好出]|方[便面式法案向才可]|白[天色白跑条等]|江[苏西边]|段[时路]|"
    "龙[头虾]|史[上无]|顾[客虑及]|毛[病巾孩重]|万[元一块分事]|钱[包款都的也不给退没是]|严[重格肃禁密]|武[汉断]|常[常见用规年]|"
    "温[度馨水和]|康[复]|施[工行]|牛[奶肉]|安[装全排静检心置保抚慰]|易[碎]|章[程]|申[请诉报通]|关[于门系注闭机键心联]|"
    "包[装裹括间含邮月子]|成[功本为员都年绩立交]|路[上边面灯过口由]|管[理道子家我不着]|房[间子东租产屋价]|车[位子主辆上里库票费间站]|项[目]"
)
NO_NAMES_ZH = re.compile(rf"(?:{_WORDS_ZH})")
TITLES_ZH = (
    "先生|女士|小姐|太太|阿姨|大妈|大爷|大姐|大哥|叔叔?|伯伯|师傅|总?经理|总监|书记|主任|主管|店长|站长|队长|院长|校长"
    "|医生|大夫|护士|老师|教练|警官|律师|会计|老板|书记|局长|科长|处长|部长|组长|工程师|管家|同志|姐|哥(?!们)|总(?![是共体额算价部会能之在])"
)
ROLES_ZH = (
    "员工|客服|店员|保安|邻居|同事|业主|住户|租客|医生|护士|老师|司机|快递员|骑手|师傅|经理|主任|主管|店长|服务员|领导|"
    "负责人|老板|房东|中介|同学|儿子|女儿|老婆|老公|妻子|丈夫|父亲|母亲|朋友|室友|销售|顾问|专员|管家|柜员|收银员|前台|"
    "工作人员|业务员|维修工|技术员|营业员|导购|名叫|叫做|叫"
)
DOES_ZH = (
    "把|被|在|对|半夜|理论|不退|不修|不给|给|让我|跟|和我|向我|骂|吼|打人|打我|推我|威胁|欺负|"
    "辱骂|不理|不肯|不给|不让|不接|不管|不承认|拒绝|态度|服务|说话?|告诉|答应|承诺|保证|骗|收了|拿了|偷|动手|"
    "一直|总是|经常|故意|居然|竟然|当着|当众|很|太|非常|特别|没有?|已经|又|也|还|就|却|在电话|在店|在现场|昨天|今天|上周|负责|"
    "处理|接待|上门|送|来|去|修|装|迟到|泄露|挂|嘲笑|翻白眼|弄|搞|耍|要我|叫我|催我|推脱|推诿|敷衍|受伤|住院|人很|这个人|为什么|怎么"
)
ROLES_EN = (
    "manager|agent|clerk|driver|nurse|waiter|waitress|technician|supervisor|colleague|employee|"
    "neighbou?r|landlord|landlady|teacher|doctor|cashier|receptionist|courier|guard|rep|"
    "representative|operator|assistant|husband|wife|son|daughter|mother|father|brother|sister|"
    "friend|boss|flatmate|roommate"
)
SPEAKS_EN = (
    "refused|shouted|yelled|screamed|hung up|laughed|lied|rolled|apologi[sz]ed|swore|insulted|"
    "threatened|ignored|threw"
)
"""What only people do."""
DOES_EN = (
    "was|is|has|had|told|said|says|shouted|yelled|screamed|refused|ignored|hung|promised|called|"
    "insulted|laughed|lied|swore|pushed|threatened|treated|came|never|did|didn['’]t|does|"
    "doesn['’]t|"
    "would|wouldn['’]t|kept|gave|took|made|asked|answered|charged|cancelled|left|who|from|at "
    "the|in your"
)
FIRST_NAMES = (
    "Aaron|Abigail|Adam|Ahmed|Aisha|Alan|Albert|Alex|Alexander|Alexis|Alfred|Alice|Amanda|"
    "Amit|Amy|Anders|Andrea|Andrew|Andy|Angela|Angus|Anita|Ann|Anna|Anne|Anthony|Antonio|"
    "Arjun|Arthur|Ashley|Astrid|Barbara|Barry|Beatriz|Becky|Ben|Benjamin|Bernard|Betty|"
    "Beverly|Bjorn|Bob|Bobby|Boris|Bradley|Brandon|Brenda|Brent|Brett|Brian|Brittany|Bruce|"
    "Bryan|Callum|Calvin|Camila|Carl|Carlos|Carmen|Carolyn|Catherine|Charles|Charlie|Cheryl|"
    "Chiara|Chloe|Chris|Christina|Christine|Christopher|Cindy|Claire|Clifford|Clive|Colin|"
    "Connor|Corey|Craig|Curtis|Cynthia|Daniel|Daniela|Danielle|Darren|Dave|David|Deborah|"
    "Debra|Declan|Deepak|Denise|Dennis|Derek|Derrick|Diana|Diane|Diego|Dmitri|Donald|Donna|"
    "Doris|Dorothy|Douglas|Duncan|Dylan|Eddie|Edgar|Edward|Edwin|Eileen|Elena|Elizabeth|"
    "Emily|Emma|Eric|Erik|Erin|Ernest|Ethan|Eugene|Eva|Evelyn|Ewan|Fatima|Felix|Fernando|"
    "Fiona|Frances|Francesca|Frank|Freddy|Freya|Gabriel|Gabriela|Gary|Gavin|Geoff|George|"
    "Gerald|Gina|Giovanni|Giulia|Glenn|Gloria|Graham|Greg|Gregory|Greta|Hannah|Hans|Harold|"
    "Harriet|Harry|Harvey|Hassan|Heather|Heidi|Helen|Henry|Herbert|Hiroshi|Howard|Hugo|Ian|"
    "Ibrahim|Imogen|Ingrid|Irene|Isabel|Isabella|Isla|Ivan|Jacob|Jacqueline|James|Jamie|Jane|"
    "Janet|Janice|Jason|Javier|Jeffrey|Jennifer|Jenny|Jeremy|Jerry|Jessica|Jim|Joan|Joe|John|"
    "Johnny|Jonas|Jonathan|Joseph|Joshua|Joyce|Juan|Judith|Judy|Julia|Julie|Justin|Karen|"
    "Kate|Katherine|Kathleen|Kathryn|Katie|Katya|Kayla|Keiko|Keith|Kenji|Kenneth|Kevin|"
    "Khalid|Kimberly|Klaus|Larry|Lars|Laura|Lauren|Lawrence|Layla|Leila|Leonard|Leroy|Liam|"
    "Linda|Lisa|Lori|Louis|Lucas|Lucia|Lucy|Luigi|Luis|Lukas|Mandy|Marco|Marcus|Margaret|"
    "Maria|Marilyn|Mario|Martha|Martin|Marvin|Mary|Matilda|Matt|Matthew|Maureen|Megan|Mehmet|"
    "Melissa|Melvin|Michael|Michelle|Miguel|Mike|Mikhail|Mohammed|Molly|Monica|Monika|"
    "Muhammad|Nadia|Nancy|Natalie|Natasha|Nathan|Neha|Neil|Nicholas|Nick|Nicole|Nigel|Niklas|"
    "Nina|Noah|Nora|Norman|Olga|Oliver|Olivia|Omar|Oscar|Pablo|Pamela|Paolo|Patricia|Patrick|"
    "Paul|Peggy|Peter|Petra|Philip|Phyllis|Pierre|Polly|Pooja|Priya|Rachel|Rahul|Raj|Ralph|"
    "Randy|Raymond|Rebecca|Richard|Rita|Robert|Roberto|Roger|Ronald|Rosie|Roy|Russell|Ruth|"
    "Ryan|Sally|Sam|Samantha|Samuel|Sandra|Sanjay|Sara|Sarah|Sean|Sergei|Sergio|Shane|Sharon|"
    "Shaun|Sheila|Shirley|Simon|Sinead|Siobhan|Sofia|Sophia|Sophie|Stacey|Stacy|Stanley|"
    "Stefan|Stephanie|Stephen|Steve|Steven|Stuart|Sunita|Susan|Sven|Svetlana|Tariq|Tatiana|"
    "Teddy|Teresa|Terry|Theodore|Theresa|Thomas|Tim|Timothy|Tina|Tobias|Tom|Tony|Tracey|"
    "Tracy|Travis|Trevor|Valeria|Vera|Vernon|Vicky|Victoria|Vincent|Vladimir|Walter|Wendy|"
    "William|Yuki|Yuri|Yusuf|Zachary|Zainab|Zoe"
)
"""Which are hardly anything else."""
ALSO_WORDS = (
    "Ali|Amber|Carol|Charlotte|Dan|Ella|Jack|Jean|Jesse|Jose|Kelly|Kyle|Logan|Madison|Mason|"
    "Mia|Ming|Scott|Sue|Tyler|Virginia|Wayne|Wei"
)
"""First names that are places, brands or words as well."""
_CAPITALS = """
Mr Ms Mrs Miss Dr
Customer Service Support Center Centre Team Bank Street Road Avenue Park Airport Airlines
Air Hotel Store Shop Market Mall Express Card Credit Account Order Number Monday Tuesday
Wednesday Thursday Friday Saturday Sunday January February March April May June July August
September October November December Christmas Easter New York San Los Las Hong Kong North
South East West United States Kingdom America American Delta Southwest Jet Virgin Wells
Fargo Chase Capital One Discover Visa Mastercard Amazon Google Apple Microsoft Samsung
Android Windows Facebook Twitter Instagram Black Gold Platinum Premium Plus Prime Pro Max
The This That They There Then It I We You He She My Your Our His Her Its No Not And But Or
So If When What Why How Who Please Thank Thanks Hello Hi Dear Sorry Yes Ok Also Still Now
Just Today Yesterday Flight Terminal Gate Wi Fi Internet Company Corporation Inc Ltd Group
Services Department Office University School College Church Hospital Insurance Mortgage
Loan Federal National Social Security Fair Reporting Act Consumer Financial Protection
Bureau Equifax Experian Home Depot Best Buy Target Walmart Nobody Everybody Everyone
Someone Somebody Staff Driver Manager Agent Neither Both All
"""
NO_NAMES_EN = frozenset(_CAPITALS.split())
"""Words with a capital that are no part of anybody's name."""
