import { describe } from 'vitest'
import { withApp } from './browser'
import { accessibilityCases } from './cases/accessibility'
import { chartCases } from './cases/charts'
import { crowdCases } from './cases/crowd'
import { explanationCases } from './cases/explanation'
import { filterCases } from './cases/filter'
import { introductionCases } from './cases/introduction'
import { mapCases } from './cases/map'
import { offlineCases } from './cases/offline'
import { pageCases } from './cases/pages'
import { pasteCases } from './cases/paste'
import { placeSearchCases } from './cases/place-search'
import { selectionCases } from './cases/selection'
import { storyCases } from './cases/story'
import { tableCases } from './cases/table'
import { takeAwayCases } from './cases/take-away'
import { timelineCases } from './cases/timeline'

// One server and one browser for all of them.
const fixture = withApp()

describe('the filter', () => filterCases(fixture))
describe('the timeline', () => timelineCases(fixture))
describe('the selection', () => selectionCases(fixture))
describe('the charts', () => chartCases(fixture))
describe('the story of an event', () => storyCases(fixture))
describe('the search for places', () => placeSearchCases(fixture))
describe('the table', () => tableCases(fixture))
describe('taking away', () => takeAwayCases(fixture))
describe('the introduction', () => introductionCases(fixture))
describe('the pages of text', () => pageCases(fixture))
describe('for everyone', () => accessibilityCases(fixture))
describe('the map', mapCases)
describe('a crowd of events', crowdCases)
describe('a lost server', offlineCases)
describe('the explanation of a place', () => explanationCases(fixture))
// Last: it adds an article.
describe('the paste page', () => pasteCases(fixture))
