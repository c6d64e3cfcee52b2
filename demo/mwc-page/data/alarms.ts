import type { Command } from './pattern-commands';
import { close, contactCallList, contactEntity, contactKeyholder, contactSite } from './pattern-commands';
import type { Alarm } from './types';

const burglaryPattern: Command[] = [
  contactSite,
  contactCallList('A'),
  { kind: 'if', text: 'IF Prior action completed' },
  { kind: 'close', text: '  Close (FA)', code: 'FA' },
  { kind: 'else', text: 'ELSE' },
  { ...contactEntity('Police'), text: '  Contact Police' },
  { kind: 'suspend', text: '  Suspend 15 min', minutes: 15 },
  { kind: 'end-if', text: 'END IF' },
  { kind: 'prompt', text: 'Prompt @REPORTNO', field: 'REPORTNO' },
  { kind: 'log', text: 'Log line' },
  close,
];

const burglary: Alarm = {
  alarmNo: '10427-000318',
  priority: 4,
  code: 'BA',
  event: 'Burglary Alarm',
  category: 'Burglary',
  actionId: 'G4',
  area: '1',
  zone: '4',
  pointId: 'Rear stockroom motion',
  customerId: 'CS-2207',
  txid: '4F21',
  rlp: 'B1',
  postcode: '80903-1234',
  locale: 'US-CO',
  ageSeconds: 18,
  criticalFirstContact: false,
  heldBy: null,
  notice: 'Guard dog on site after 20:00. Responders call the store, (719) 555-0110, before they enter.',
  pattern: burglaryPattern,
};

const fire: Alarm = {
  alarmNo: '10433-000072',
  priority: 1,
  code: 'FA',
  event: 'Fire Alarm',
  category: 'Fire',
  actionId: 'G1',
  area: '1',
  zone: '2',
  pointId: 'Kitchen smoke',
  customerId: 'RS-0915',
  txid: '4F2C',
  rlp: 'B1',
  postcode: '80918-0107',
  locale: 'US-CO',
  ageSeconds: 9,
  criticalFirstContact: true,
  heldBy: null,
  notice: null,
  pattern: [contactEntity('Fire'), contactSite, contactKeyholder, close],
};

const panic: Alarm = {
  alarmNo: '10450-000011',
  priority: 3,
  code: 'PA',
  event: 'Panic Alarm',
  category: 'Panic',
  actionId: 'G3',
  area: '1',
  zone: '1',
  pointId: 'Till button',
  customerId: 'UK-0031',
  txid: '51A0',
  rlp: 'C2',
  postcode: 'EX1 2MP',
  locale: 'GB-LND',
  ageSeconds: 74,
  criticalFirstContact: false,
  heldBy: 'MREYES',
  notice: null,
  pattern: [contactSite, contactEntity('Police'), close],
};

/** The alarms whose facts the stories rely on. */
export const STORY_ALARMS: readonly Alarm[] = [burglary, fire, panic];
