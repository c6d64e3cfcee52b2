import { h, keyed, type VNode } from '../../page/vnode';

/** Stands on every page, so that nobody takes the demonstration for the product of another company. */
export function banner(): VNode {
  return keyed(
    'banner',
    h(
      'aside',
      { class: 'demo-banner', 'aria-label': 'Demonstration' },
      'Demonstration page — not Manitou, not made by Bold Group. Fictional data.',
    ),
  );
}
