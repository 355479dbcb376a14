import type { JourneyNode, StepKind } from '@/api/journeys';
import { branch } from './branch';
import { end } from './end';
import { eventTrigger } from './eventTrigger';
import { segmentTrigger } from './segmentTrigger';
import { send } from './send';
import { setAttribute } from './setAttribute';
import { split } from './split';
import type { AnyStep, Step } from './step';
import { wait } from './wait';
import { waitForEvent } from './waitForEvent';
import { webhook } from './webhook';

/** Every kind of step, in the order of the palette. */
export const steps = {
  event_trigger: eventTrigger,
  segment_trigger: segmentTrigger,
  wait,
  wait_for_event: waitForEvent,
  branch,
  split,
  end,
  send,
  set_attribute: setAttribute,
  webhook,
} satisfies { readonly [K in StepKind]: Step<K> };

export const stepKinds = Object.keys(steps) as readonly StepKind[];

/** A step always meets settings of its own kind; the pairing is made here, once. */
export const stepOf = (kind: StepKind): AnyStep => steps[kind] as unknown as AnyStep;
export const stepFor = (node: JourneyNode): AnyStep => stepOf(node.kind);
