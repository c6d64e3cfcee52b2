import { h, type VNode } from '../../page/vnode';

/** Own drawings on a 24 × 24 grid, as lines. */
const PATHS = {
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.5h4',
  home: 'M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 21 21',
  gear: 'M12 8.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M12 2.8v3M12 18.2v3M2.8 12h3M18.2 12h3M5.5 5.5l2.1 2.1M16.4 16.4l2.1 2.1M18.5 5.5l-2.1 2.1M7.6 16.4l-2.1 2.1',
  lock: 'M5.5 10.5h13v10h-13zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5M12 14.5v2.5',
  'log-off': 'M13 4H5v16h8M10 12h11M17.5 8.5 21 12l-3.5 3.5',
  phone:
    'M6.5 3.5 9.5 4l1 4-2 1.8a12 12 0 0 0 5.7 5.7l1.8-2 4 1 .5 3c-.3 1.7-1.5 3-3 3C10 20 4 14 3.5 6.5c0-1.5 1.3-2.7 3-3z',
  check: 'M4.5 12.5 10 18 20 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  shield: 'M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6z',
} as const;

export type IconName = keyof typeof PATHS;

/** An ornament: the name of what it does belongs to the button around it. */
export function icon(name: IconName): VNode {
  return h(
    'svg',
    { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    h('path', { d: PATHS[name] }),
  );
}
