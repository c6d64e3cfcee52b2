import type { Route } from './view-state';

/** The screen that a hash names; anything unknown is the landing page. */
export function readRoute(hash: string): Route {
  const [screen = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const subject = rest.join('/');
  if (screen === 'queue' || screen === 'system-log') return { screen };
  if (screen === 'alarm') return { screen, alarmNo: subject };
  if (screen === 'customer') return { screen, customerId: subject };
  if (screen === 'search') return { screen, text: subject };
  if (screen === 'authorities') return { screen: 'entities', kind: 'Authority' };
  if (screen === 'agencies') return { screen: 'entities', kind: 'Agency' };
  return { screen: 'dashboard' };
}

/** The hash of a screen. */
export function writeRoute(route: Route): string {
  switch (route.screen) {
    case 'alarm':
      return `#/alarm/${encodeURIComponent(route.alarmNo)}`;
    case 'customer':
      return `#/customer/${encodeURIComponent(route.customerId)}`;
    case 'search':
      return `#/search/${encodeURIComponent(route.text)}`;
    case 'entities':
      return route.kind === 'Authority' ? '#/authorities' : '#/agencies';
    default:
      return `#/${route.screen}`;
  }
}
