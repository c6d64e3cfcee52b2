import browser from 'webextension-polyfill';
import { text } from '../ui/text';
import { connect } from './connection';
import { createPopupActions } from './popup-actions';
import type { PopupModel } from './popup-model';
import { renderPopup } from './render-popup';

const closing = new AbortController();
window.addEventListener('pagehide', () => closing.abort());

const container = document.querySelector('#popup');
if (container === null) throw new Error('popup.html has no #popup.');

document.title = text('popup_title');
document.documentElement.lang = browser.i18n.getUILanguage();

let model: PopupModel = { snapshot: null, silent: false, phones: null, pickerOpen: false, failure: null };
const change = (part: Partial<PopupModel>) => {
  model = { ...model, ...part };
  renderPopup(container, model, actions);
};
const actions = createPopupActions(change, () => model);

change({});
connect(
  {
    onSnapshot: snapshot => change({ snapshot, silent: false }),
    onSilent: () => change({ silent: true }),
  },
  closing.signal,
);
