import { normaliseCaption } from './caption';

const BEGUN = [
  ...['dialing', 'dialling', 'calling', 'ringing', 'connecting', 'connected', 'error', 'initiating'],
  ...['composition', 'appel en cours', 'sonnerie', 'connexion', 'connecté', 'erreur'],
  ...['marcando', 'llamando', 'conectando', 'conectado'],
];
const IDLE = [
  ...[
    'idle',
    'ready',
    'disconnected',
    'hung up',
    'not connected',
    'inactif',
    'prêt',
    'déconnecté',
    'raccroché',
  ],
  ...['inactivo', 'listo', 'desconectado', 'libre'],
];

/** What MWC's own state label says of its own call; null for a text that is no state. */
export function readDialerState(text: string): 'begun' | 'idle' | null {
  const caption = normaliseCaption(text);
  if (BEGUN.includes(caption)) return 'begun';
  return IDLE.includes(caption) ? 'idle' : null;
}
