import { demoStories } from './page/demo-stories';
import { dialStories } from './page/dial-stories';
import { ladderStories } from './page/ladder-stories';
import { closeBrowser, openBrowser, takePageErrors } from './page/room-page';
import { setUpStories } from './page/set-up-stories';
import { untouchedStories } from './page/untouched-stories';
import { userStories } from './page/user-stories';

// The machine may be busy with other runs; a story itself takes a second.
jest.setTimeout(15_000);

beforeAll(openBrowser, 30_000);
afterAll(closeBrowser);
afterEach(() => expect(takePageErrors()).toEqual([]));

describe('who works here', userStories);
describe('the ladder', ladderStories);
describe('MWC starts a call', dialStories);
describe('the dialer set-up', setUpStories);
describe('the page stays as it is', untouchedStories);
describe('the demo MWC', demoStories);
