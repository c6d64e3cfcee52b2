/** The colour class of a priority: fire, people in danger, burglary, the rest. */
export function priorityClass(priority: number): string {
  if (priority === 1) return 'prio-fire';
  if (priority <= 3) return 'prio-danger';
  if (priority === 4) return 'prio-burglary';
  return 'prio-other';
}

/** The colour class of an alarm's age, counted in seconds. */
export function ageClass(ageSeconds: number): string {
  if (ageSeconds > 1800) return 'age-old';
  if (ageSeconds > 300) return 'age-waiting';
  return 'age-fresh';
}
