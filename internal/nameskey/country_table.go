package nameskey

// place is a country, by its ISO 3166-1 alpha-3 code, and words for it and for
// what belongs to it in the languages of the scripts that this package reads.
type place struct {
	country string
	forms   string
}

// The countries of which groups and persons are told apart by such words most.
var places = []place{
	{"AFG", "afghanistan afghan afghans afghani افغانستان افغان افغانی أفغانستان أفغاني афганистан афганский"},
	{"ARM", "armenia armenian armenians армения армянский ارمنستان أرمينيا"},
	{"AZE", "azerbaijan azerbaijani azeri азербайджан азербайджанский اذربایجان أذربيجان"},
	{"BGD", "bangladesh bangladeshi بنغلاديش бангладеш"},
	{"BHR", "bahrain bahraini البحرين بحرين بحريني بحرینی бахрейн"},
	{"BLR", "belarus belarusian belarussian беларусь белорусский беларускі"},
	{"CHN", "china chinese китай китайский الصين صيني چین"},
	{"COL", "colombia colombian colombie colombien колумбия كولومبيا"},
	{"DZA", "algeria algerian algérie algérien الجزائر جزائري алжир алжирский"},
	{"EGY", "egypt egyptian egyptians égypte égyptien مصر مصري египет египетский מצרים"},
	{"ERI", "eritrea eritrean إريتريا эритрея"},
	{"ETH", "ethiopia ethiopian إثيوبيا эфиопия"},
	{"FRA", "france french français française франция французский فرنسا فرنسي"},
	{"GBR", "britain british uk великобритания британский بريطانيا بريطاني"},
	{"GEO", "georgia georgian грузия грузинский جورجيا"},
	{"IDN", "indonesia indonesian индонезия إندونيسيا"},
	{"IND", "india indian indien индия индийский الهند هندي هند"},
	{"IRN", "iran iranian iranians iranien иран иранский إيران إيراني ایران ایرانی איראן"},
	{"IRQ", "iraq iraqi iraqis irak irakien irakische ирак иракский العراق عراق عراقي عراقية عراقی עיראק"},
	{"ISR", "israel israeli israelis israël israélien израиль израильский إسرائيل إسرائيلي ישראל ישראלי"},
	{"JOR", "jordan jordanian jordanie الأردن أردني иордания"},
	{"KEN", "kenya kenyan كينيا кения"},
	{"KWT", "kuwait kuwaiti koweït الكويت كويتي кувейт"},
	{"LBN", "lebanon lebanese liban libanais libanesisch libanesische ливан ливанский ливанская لبنان لبناني لبنانی לבנון"},
	{"LBY", "libya libyan libye libyen ливия ливийский ليبيا ليبي"},
	{"LKA", "lanka lankan سريلانكا"},
	{"MAR", "morocco moroccan maroc marocain المغرب مغربي марокко"},
	{"MLI", "mali malian malien مالي мали"},
	{"MMR", "myanmar burma burmese ميانمار мьянма"},
	{"NER", "niger nigerien nigérien النيجر нигер"},
	{"NGA", "nigeria nigerian نيجيريا нигерия"},
	{"PAK", "pakistan pakistani پاکستان پاکستانی باكستان باكستاني пакистан пакистанский"},
	{"PHL", "philippines philippine filipino الفلبين филиппины"},
	{"PSE", "palestine palestinian palestinians palestinien فلسطين فلسطيني فلسطینی палестина палестинский פלסטין"},
	{"QAT", "qatar qatari قطر قطري катар"},
	{"RUS", "russia russian russians russie russe россия российский русский روسيا روسي روسیه רוסיה"},
	{"SAU", "saudi arabia saoudite саудовский السعودية سعودي عربستان"},
	{"SDN", "sudan sudanese soudan soudanais судан суданский السودان سوداني"},
	{"SOM", "somalia somali somalie الصومال صومالي сомали"},
	{"SRB", "serbia serbian сербия сербский صربيا"},
	{"SYR", "syria syrian syrians syrie syrien syrienne سوريا سورية سوري سوریه сирия сирийский suriye סוריה"},
	{"TCD", "chad chadian tchad تشاد чад"},
	{"TJK", "tajikistan tajik таджикистан طاجيكستان تاجیکستان"},
	{"TUN", "tunisia tunisian tunisie tunisien تونس تونسي тунис"},
	{"TUR", "turkey turkish turquie türkiye türk турция турецкий تركيا تركي ترکیه טורקיה"},
	{"UKR", "ukraine ukrainian ukrainien украина украинский україна український أوكرانيا"},
	{"USA", "usa us american america américain сша американский أمريكا أمريكي آمریکا"},
	{"UZB", "uzbekistan uzbek узбекистан أوزبكستان"},
	{"YEM", "yemen yemeni yemenis yémen yéménite йемен йеменский اليمن يمن يمني یمن"},
}
