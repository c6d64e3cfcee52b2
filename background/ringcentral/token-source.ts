/** Where the adapter gets access tokens from; credentials/ implements it for one session. */
export interface TokenSource {
  /** A token that is believed valid, refreshed beforehand if need be. Throws FailureError. */
  access(signal: AbortSignal): Promise<string>;
  /**
   * Another token after RingCentral refused `refusedToken`: the stored one if it is newer, else a refreshed
   * one. Throws FailureError.
   */
  replace(refusedToken: string, signal: AbortSignal): Promise<string>;
}
