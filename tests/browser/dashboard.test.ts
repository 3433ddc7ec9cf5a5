import { describe } from 'vitest'
import { withApp } from './browser'
import { accessibilityCases } from './cases/accessibility'
import { aheadCases } from './cases/ahead'
import { areaCases } from './cases/areas'
import { budgetCases } from './cases/budget'
import { chartCases } from './cases/charts'
import { compareCases } from './cases/compare'
import { crowdCases } from './cases/crowd'
import { explanationCases } from './cases/explanation'
import { filterCases } from './cases/filter'
import { forcedColourCases } from './cases/forced-colours'
import { frameCases } from './cases/frames'
import { introductionCases } from './cases/introduction'
import { layerCases } from './cases/layers'
import { mapCases } from './cases/map'
import { mapKeyCases } from './cases/map-keys'
import { offlineCases } from './cases/offline'
import { pageCases } from './cases/pages'
import { pasteCases } from './cases/paste'
import { pictureCases } from './cases/picture'
import { placeSearchCases } from './cases/place-search'
import { placingCases } from './cases/placing'
import { roomCases } from './cases/room'
import { selectionCases } from './cases/selection'
import { smoothCases } from './cases/smooth'
import { storyCases } from './cases/story'
import { stripCases } from './cases/strip'
import { tableCases } from './cases/table'
import { takeAwayCases } from './cases/take-away'
import { takenPictureCases } from './cases/taken-picture'
import { timelineCases } from './cases/timeline'
import { ukrainianCases } from './cases/ukrainian'
import { ukrainianDashboardCases } from './cases/ukrainian-dashboard'
import { viewCases } from './cases/views'

// One server and one browser for all of them.
const fixture = withApp()

describe('the filter', () => filterCases(fixture))
describe('the timeline', () => timelineCases(fixture))
describe('the selection', () => selectionCases(fixture))
describe('the strip of barrages', () => stripCases(fixture))
describe('the charts', () => chartCases(fixture))
describe('the layers', () => layerCases(fixture))
describe('the story of an event', () => storyCases(fixture))
describe('the keys of the map', () => mapKeyCases(fixture))
describe('an area', () => areaCases(fixture))
describe('two periods', () => compareCases(fixture))
describe('the search for places', () => placeSearchCases(fixture))
describe('the room on the screen', () => roomCases(fixture))
describe('the table', () => tableCases(fixture))
describe('taking away', () => takeAwayCases(fixture))
describe('a picture that is taken away', () => takenPictureCases(fixture))
describe('the introduction', () => introductionCases(fixture))
describe('the pages of text', () => pageCases(fixture))
describe('the dashboard in Ukrainian', () => ukrainianDashboardCases(fixture))
describe('in Ukrainian', () => ukrainianCases(fixture))
describe('for everyone', () => accessibilityCases(fixture))
describe('where the system chooses the colours', () => forcedColourCases(fixture))
describe('a picture of the map', () => pictureCases(fixture))
describe('the first load', () => budgetCases(fixture))
describe('the frames of the map', () => frameCases(fixture))
describe('dates ahead', () => aheadCases(fixture))
describe('the map', mapCases)
describe('a crowd of events', crowdCases)
describe('a page in use', smoothCases)
describe('a lost server', offlineCases)
describe('the explanation of a place', () => explanationCases(fixture))
// Last: they add articles.
describe('placing by hand', () => placingCases(fixture))
describe('the views', () => viewCases(fixture))
describe('the paste page', () => pasteCases(fixture))
