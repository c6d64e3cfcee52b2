import { readDialerState } from '../../core/page/dialer-state';
import { isNumberText } from '../../core/page/number-text';
import type { Landmark } from '../../core/page/landmark';
import { formValue, holds, isElement, isText, rootsAt } from './dom-tree';
import type { DialerReading } from './mwc-page-events';
import type { PageParts } from './page-parts';
import { isShown, shownRect } from './visibility';

/** What the Dialer shows, as far as it concerns the start of a call. */
export interface DialerSight {
  panel: Element;
  reading: DialerReading | null;
  /** Every number seen in it. */
  numbers: readonly string[];
  /** MWC's own signs that its dial action runs, each of which some MWC shows all the time. */
  signs: { hangUpOn: boolean; stateBegun: boolean };
  /** Whether MWC goes on to the next contact by itself; null where no such switch is seen. */
  isAutodial: boolean | null;
}

export interface DialerWatch {
  /** Null while no Dialer, or more than one, is shown. */
  see(): DialerSight | null;
  panel(): Element | null;
  concerns(node: Node): boolean;
}

/** Reads MWC's Dialer anew at each question; writes nothing to it. */
export function watchDialer({ landmarks }: PageParts): DialerWatch {
  let last: Element | null = null;

  function panel(): Element | null {
    last = landmarks.only('dialer');
    return last;
  }

  function valueOf(landmark: Landmark, within: Element): string {
    const field = landmarks.only(landmark, within);
    return field === null ? '' : textOf(field);
  }

  function numbersIn(within: Element): string[] {
    const labelled = landmarks.find('number', within).elements.map(textOf).filter(isNumberText);
    return labelled.length > 0 ? labelled : leafValues(within).filter(isNumberText);
  }

  function read(within: Element, numbers: readonly string[]): DialerReading | null {
    const [number, ...others] = numbers;
    const rect = shownRect(within);
    if (number === undefined || others.length > 0 || rect === null) return null;
    const name = valueOf('name', within);
    const extension = valueOf('extension', within);
    return {
      number,
      // A dash or the number again is no name.
      name: /\p{L}/u.test(name) && !isNumberText(name) ? name : '',
      extension: /^[\d*#,]+$/.test(extension) ? extension : '',
      rect,
    };
  }

  function signsIn(within: Element): DialerSight['signs'] {
    const hangUp = landmarks.only('hangUp', within);
    const states = leafValues(within)
      .map(readDialerState)
      .filter(state => state !== null);
    return {
      hangUpOn: hangUp !== null && !isDisabled(hangUp),
      stateBegun: states.length === 1 && states[0] === 'begun',
    };
  }

  function isAutodial(within: Element): boolean | null {
    const toggle = landmarks.only('autodial', within);
    if (toggle === null) return null;
    if ('checked' in toggle && toggle.checked === true) return true;
    return ['aria-checked', 'aria-pressed'].some(name => toggle.getAttribute(name) === 'true');
  }

  return {
    panel,
    see() {
      const at = panel();
      if (at === null) return null;
      const numbers = numbersIn(at);
      return {
        panel: at,
        reading: read(at, numbers),
        numbers,
        signs: signsIn(at),
        isAutodial: isAutodial(at),
      };
    },
    concerns: node => last !== null && holds(last, node),
  };
}

/** Whether a control is switched off. */
export function isDisabled(control: Element): boolean {
  return control.matches(':disabled') || control.getAttribute('aria-disabled') === 'true';
}

function textOf(element: Element): string {
  return (formValue(element) ?? element.textContent).replace(/\s+/g, ' ').trim();
}

/** The shown texts and field values below an element, one for each innermost element. */
function leafValues(element: Element): string[] {
  const trees = [element, ...rootsAt(element)];
  return trees
    .flatMap(tree => [...tree.childNodes])
    .flatMap(child => {
      if (isText(child)) return [];
      if (!isElement(child)) return [];
      const isLeaf = child.childElementCount === 0 && rootsAt(child).length === 0;
      if (!isLeaf) return leafValues(child);
      const text = textOf(child);
      return text !== '' && isShown(child) ? [text] : [];
    });
}
