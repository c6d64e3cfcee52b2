import { render } from 'preact';
import { adoptStyles } from '../ui/stylesheet';
import { OPTIONS_STYLES } from './options-styles';
import { OptionsView } from './options-view';
import type { OptionsViewProps } from './options-view';

/** Shows the options page in a document. */
export function renderOptions(container: Element, props: OptionsViewProps): void {
  adoptStyles(container.ownerDocument, OPTIONS_STYLES);
  render(<OptionsView {...props} />, container);
}
