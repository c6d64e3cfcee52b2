import formbody from '@fastify/formbody';
import type { Switches } from '../model/snapshot';
import type { Station } from '../station/station';
import type { App } from './app';

const MEANING: Record<keyof Switches, string> = {
  nativeRingCentral: "MWC's own Ring Central integration is installed",
  hangUpDisabled: 'HANG UP stays disabled during a dial action',
  labelSaysError: "MWC's state label says error during a dial action",
  toolsMenuMissing: 'The user has no Tools menu',
};

function isSwitch(name: string): name is keyof Switches {
  return name in MEANING;
}

function html(switches: Switches): string {
  const rows = Object.entries(MEANING).map(([name, meaning]) => {
    const checked = isSwitch(name) && switches[name] ? ' checked' : '';
    return `<p><label><input type="checkbox" name="${name}"${checked}> ${meaning}</label></p>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Demonstration switches</title>
<body style="font: 16px system-ui; max-width: 40rem; margin: 3rem auto">
<h1>Demonstration switches</h1>
<form method="post">${rows.join('')}<button>Set</button></form>
<p><a href="/">Back to the demonstration</a> (it reads the switches when it loads)</p></body></html>`;
}

/** A page of the demonstration itself, not of MWC, on which a person turns the switches. */
export function switchRoutes(app: App, station: Station): void {
  void app.register(formbody);
  app.get('/demonstration', async (_request, reply) => reply.type('text/html').send(html(station.switches)));
  app.post<{ Body: Record<string, string> }>('/demonstration', async (request, reply) => {
    for (const name of Object.keys(MEANING).filter(isSwitch)) {
      station.switches[name] = name in request.body;
    }
    return reply.redirect('/demonstration', 303);
  });
}
