/** Median of a list of figures; NaN of an empty one. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN;
}

export interface Figure {
  key: string;
  value: number;
  goal: number;
}

/** Prints the figures as a table, or with `--json` as one object at the end. */
export function printFigures(figures: readonly Figure[]): void {
  for (const { key, value, goal } of figures)
    console.log(
      `${key.padEnd(28)} ${round(value).toString().padStart(10)}   goal ≤ ${goal}${value <= goal ? '' : '   not met'}`,
    );
  if (process.argv.includes('--json'))
    console.log(JSON.stringify(Object.fromEntries(figures.map(({ key, value }) => [key, round(value)]))));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
