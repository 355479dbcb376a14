import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { Purpose } from '@/api/consents';
import type { JourneyNode, NodeCounters, StepKind, StepSettings } from '@/api/journeys';
import type { Words } from '@/shared/conditions/useWords';
import type { useFormat } from '@/shared/format/useFormat';
import type { IconName } from '@/shared/icons/Icon';
import type { StepShape } from '../model/shapes';

/** What a step needs to speak: the reader's language and the names of what it refers to. */
export interface Say {
  readonly t: TFunction;
  readonly words: Words;
  readonly format: ReturnType<typeof useFormat>;
  readonly template: (id: number | null | undefined) => string | undefined;
}

export interface Summary {
  readonly title: string;
  readonly line: string;
}

export interface Counter {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly tone?: 'good' | 'bad';
}

export interface FormProps<K extends StepKind> {
  readonly settings: StepSettings[K];
  readonly onChange: (settings: StepSettings[K]) => void;
  readonly triggerKey: string | null;
  readonly purpose: Purpose;
}

export const stepGroups = ['trigger', 'control', 'touch', 'action'] as const;

/** One kind of step: how it behaves in the document, how it is shown, how it is set. */
export interface Step<K extends StepKind> extends StepShape<K> {
  readonly icon: IconName;
  readonly group: (typeof stepGroups)[number];
  readonly summary: (settings: StepSettings[K], say: Say) => Summary;
  /** At most three, adding up: what came in is waiting or went out. */
  readonly counters: (counted: NodeCounters, settings: StepSettings[K], say: Say) => readonly Counter[];
  readonly Form: ComponentType<FormProps<K>>;
}

/** What the canvas asks of any step, whatever its kind. */
export interface AnyStep {
  readonly icon: IconName;
  readonly group: (typeof stepGroups)[number];
  readonly trigger: boolean;
  readonly summary: (settings: JourneyNode['settings'], say: Say) => Summary;
  readonly counters: (counted: NodeCounters, settings: JourneyNode['settings'], say: Say) => readonly Counter[];
  readonly Form: ComponentType<{ readonly settings: JourneyNode['settings']; readonly onChange: (settings: JourneyNode['settings']) => void; readonly triggerKey: string | null; readonly purpose: Purpose }>;
}
