import { useTranslation } from 'react-i18next';
import type { SegmentStatus } from '@/api/segments';
import { Chip, type Tone } from '@/shared/ui/Chip';

const tones: Readonly<Record<SegmentStatus, Tone>> = { draft: 'accent', active: 'good', archived: 'neutral' };

export function StatusChip({ status }: { readonly status: SegmentStatus }) {
  const { t } = useTranslation();
  return (
    <Chip tone={tones[status]} dot>
      {t(`segments.status.${status}`)}
    </Chip>
  );
}
