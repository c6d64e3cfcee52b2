import { CUSTOMERS } from '../../data/station';
import type { Entity } from '../../data/types';
import { h, type VNode } from '../../page/vnode';
import { card, facts } from './controls';

function entitiesOf(kind: 'Authority' | 'Agency'): Entity[] {
  const all = CUSTOMERS.flatMap(customer => customer.entities).filter(entity =>
    entity.type.startsWith(`${kind}/`),
  );
  return [...new Map(all.map(entity => [entity.name, entity])).values()];
}

/** The Authority or Agency cards. */
export function entityCards(kind: 'Authority' | 'Agency'): VNode {
  return h(
    'div',
    { class: 'record' },
    h('h1', { class: 'screen-title' }, kind === 'Authority' ? 'Authorities' : 'Agencies'),
    h(
      'div',
      { class: 'card-row' },
      ...entitiesOf(kind).map(entity =>
        card(
          entity.name,
          facts([
            ['Type', entity.type],
            ['Number', entity.number],
            ['Ext', entity.ext ?? ''],
            ['Hours', '24 h'],
          ]),
        ),
      ),
    ),
  );
}
