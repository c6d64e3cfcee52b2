import browser from 'webextension-polyfill';
import { startContent } from './start-content';

startContent(browser.runtime);
