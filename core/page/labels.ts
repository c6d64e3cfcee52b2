import type { Landmark } from './landmark';

/**
 * The captions of each landmark in English, French and Spanish, in one table: a page needs no language. MWC's
 * own wording is public in English alone and only in part (Dialer, Comm Center Dialer, TAPI devices, Done,
 * HANG UP, Tools, Log Off or Lock); the rest is what such a control is usually called. A page profile adds to it.
 */
export const LABELS: Readonly<Record<Landmark, readonly string[]>> = {
  user: [
    ...['user', 'current user', 'logged-in user', 'logged in user', 'logged in as', 'signed in as'],
    ...[
      'utilisateur',
      'utilisateur actuel',
      'connecté en tant que',
      'usuario',
      'usuario actual',
      'conectado como',
    ],
  ],
  logIn: [
    ...['log in', 'log on', 'login', 'logon', 'sign in'],
    ...['se connecter', 'connexion', 'ouvrir une session', 'iniciar sesión', 'acceder', 'entrar'],
  ],
  logOff: [
    ...[
      'log off',
      'log out',
      'logoff',
      'logout',
      'sign out',
      'sign off',
      'log off or lock',
      'log off / lock',
    ],
    ...['se déconnecter', 'déconnexion', 'fermer la session', 'cerrar sesión', 'desconectarse'],
  ],
  lock: [
    ...['lock', 'lock session', 'lock screen', 'log off or lock', 'log off / lock'],
    ...[
      'verrouiller',
      'verrouiller la session',
      "verrouiller l'écran",
      'bloquear',
      'bloquear sesión',
      'bloquear pantalla',
    ],
  ],
  unlock: [
    ...['unlock', 'locked', 'session locked', 'screen locked', 'this session is locked'],
    ...['déverrouiller', 'verrouillé', 'session verrouillée', 'desbloquear', 'bloqueado', 'sesión bloqueada'],
  ],
  dialer: [
    ...['dialer', 'dialler', 'phone dialer', 'comm center', 'comm center dialer', 'comm centre dialer'],
    ...['communication center dialer', 'communication centre dialer', 'communications center dialer'],
    ...['composeur', 'composeur téléphonique', 'numéroteur', 'composeur du centre de communication'],
    ...['marcador', 'marcador telefónico', 'marcador del centro de comunicaciones'],
  ],
  name: [
    ...[
      'name',
      'contact',
      'contact name',
      'calling',
      'nom',
      'nom du contact',
      'nombre',
      'contacto',
      'nombre del contacto',
    ],
  ],
  number: [
    ...['number', 'phone', 'phone number', 'telephone', 'telephone number', 'tel', 'number to dial'],
    ...['numéro', 'téléphone', 'numéro de téléphone', 'tél', 'numéro à composer'],
    ...['número', 'teléfono', 'número de teléfono', 'número a marcar'],
  ],
  extension: [
    ...['ext', 'ext.', 'extn', 'extension', 'poste', 'numéro de poste', 'extensión', 'interno', 'anexo'],
  ],
  dial: [
    ...[
      'dial',
      'dial now',
      'autodial',
      'auto dial',
      'auto-dial',
      'call',
      'call now',
      'place call',
      'make call',
    ],
    ...['composer', 'appeler', 'composition automatique', 'marcar', 'llamar', 'marcación automática'],
  ],
  autodial: [
    ...[
      'autodial',
      'auto dial',
      'auto-dial',
      'auto-dialer',
      'composition automatique',
      'marcación automática',
    ],
  ],
  hangUp: [
    ...['hang up', 'hangup', 'hang-up', 'end call', 'disconnect call'],
    ...['raccrocher', "terminer l'appel", 'colgar', 'finalizar llamada', 'terminar llamada'],
  ],
  gear: [
    ...[
      'settings',
      'setup',
      'set up',
      'set-up',
      'configure',
      'options',
      'dialer settings',
      'dialer options',
      'dialer setup',
    ],
    ...['paramètres', 'réglages', 'configuration', 'configurer', 'paramètres du composeur'],
    ...['configuración', 'configurar', 'ajustes', 'opciones', 'configuración del marcador'],
  ],
  tapiDevices: [
    ...['tapi devices', 'tapi device', 'tapi lines', 'tapi line'],
    ...[
      'périphériques tapi',
      'périphérique tapi',
      'appareils tapi',
      'appareil tapi',
      'dispositivos tapi',
      'dispositivo tapi',
    ],
  ],
  done: ['done', 'ok', 'save', 'terminé', 'terminer', 'enregistrer', 'listo', 'hecho', 'aceptar', 'guardar'],
  cancel: ['cancel', 'close', 'annuler', 'fermer', 'cancelar', 'cerrar'],
  tools: ['tools', 'outils', 'herramientas'],
  getCredentials: [
    ...['get ring central credentials', 'get ringcentral credentials'],
    ...['obtenir les identifiants ring central', 'obtenir les identifiants ringcentral'],
    ...['obtener credenciales de ring central', 'obtener credenciales de ringcentral'],
  ],
  clearCredentials: [
    ...['clear ring central credentials', 'clear ringcentral credentials'],
    ...['effacer les identifiants ring central', 'effacer les identifiants ringcentral'],
    ...['borrar credenciales de ring central', 'borrar credenciales de ringcentral'],
  ],
  actionPattern: [
    ...['action pattern', 'action patterns'],
    ...["modèle d'action", "modèle d'actions", "plan d'action", "schéma d'action"],
    ...['patrón de acción', 'patrón de acciones', 'plan de acción'],
  ],
  contacts: [
    ...[
      'contacts',
      'contact list',
      'call list',
      'call lists',
      'keyholders',
      'contact points',
      'authorities',
      'agencies',
    ],
    ...['liste de contacts', "liste d'appel", 'contactos', 'lista de contactos', 'lista de llamadas'],
  ],
  outcome: [
    ...[
      'outcome',
      'contact outcome',
      'call outcome',
      'result',
      'contact result',
      'call result',
      'outcome of the contact',
    ],
    ...[
      'résultat',
      'résultat du contact',
      "résultat de l'appel",
      'resultado',
      'resultado del contacto',
      'resultado de la llamada',
    ],
  ],
};
