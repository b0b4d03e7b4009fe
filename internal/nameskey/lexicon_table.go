package nameskey

// entry is a word that names of groups and persons are built with, in the
// spellings and languages in which it is met. A form with "~" before it is a
// romanisation and stands for its other spellings too.
//
// The list is a dictionary of common words, not of names: it lets "Jaysh
// al-Islam" be "Army of Islam", and lets a word that hundreds of groups share
// count for less than one that tells them apart.
type entry struct {
	class Class
	forms string
}

var lexicon = []entry{
	// What ties words together.
	{Function, "the of and in for from de la le les el du des der die das und von van y e et i ye yi в и на fi ~fi في wa و wal min من bi a au aux da do dos di ve ile en ed to ha so called"},
	{Particle, "bin ibn ben bint ould walad بن ابن بنت ولد ибн бен oglu oğlu"},

	// Ranks and forms of address.
	{Title, "general gen generalissimo marshal colonel col major maj commander cmdr brigadier brig admiral adm lieutenant lt captain capt sergeant генерал général اللواء لواء سردار فريق العميد ژنرال אלוף"},
	{Title, "doctor dr mr mrs ms miss prof professor sir lord hon engineer eng دكتور دکتر"},
	{Title, "president prime minister pm premier king prince princess crown sultan senator chancellor secretary ambassador президент président presidente رئيس رئیس الرئيس"},
	{Title, "~sheikh ~shaykh ~shaikh cheikh sheik шейх شيخ شیخ ~sayyid ~sayyed ~seyyed ~seyed ~said سيد سید ~mullah molla ملا mawlawi maulvi maulana mawlana مولوي haji hajj hadji حاج الحاج"},
	{Title, "ayatollah ayatullah grand hojatoleslam hujjatulislam аятолла آیت آية"},

	// What names of persons are built with.
	{Given, "~abu abou ebu ابو أبو ابا أبا абу אבו"},
	{Given, "~abd ~abdul ~abdel عبد абд абдул абдель עבד"},

	// What sort of body it is, in words that may as well be left out.
	{Weak, "movement mouvement movimiento bewegung движение hareket hareketi ~harakat ~haraka حركة حرکت جنبش ~jonbesh תנועה תנועת"},
	{Weak, "group groupe grupo gruppe gruppa группа групировка организация organization organisation organización ~munazzamat ~munathamat منظمة سازمان ~sazman tanzim ~tanzim تنظيم ~jamaat ~jamaa جماعة جماعت ~jemaah jemaa ~jamaah association society"},
	{Weak, "network réseau red netzwerk شبکه شبكة ~shabaka сеть"},
	{Weak, "militia militias milice milicia militants militant rebels rebel fighters fighter insurgents terrorists terrorist ميليشيا ميليشيات чвк ополчение"},
	{Weak, "force forces fuerzas силы kräfte unit units unité unités unidades einheiten ~quwwat ~quwat ~quwa ~quwwa قوات قوة نیروی نیرو نيروي ~niru ~niruye yekîneyên yekineyen hêzên hezen troops"},

	{Weak, "province provinces wilaya ~wilayat ~wilayah ولاية ولایت провинция provincia"},

	// What sort of body it is, in words that tell bodies apart.
	{Strong, "brigades brigade brigadas brigada brigaden бригады бригада battalions battalion bataillon bataillons batallón batalyon батальон батальйон phalanges companies ~kataib كتائب کتائب كتيبة ~katiba ~katibat גדודי גדוד گردان"},
	{Strong, "brigades companies detachments бригады ~saraya سرايا سریا"},
	{Strong, "brigade бригада ~liwa لواء لوای"},
	{Strong, "division divisions ~firqa فرقة дивизия tümen"},
	{Strong, "legion legions ~faylaq فيلق legión"},
	{Strong, "corps corpo ~sepah ~sepahe سپاه корпус cuerpo korps"},
	{Strong, "front frente фронт fronts cephe cephesi ~jabhat ~jabha جبهة جبهه ~cebhet"},
	{Strong, "army armée ejército армия armee armata ordu ordusu ~jaysh ~jaish جيش جیش ~artesh ارتش צבא tsava tsva tzva войско"},
	{Strong, "party parti partito partido partei партия партія partiya partîya partisi ~hizb ~hezb حزب מפלגת"},
	{Strong, "state états état estado staat stato государство держава ~dawla ~dawlat دولة دولت devlet devleti"},
	{Strong, "council conseil consejo rat совет ~shura ~shoura شورى شورای ~majlis مجلس meclisi"},
	{Strong, "committee comité komitee комитет ~lajna لجنة ~hayat ~hayatu هيئة board commission"},
	{Strong, "union unión союз ~ittihad اتحاد اتحادیه birliği"},
	{Strong, "league ligue liga лига ~asaib عصائب band bands"},
	{Strong, "emirate émirat emirato эмират ~imarat ~imara إمارة امارت"},
	{Strong, "committees popular-committees ~lijan لجان"},
	{Strong, "ministry ministère ministerio ministerium министерство ~wizarat ~wizara وزارة وزارت bakanlığı משרד"},
	{Strong, "government gouvernement gobierno regierung правительство ~hukuma ~hukumat حكومة حکومت hükümeti"},

	// What bodies call themselves after.
	{Strong, "islamic islamique islámico islámica islamico islamisch islamischer islamische исламский исламское исламская исламской исламского ісламська ~islami ~islamiya ~islamiyya ~eslami اسلامي إسلامي اسلامی إسلامية اسلامية İslami islami אסלאמי האסלאמי"},
	{Strong, "islam islams ислам إسلام اسلام ~eslam אסלאם"},
	{Strong, "national nationale nacional nazionale национальный национальная ~watani ~wataniya وطني وطنية ملی millî milli לאומית לאומי"},
	{Strong, "people peoples popular peuple populaire pueblo volks народный народная народного ~shaabi ~shaabiya ~shabi ~shabiya شعبي شعبية gel gelî халк halk خلق مردمی"},
	{Strong, "democratic démocratique démocratiques democrática demokratische демократические демократическая ~dimuqratiya ~dimuqrati ديمقراطية الديمقراطية ديمقراطي دموکراتیک demokratik demokrat"},
	{Strong, "workers worker travailleurs trabajadores arbeiter рабочая рабочий рабочих karkerên karkeren işçi عمال کارگران ~ummal"},
	{Strong, "liberation libération liberación libertação befreiung освобождения ~tahrir تحرير تحریر rizgariya kurtuluş آزادیبخش"},
	{Strong, "resistance résistance resistencia widerstand сопротивление сопротивления ~muqawama ~muqawamah مقاومة مقاومت direniş התנגדות"},
	{Strong, "supporters supporter partisans partisan helpers ~ansar أنصار انصار"},
	{Strong, "protection schutz защиты protección parastina حماية"},
	{Strong, "defense defence défense defensa verteidigung обороны оборона оборони ~difa دفاع savunma הגנה ההגנה hagana"},
	{Strong, "guard guards gardes gardiens garde guardia garden страж стражей гвардия pasdaran ~pasdaran پاسداران ~haras حرس"},
	{Strong, "revolution revolutionary révolution révolutionnaire revolución revolucionaria revolucionarias revolucionario revolucionarios révolutionnaires revolutionär революция революции революционный ~enghelab ~inqilab ~enqelab انقلاب ~thawra ثورة devrim devrimi"},
	{Strong, "support soutien apoyo unterstützung поддержка поддержки ~daam ~dam دعم"},
	{Strong, "support victory aid ~nusra ~nusrat نصرة النصرة"},
	{Strong, "rapid rapide rápido rápida schnelle быстрый быстрой ~saree ~sari سريع"},
	{Strong, "peace paix paz frieden мир мира ~salam سلام سلم"},
	{Strong, "mobilization mobilisation mobilización ~hashd حشد мобилизации"},
	{Strong, "brotherhood brothers brother frères frère hermanos hermandad bruderschaft братья братство kardeşler kardeşlik ~ikhwan إخوان اخوان"},
	{Strong, "muslim muslims musulman musulmans musulmanes muslimische мусульмане мусульман مسلمين مسلمون ~muslimin ~muslimun ~muslimeen müslüman müslümanlar"},
	{Strong, "martyrs martyr mártires märtyrer мучеников шахидов ~shuhada شهداء شهدا شهیدان"},
	{Strong, "general-command command commando"},

	// Words of faith and places that are translated as often as transcribed.
	{Plain, "god dieu dios gott бог allah ~allah الله خدا аллах אללה"},
	{Plain, "jerusalem jérusalem иерусалим ירושלים ~quds ~qods القدس قدس kudüs"},
	{Plain, "levant ~sham شام الشام шам"},
	{Plain, "peninsula péninsule península полуостров ~jazirat ~jazira جزيرة"},
	{Plain, "arab arabs arabian arabe arabique árabe арабский арабского عرب العرب عربية ~arab"},
	{Plain, "palestine palestinian palestinien palästina палестина палестинский ~filastin ~filasteen فلسطين فلسطینی"},
	{Plain, "israel israeli israël ישראל لישראל לישראל yisrael إسرائيل израиль"},
	{Plain, "syria syrian syrie syrien syrienne syriennes siria sirya suriye sûriya سوريا سورية ~suriya сирия сирийские"},
	{Plain, "justice justicia gerechtigkeit справедливость ~adl ~adala عدل عدالة عدالت adalet"},
	{Plain, "soldiers soldier soldats soldados солдаты ~jund ~junud جند جنود"},
	{Plain, "guardians protectors ~hurras حراس"},
	{Plain, "religion faith religión ~din ~deen دين دین"},
	{Plain, "reform réforme reforma reformas ~islah إصلاح اصلاح اصلاحات"},
	{Plain, "youth jeunesse juventud jugend молодёжь ~shabab شباب جوانان gençlik"},
	{Plain, "freedom liberté libertad freiheit свобода ~hurriya ~hurriyat حرية آزادی özgürlük azadi"},
	{Plain, "jihad djihad yihad cihad جهاد джихад ~jihad ~jihadi"},
}
