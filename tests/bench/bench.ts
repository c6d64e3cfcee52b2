import { join } from 'node:path';
import { buildForDemo } from '../../demo/build';
import { openStation } from '../../demo/station';
import { atTheAlarm } from '../e2e/harness/stories';
import { calls } from './calls';
import { printFigures } from './figures';
import { sizes } from './size';
import { surfaces } from './surfaces';

/** `npm run bench`: every figure of one run on one machine; machines are noisy, so compare runs, not single values. */
async function bench(): Promise<void> {
  const extension = buildForDemo(join(__dirname, '../../build/bench'), 'demo-client-id');
  const station = await openStation({ extension });
  try {
    const tab = await atTheAlarm(station);
    const figures = [
      ...sizes(extension),
      ...(await calls(station, tab)),
      ...(await surfaces(station, tab, extension)),
    ];
    printFigures(figures);
  } finally {
    await station.close();
  }
}

bench().then(
  () => process.exit(0),
  (thrown: unknown) => {
    console.error(thrown);
    process.exit(1);
  },
);
