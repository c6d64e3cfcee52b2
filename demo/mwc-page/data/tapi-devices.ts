export interface TapiDevice {
  label: string;
  kind: 'tapi' | 'rc';
}

const MODEM: TapiDevice = { label: 'Workstation modem (COM3)', kind: 'tapi' };

const RING_CENTRAL: readonly TapiDevice[] = [
  { label: 'Jo Halvorsen - Ext 101', kind: 'rc' },
  { label: 'Dispatch desk 2 - Ext 112', kind: 'rc' },
];

/** The lines that this workstation offers; the Ring Central ones come with MWC's own integration alone. */
export function tapiDevices(nativeRingCentral: 'on' | 'off'): TapiDevice[] {
  return nativeRingCentral === 'on' ? [...RING_CENTRAL, MODEM] : [MODEM];
}
