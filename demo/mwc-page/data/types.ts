import type { Command } from './pattern-commands';

/** A way to reach somebody: a number with its own extension field, or a masked private number. */
export interface ContactPoint {
  type: string;
  number: string;
  ext?: string;
  private?: boolean;
  schedule?: string;
}

export interface Person {
  name: string;
  title: string;
  type: 'Contact' | 'Keyholder' | 'Technician' | 'Person' | 'ECV';
  points: ContactPoint[];
}

/** An authority, agency or dealer; the type reads "Authority/Police", "Agency/Guard" or "Dealer". */
export interface Entity {
  name: string;
  type: string;
  number: string;
  ext?: string;
}

/** The order names "Site", or a person and a point: "Dana Whitfield/Cell". */
export interface CallList {
  id: string;
  description: string;
  order: string[];
}

export interface Customer {
  serial: number;
  customerId: string;
  name: string;
  type: 'Commercial' | 'Residential';
  country: 'US' | 'GB';
  address: string;
  dealer: string;
  accountNo: string;
  panelSerial: string;
  permitNo: string;
  status: { alarm: string; monitoring: string; service: string; area: string };
  site: ContactPoint;
  contacts: Person[];
  entities: Entity[];
  callLists: CallList[];
  comments: string[];
  watched: boolean;
}

export interface Alarm {
  alarmNo: string;
  priority: number;
  code: string;
  event: string;
  category: string;
  actionId: string;
  area: string;
  zone: string;
  pointId: string;
  customerId: string;
  txid: string;
  rlp: string;
  postcode: string;
  locale: string;
  /** How long before the server's start the signal came in, in seconds. */
  ageSeconds: number;
  criticalFirstContact: boolean;
  heldBy: string | null;
  /** The notification that pops up on load and blocks until acknowledged. */
  notice: string | null;
  pattern: Command[];
}

export interface User {
  id: string;
  name: string;
  workstation: string;
  zoneLabel: string;
}
