import { render } from 'preact';
import { adoptStyles } from '../ui/stylesheet';
import type { PopupActions } from './popup-model';
import { POPUP_STYLES } from './popup-styles';
import { PopupView } from './popup-view';
import type { PopupModel } from './popup-model';

const styled = new WeakSet<Document>();

/** Shows the popup in a document, anew at each model. */
export function renderPopup(container: Element, model: PopupModel, actions: PopupActions): void {
  const document = container.ownerDocument;
  if (!styled.has(document)) adoptStyles(document, POPUP_STYLES);
  styled.add(document);
  render(<PopupView model={model} actions={actions} />, container);
}
