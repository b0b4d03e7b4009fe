package icbe

import "strings"

// actors returns the names that the coded rows use for the states of the
// Correlates of War project's codes, which the responses use.
func actors() map[string][]string {
	table := map[string][]string{}
	for line := range strings.Lines(states) {
		code, names, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok {
			table[code] = strings.Split(names, ", ")
		}
	}
	return table
}

const states = `
AFG Afghanistan
ALB Albania
ALG Algeria
ANG Angola
ARG Argentina
ARM Armenia
AUL Australia
AUS Austria
AZE Azerbaijan
BAH Bahrain
BEL Belgium
BEN Benin
BFO Burkina Faso, Upper Volta
BHM Bahamas
BLR Belarus
BNG Bangladesh
BOL Bolivia
BOS Bosnia and Herzegovina
BOT Botswana
BRA Brazil
BUI Burundi
BUL Bulgaria
CAM Cambodia
CAN Canada
CAO Cameroon
CDI Ivory Coast
CEN Central African Republic
CHA Chad
CHL Chile
CHN People's Republic of China, China
COL Colombia
COM Comoros
CON Republic of the Congo
COS Costa Rica
CRO Croatia
CUB Cuba
CYP Republic of Cyprus
CZE Czechoslovakia
DEN Denmark
DJI Djibouti
DOM Dominican Republic
DRC Democratic Republic of the Congo, Zaire
DRV North Vietnam, Vietnam
ECU Ecuador
EGY Egypt
EQG Equatorial Guinea
ERI Eritrea
EST Estonia
ETH Ethiopia
FIN Finland
FRN France
GAB Gabon
GAM The Gambia, Gambia
GDR German Democratic Republic
GFR Germany, West Germany
GHA Ghana
GMY Germany
GNB Guinea-Bissau
GRC Greece
GRG Georgia
GRN Grenada
GUA Guatemala
GUI Guinea
GUY Guyana
HAI Haiti
HON Honduras
HUN Hungary
ICE Iceland
IND India
INS Indonesia
IRE Ireland
IRN Iran
IRQ Iraq
ISR Israel
ITA Italy
JAM Jamaica
JOR Jordan
JPN Japan
KEN Kenya
KOS Kosovo
KUW Kuwait
KYR Kyrgyzstan
KZK Kazakhstan
LAO Laos
LAT Latvia
LBR Liberia
LEB Lebanon
LES Lesotho
LIB Libya
LIT Lithuania
LUX Luxembourg
MAA Mauritania
MAC North Macedonia, Republic of Macedonia
MAG Madagascar
MAL Malaysia
MAS Mauritius
MAW Malawi
MEX Mexico
MLD Moldova
MLI Mali
MLT Malta
MNG Montenegro
MON Mongolia
MOR Morocco
MYA Myanmar
MZM Mozambique
NAM Namibia
NEP Nepal
NEW New Zealand
NIC Nicaragua
NIG Nigeria
NIR Niger
NOR Norway
NTH Netherlands
OMA Oman
PAK Pakistan
PAN Panama
PAR Paraguay
PER Peru
PHI Philippines
POL Poland
POR Portugal
PRK North Korea
QAT Qatar
ROK South Korea
RUM Romania
RUS Soviet Union, Russia, Russian Soviet Federative Socialist Republic
RVN South Vietnam
RWA Rwanda
SAF South Africa
SAL El Salvador
SAU Saudi Arabia
SEN Senegal
SIE Sierra Leone
SIN Singapore
SLV Slovenia
SOM Somalia
SPN Spain
SRB Serbia
SRI Sri Lanka
SSD South Sudan
SUD Sudan
SWA Eswatini, Swaziland
SWD Sweden
SWZ Switzerland
SYR Syria
TAJ Tajikistan
TAW Taiwan
TAZ Tanzania
THI Thailand
TKM Turkmenistan
TOG Togo
TRI Trinidad and Tobago
TUN Tunisia
TUR Turkey
UAE United Arab Emirates
UGA Uganda
UKG United Kingdom
UKR Ukraine
URU Uruguay
USA United States of America
UZB Uzbekistan
VEN Venezuela
YAR Yemen Arab Republic, North Yemen
YEM Yemen, Yemen Arab Republic
YPR South Yemen
YUG Yugoslavia
ZAM Zambia
ZIM Zimbabwe, Rhodesia
`
