/**
 * Capitals by country, where reports of war speak of "the capital" without its name. Countries whose capital is
 * disputed, or is not where their government sits, are left out.
 */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  `
AF Kabul|AM Yerevan|AZ Baku|BF Ouagadougou|BY Minsk|CD Kinshasa|CF Bangui|CM Yaounde|CO Bogota|CU Havana|DJ Djibouti
DZ Algiers|EC Quito|EE Tallinn|EG Cairo|ER Asmara|ET Addis Ababa|GE Tbilisi|HT Port-au-Prince|IN New Delhi|IQ Baghdad
IR Tehran|JO Amman|KE Nairobi|KH Phnom Penh|KW Kuwait City|KZ Astana|LB Beirut|LT Vilnius|LV Riga|LY Tripoli|MD Chisinau
ML Bamako|MM Nay Pyi Taw|MX Mexico City|MZ Maputo|NE Niamey|NG Abuja|OM Muscat|PH Manila|PK Islamabad|PL Warsaw|QA Doha
RO Bucharest|RU Moscow|SA Riyadh|SD Khartoum|SN Dakar|SO Mogadishu|SS Juba|SY Damascus|TD N'Djamena|TG Lome|TH Bangkok
TR Ankara|UA Kyiv|UG Kampala|VE Caracas|YE Sanaa
`
    .trim()
    .split(/[|\n]/)
    .map((row): [string, string] => [row.slice(0, 2), row.slice(3)]),
)
