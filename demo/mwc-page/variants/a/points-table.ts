import type { DialPoint } from '../../model/contact-points';
import { h, keyed, type VNode } from '../../page/vnode';

/** What stands in a row beside the point itself: whether it was tried. */
export interface PointRow {
  point: DialPoint;
  remark: string;
}

const HEADINGS = ['Name', 'Title', 'Type', 'Contact point', 'Number', 'Ext', 'Availability'];

/** A table of contact points. A double click on a row contacts it. */
export function pointsTable(label: string, rows: PointRow[], run: (point: DialPoint) => void): VNode {
  return h(
    'div',
    { class: 'table-scroll' },
    h(
      'table',
      { class: 'grid contacts', 'aria-label': label },
      h('thead', {}, h('tr', {}, ...HEADINGS.map(heading => h('th', { scope: 'col' }, heading)))),
      h(
        'tbody',
        {},
        ...rows.map(({ point, remark }) =>
          keyed(
            point.id,
            h(
              'tr',
              { ondblclick: () => run(point) },
              h('th', { scope: 'row' }, point.name),
              h('td', {}, point.title),
              h('td', {}, point.role),
              h('td', {}, point.pointType),
              h('td', { class: 'number' }, point.number),
              h('td', {}, point.extension),
              h(
                'td',
                { class: 'remark' },
                [point.schedule, point.visibility === 'private' ? 'Private' : '', remark]
                  .filter(part => part !== '')
                  .join(', '),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
