const HANDSET =
  'M5.2 2.5c.5-.3 1.1-.1 1.4.4l1.5 2.6c.2.4.1.9-.2 1.2L6.6 8c.9 2.2 2.7 4 4.9 4.9l1.3-1.3c.3-.3.8-.4 1.2-.2l2.6 1.5c.5.3.7.9.4 1.4l-1 1.8c-.3.6-1 1-1.7.9C7.9 16.1 3.4 11.6 2.5 5.2c-.1-.7.3-1.4.9-1.700z';

/** Paths in a field of 20 × 20, drawn in the colour of the text around them. */
const PATHS = {
  outgoing: [HANDSET, 'M12 3h5v5M17 3l-5.5 5.5'],
  ringing: [HANDSET, 'M11.5 5.500a4 4 0 0 1 3 3M11.5 2.500a7 7 0 0 1 6 6'],
  connected: [HANDSET, 'M11 5l2.3 2.300L18 3'],
  down: ['M2.5 12.500c4-4.5 11-4.5 15 0l-1.8 2-3-1v-2.300a8 8 0 0 0-5.4 0v2.300l-3 1z'],
  alert: ['M10 2.500l8 14H2z', 'M10 7.500v4M10 14v.3'],
  question: [
    'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
    'M7.5 7.500c0-1.5 1.2-2.3 2.5-2.300s2.5.9 2.5 2.200c0 1.8-2.5 1.9-2.5 4M10 14v.3',
  ],
  check: ['M4 10.500l4 4 8-9'],
  copy: ['M7 7h9v10H7z', 'M13 7V3H4v10h3'],
  close: ['M5 5l10 10M15 5L5 15'],
  collapse: ['M5 8l5 5 5-5'],
  expand: ['M5 12l5-5 5 5'],
  person: ['M10 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z', 'M3.5 17c.5-3.5 3-5 6.5-5s6 1.5 6.5 5'],
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words that say the same, so hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {PATHS[name].map(path => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
