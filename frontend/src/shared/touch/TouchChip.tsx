import { useTranslation } from 'react-i18next';
import type { Touch, TouchStatus } from '@/api/touches';
import { Chip, type Tone } from '@/shared/ui/Chip';
import { reasonText } from './reason';

const tones: Readonly<Record<TouchStatus, Tone>> = { planned: 'neutral', claimed: 'info', handing_off: 'info', accepted: 'good', rejected: 'bad', unknown: 'warn', refused: 'accent', deferred: 'neutral' };

export function TouchChip({ status }: { readonly status: TouchStatus }) {
  const { t } = useTranslation();
  return (
    <Chip tone={tones[status]} dot>
      {t(`touches.status.${status}`)}
    </Chip>
  );
}

/** Why it ended so, or what the person did with it since; the last receipt says most. */
export function useTouchOutcome() {
  const { t } = useTranslation();
  return ({ reason, receipts }: Touch): string => {
    if (reason !== null) return reasonText(t, reason);
    return receipts.map(({ kind }) => t(`touches.receipt.${kind}`)).join(' · ');
  };
}
