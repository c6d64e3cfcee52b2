/** The app that the station registered at RingCentral, and the server that it is registered at. */
export interface App {
  /** Origin. */
  server: string;
  clientId: string;
}
