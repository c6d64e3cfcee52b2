export interface ResolutionCode {
  code: string;
  description: string;
}

export const RESOLUTION_CODES: readonly ResolutionCode[] = [
  { code: 'FA', description: 'False alarm' },
  { code: 'WE', description: 'Weather' },
  { code: 'DP', description: 'Dispatched' },
  { code: 'UE', description: 'User error' },
  { code: 'EQ', description: 'Equipment fault' },
  { code: 'TS', description: 'Test' },
];

/** The description of a resolution code, or the code itself where it is unknown. */
export function resolutionDescription(code: string): string {
  return RESOLUTION_CODES.find(known => known.code === code)?.description ?? code;
}
