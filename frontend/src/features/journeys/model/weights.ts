import type { Arm, StepSettings } from '@/api/journeys';

type Split = StepSettings['split'];

export const sum = ({ arms, control }: Split): number => arms.reduce((total, { weight }) => total + weight, 0) + (control?.weight ?? 0);

/** What control leaves, shared out evenly; the first arms take what does not divide. */
export function even({ arms, control }: Split): Split {
  const kept = control === null ? null : { weight: Math.min(Math.max(control.weight, 0), 50) };
  const rest = 100 - (kept?.weight ?? 0);
  const share = Math.floor(rest / arms.length);
  return { arms: arms.map((arm, index) => ({ ...arm, weight: share + (index < rest - share * arms.length ? 1 : 0) })), control: kept };
}

/** The next letter that is free. */
export function nextArm(arms: readonly Arm[]): Arm {
  const letter = [...'abcdefghijklmnop'].find((id) => arms.every((arm) => arm.id !== id)) ?? `arm${arms.length + 1}`;
  return { id: letter, name: letter.toUpperCase(), weight: 0 };
}
