import browser from 'webextension-polyfill';
import { send } from '../messaging/messenger';
import { text } from '../ui/text';
import { allowOrigin, readAllowedOrigins } from './page-permission';
import { renderOptions } from './render-options';

const container = document.querySelector('#options');
if (container === null) throw new Error('options.html has no #options.');

document.title = text('options_title');
document.documentElement.lang = browser.i18n.getUILanguage();

renderOptions(container, {
  readSettings: () => send('readSettings', {}),
  onSave: change => send('changeSettings', change),
  readAllowed: readAllowedOrigins,
  allow: allowOrigin,
});
