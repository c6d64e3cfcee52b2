/** The places in MWC's page that the product must find; their captions are in labels.ts. */
export const LANDMARKS = [
  // Who works here.
  'user',
  'logIn',
  'logOff',
  'lock',
  'unlock',
  // MWC's Dialer and what is in it.
  'dialer',
  'name',
  'number',
  'extension',
  'dial',
  'autodial',
  'hangUp',
  'gear',
  // The dialog behind the gear.
  'tapiDevices',
  'done',
  'cancel',
  // The Tools menu; the two entries are those of MWC's own integration.
  'tools',
  'getCredentials',
  'clearCredentials',
  // Where an operator begins a call.
  'actionPattern',
  'contacts',
  'outcome',
] as const;

export type Landmark = (typeof LANDMARKS)[number];

/** The rungs of the ladder, strongest first. */
export const LADDER = ['selector', 'marker', 'role', 'clickable', 'structure'] as const;

export type LadderStep = (typeof LADDER)[number];

/** How one landmark stands in the page: found once, seen more than once (no action rests on it), or not seen. */
export interface LandmarkReport {
  landmark: Landmark;
  /** The rung at which it was seen; null = at none. */
  step: LadderStep | null;
  /** Elements seen at that rung: 1 = found, more = ambiguous, which counts as not found. */
  count: number;
  /** Its caption as the page has it, '' for none. Never a field's value. */
  caption: string;
}

/** The attribute by which Bold or an integrator can name a landmark, for instance `data-mwc-rc="hangUp"`. */
export const MARKER_ATTRIBUTE = 'data-mwc-rc';
