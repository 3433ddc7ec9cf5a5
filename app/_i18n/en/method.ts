/** The page about the method, in prose. */
export const method = {
  title: 'Method',
  description:
    'How a dot gets onto the map, how sure it is, whose borders are drawn, and what the map must not be used for.',
  lead: 'Every dot is a claim that somebody made in a text that you can open. The map does not say what happened. It says who reports what, where and when, and lets you read the sentence.',
  way: 'How a dot gets here',
  wayText: 'A source yields an article: a page, a feed, a pasted text. Its text is kept as it was read.',
  wayFinds:
    'Rules, one after another, look for places, figures, times, speakers, and words that say that something was struck. Each find keeps its position in the text and the name of the rule that made it.',
  wayClaims:
    'Finds are bound into claims: who did what to what, where, when, how many, and who says so. What the text does not say stays unknown.',
  wayPlaces:
    'Places are looked up in a gazetteer. Of all places of that name the one that fits the article is taken, or none. A name that stands for a government (“Moscow said”) is an actor, and no place of a strike.',
  wayEvents:
    'Claims that agree in place, time, target, numbers and words become one event. Figures stay side by side, never averaged.',
  wayHand:
    'An editor can place by hand what the text leaves open, or was misread. Who did so, when and why stands beside what was read.',
  wayDrawn: 'Events are kept, and drawn.',
  waySee:
    'Open an event and then “How it got here” under a claim to see its rules. The same text always gives the same dots.',
  place: 'How sure a place is',
  placeRings:
    'A region’s ring has the radius within which the event lies somewhere: its centre is not a location. Reports that know only a country (“174 drones against Ukraine”) are never a dot. They are listed beside the map, and are never added to the reports from that country’s regions, which may be parts of them.',
  placeCertainty:
    'Which of several places of one name is meant is told with a certainty: of places given with certainty 0.9, about nine in ten are right. The page for pasting an article shows it for each place, with the places that it could have been and why they are not.',
  placeMentioned:
    'Squares, diamonds and triangles are places that articles mention, drawn more quietly: a town, an area, a facility. Nothing is claimed to have happened there by being mentioned.',
  time: 'How sure a time is',
  timeText:
    'Times are kept in UTC and told in the time zone that you choose. A report of a night means an evening to a morning, over two dates, and matches a filter that touches either. A day is the calendar day where it happened. Where only a week, a month or nothing is known, the event says so.',
  figures: 'Figures, and who claims them',
  figuresWhose:
    'A figure belongs to whoever states it: an air force, a governor, an agency. When statements differ they stand side by side; when they cannot all be right the event is marked as disputed. A rounded figure (“nearly 200”) does not contradict an exact one nearby.',
  figuresLost:
    '<strong>Shot down and lost are not the same.</strong> Interception means that a weapon was destroyed in flight. Suppression means that it was jammed, lost from radar, or did not reach its target. Ukraine’s air force published the two separately until the summer of 2025, and one joint number after that. Rates before and after that change cannot be compared, and the map does not compare them.',
  borders: 'Whose borders',
  bordersText:
    'Places are counted to the country that is internationally recognised. Crimea, Donetsk, Luhansk, Kherson and Zaporizhzhia are in Ukraine. This says nothing about who holds a place on a given day; front lines are not drawn.',
  limits: 'Limits',
  limitsGiven: 'Only what was given to it is on the map. No dot does not mean that nothing happened.',
  limitsReader: 'The reader works by rules, mainly for English. It overlooks claims, and it misreads some.',
  limitsOrigins: 'Independent origins count outlets, not witnesses. Two outlets may rest on one press officer.',
  limitsParties: 'Claims by parties to a war serve their ends. That a claim is on the map does not make it true.',
  misuse: 'What this map must not be used for',
  misuseTargets: 'Choosing or assessing targets, or tracking forces.',
  misuseSafety:
    'Decisions about safety now: shelter, travel, evacuation. It is neither live nor complete. Heed official alerts.',
  misuseCasualties: 'Counting casualties without going back to the sources of each figure.',
} as const
