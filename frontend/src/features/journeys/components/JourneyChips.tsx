import { useTranslation } from 'react-i18next';
import type { JourneyStatus } from '@/api/journeys';
import { Chip, type Tone } from '@/shared/ui/Chip';

const tones: Readonly<Record<JourneyStatus, Tone>> = { draft: 'accent', running: 'good', paused: 'neutral', stopped: 'bad' };

export function StatusChip({ status, version }: { readonly status: JourneyStatus; readonly version: number | null }) {
  const { t } = useTranslation();
  return (
    <Chip tone={tones[status]} dot>
      {version === null ? t(`journeys.status.${status}`) : `v${version} ${t(`journeys.status.${status}`)}`}
    </Chip>
  );
}
