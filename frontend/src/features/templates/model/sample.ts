import type { TimelineEvent } from '@/api/types';

interface Sample {
  readonly name: string;
  readonly time: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The event that fills most of what a template asks of one; the newest of equals, none when nothing is asked. */
export function bestSample(events: readonly TimelineEvent[], template: string): Sample | undefined {
  const asked = [...new Set([...template.matchAll(/event\.properties(?:\.(\w+)|\["([^"]+)"\])/g)].map(([, plain, quoted]) => plain ?? quoted ?? ''))];
  const filled = ({ properties }: TimelineEvent) => asked.filter((key) => properties[key] !== undefined).length;
  const best = events.reduce<TimelineEvent | undefined>((found, event) => (filled(event) > (found === undefined ? 0 : filled(found)) ? event : found), undefined);
  return best === undefined ? undefined : { name: best.name, time: best.occurredAt, properties: best.properties };
}
