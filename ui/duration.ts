/** A span as an operator reads it: `mm:ss`, from an hour on `h:mm:ss`. Negative spans (a clock set back) read 00:00. */
export function duration(spanMs: number): string {
  const seconds = Math.max(0, Math.floor(spanMs / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = [Math.floor((seconds % 3600) / 60), seconds % 60].map(part => String(part).padStart(2, '0'));
  return hours === 0 ? rest.join(':') : [String(hours), ...rest].join(':');
}
