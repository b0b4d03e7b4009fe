package ucdp

import (
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/timeline/dataset"
)

// states are the numbers of Gleditsch and Ward's list of independent states
// (Gleditsch and Ward, Interstate system membership: A revised list of the
// independent states since 1816, International Interactions 25, 1999, with
// later updates), as far as they were independent from 1975 on, with the codes
// of ISO 3166-1 or, for states that are no more, of ISO 3166-3. Where UCDP goes
// on with the number of a state that fell apart, it stands for what is left:
// 345 for Serbia, 365 for Russia, 678 for Yemen.
const states = " 2:USA 20:CAN 31:BHS 40:CUB 41:HTI 42:DOM 51:JAM 52:TTO 53:BRB 54:DMA 55:GRD 56:LCA 57:VCT 58:ATG 60:KNA" +
	" 70:MEX 80:BLZ 90:GTM 91:HND 92:SLV 93:NIC 94:CRI 95:PAN" +
	" 100:COL 101:VEN 110:GUY 115:SUR 130:ECU 135:PER 140:BRA 145:BOL 150:PRY 155:CHL 160:ARG 165:URY" +
	" 200:GBR 205:IRL 210:NLD 211:BEL 212:LUX 220:FRA 221:MCO 223:LIE 225:CHE 230:ESP 232:AND 235:PRT" +
	" 260:DEU 265:DDDE 290:POL 305:AUT 310:HUN 315:CSHH 316:CZE 317:SVK 325:ITA 331:SMR 338:MLT 339:ALB 340:SRB" +
	" 341:MNE 343:MKD 344:HRV 345:SRB 346:BIH 347:XKX 349:SVN 350:GRC 352:CYP 355:BGR 359:MDA 360:ROU 365:RUS" +
	" 366:EST 367:LVA 368:LTU 369:UKR 370:BLR 371:ARM 372:GEO 373:AZE 375:FIN 380:SWE 385:NOR 390:DNK 395:ISL" +
	" 402:CPV 403:STP 404:GNB 411:GNQ 420:GMB 432:MLI 433:SEN 434:BEN 435:MRT 436:NER 437:CIV 438:GIN 439:BFA" +
	" 450:LBR 451:SLE 452:GHA 461:TGO 471:CMR 475:NGA 481:GAB 482:CAF 483:TCD 484:COG 490:COD" +
	" 500:UGA 501:KEN 510:TZA 516:BDI 517:RWA 520:SOM 522:DJI 530:ETH 531:ERI 540:AGO 541:MOZ 551:ZMB 552:ZWE" +
	" 553:MWI 560:ZAF 565:NAM 570:LSO 571:BWA 572:SWZ 580:MDG 581:COM 590:MUS 591:SYC" +
	" 600:MAR 615:DZA 616:TUN 620:LBY 625:SDN 626:SSD 630:IRN 640:TUR 645:IRQ 651:EGY 652:SYR 660:LBN 663:JOR" +
	" 666:ISR 670:SAU 678:YEM 680:YDYE 690:KWT 692:BHR 694:QAT 696:ARE 698:OMN" +
	" 700:AFG 701:TKM 702:TJK 703:KGZ 704:UZB 705:KAZ 710:CHN 712:MNG 713:TWN 731:PRK 732:KOR 740:JPN" +
	" 750:IND 760:BTN 770:PAK 771:BGD 775:MMR 780:LKA 781:MDV 790:NPL" +
	" 800:THA 811:KHM 812:LAO 816:VNM 817:VDVN 820:MYS 830:SGP 835:BRN 840:PHL 850:IDN 860:TLS" +
	" 900:AUS 910:PNG 920:NZL 935:VUT 940:SLB 950:FJI 970:KIR 971:NRU 972:TON 973:TUV 983:MHL 986:PLW 987:FSM 990:WSM "

// former is a state that had a number until it fell apart.
type former struct {
	number  string
	until   dataset.Day
	country actor.Country
}

func formerStates() [3]former {
	return [...]former{
		{"365", dataset.Day{Year: 1991, Month: 12, Day: 26}, "SUHH"}, // the Soviet Union
		{"345", dataset.Day{Year: 2003, Month: 2, Day: 4}, "YUCS"},   // Yugoslavia
		{"345", dataset.Day{Year: 2006, Month: 6, Day: 3}, "CSXX"},   // Serbia and Montenegro
	}
}

// countryOf returns the code of the country that had a number on a day, or has
// it now if there is no day; "" if no list has the number.
func countryOf(number string, on dataset.Day) actor.Country {
	if !on.IsZero() {
		for _, f := range formerStates() {
			if f.number == number && on.Compare(f.until) < 0 {
				return f.country
			}
		}
	}
	_, rest, ok := strings.Cut(states, " "+number+":")
	if !ok || number == "" {
		return ""
	}
	code, _, _ := strings.Cut(rest, " ")
	return actor.Country(code)
}
