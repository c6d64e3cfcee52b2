/**
 * Whether an entry of MWC's TAPI list is a telephone extension, which MWC's own Ring Central integration puts
 * there (RingCentral article of the Manitou knowledge base). Another telephone system's extension counts too:
 * with either, MWC's dialer places a call by itself and ours would be the second.
 */
export function isExtensionDevice(name: string): boolean {
  return (
    /ring\s*central/i.test(name) || /\b(?:ext(?:ension)?|poste|extensión)\b\.?\s*:?\s*\d{2,}/i.test(name)
  );
}
