"""Names of places that everybody knows, where no ending tells that they are places."""

PROVINCES = tuple(
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 "
    "陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门".split()
)
CITIES = tuple(
    "广州 深圳 杭州 南京 苏州 武汉 成都 西安 青岛 大连 宁波 厦门 长沙 郑州 沈阳 济南 哈尔滨 长春 石家庄 太原 合肥 福州 南昌 "
    "昆明 贵阳 南宁 海口 兰州 西宁 银川 乌鲁木齐 呼和浩特 拉萨 无锡 佛山 东莞 珠海 惠州 温州 绍兴 嘉兴 常州 徐州 南通 扬州 "
    "烟台 潍坊 洛阳 三亚 桂林 丽江 泉州 汕头 湛江 株洲 湘潭 衡阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 保定 唐山 秦皇岛 "
    "包头 鞍山 宜昌 襄阳 绵阳 遵义 赣州 九江 芜湖 义乌 昆山 台北 高雄".split()
)
WORLD_CITIES = tuple(
    "首尔 东京 大阪 曼谷 新加坡 吉隆坡 伦敦 巴黎 纽约 洛杉矶 旧金山 悉尼 墨尔本 莫斯科 迪拜 法兰克福".split()
)
# IATA codes of busy airports, without those that are English words in capitals.
AIRPORTS = tuple(
    "ABQ ATL AUS BDL BNA BOS BUF BUR BWI CLE CLT CMH CVG DAL DCA DEN DFW DTW EWR FLL HNL HOU HPN IAD IAH IND JAX JFK LAS LAX LGA "
    "LGB MCI MCO MDW MEM MIA MKE MSP MSY NYC OAK OKC OMA ONT ORD PBI PDX PHL PHX PIT PVD RDU RIC RNO ROC RSW SAN SAT SDF SEA SFO "
    "SJC SJU SLC SMF SNA STL SYR TPA TUL TUS YEG YOW YUL YVR YYC YYZ LHR LGW CDG AMS FRA MUC MAD BCN FCO ZRH VIE CPH ARN OSL DUB "
    "IST DXB DOH SIN HKG PEK PVG SHA CAN SZX CTU ICN NRT HND KIX BKK KUL SYD MEL BOM DEL".split()
)
STATES = tuple(
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|"
    "Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|"
    "New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|"
    "Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|Boston|Chicago|Dallas|Denver|Houston|Las Vegas|Los Angeles|Miami|Philadelphia|Phoenix|"
    "San Diego|San Francisco|Seattle|Atlanta|Orlando|Newark|Buffalo|Toronto|Vancouver|London|Manchester|Paris|Berlin|Sydney|Melbourne|Singapore|"
    "Hong Kong|Shanghai|Beijing|Shenzhen|Guangzhou|Dubai|Tokyo|Mumbai|Delhi|Bangalore".split("|")
)
