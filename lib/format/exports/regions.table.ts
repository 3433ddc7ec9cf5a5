// ACLED's regions (acleddata.com, "Country/time period coverage") by ISO 3166-1 alpha-2.
const REGIONS: Readonly<Record<string, string>> = {
  'Western Africa': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG',
  'Middle Africa': 'AO CD CF CG CM GA GQ ST TD',
  'Eastern Africa': 'BI DJ ER ET KE KM MG MU MW MZ RE RW SC SO SS TZ UG YT',
  'Southern Africa': 'BW LS NA SH SZ ZA ZM ZW',
  'Northern Africa': 'DZ EG EH LY MA SD TN',
  'South Asia': 'AF BD BT IN IO LK MV NP PK',
  'Southeast Asia': 'BN ID KH LA MM MY PH SG TH TL VN',
  'East Asia': 'CN HK JP KP KR MN MO TW',
  'Caucasus and Central Asia': 'AM AZ GE KG KZ TJ TM UZ',
  'Middle East': 'AE BH IL IQ IR JO KW LB OM PS QA SA SY TR YE',
  Europe:
    'AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK',
  'North America': 'CA GL PM US',
  'Central America': 'BZ CR GT HN MX NI PA SV',
  Caribbean: 'AG AI AW BB BL BM BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  'South America': 'AR BO BR CL CO EC FK GF GS GY PE PY SR UY VE',
  Oceania: 'AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
  Antarctica: 'AQ BV HM TF',
}

export const REGION_OF: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(REGIONS).flatMap(([region, codes]) => codes.split(' ').map((code) => [code, region])),
)
