import { useTranslation } from 'react-i18next';
import { Chip, type Tone } from '@/shared/ui/Chip';
import type { Health } from '../model/health';

const tones: Readonly<Record<Health, Tone>> = { stopped: 'bad', refusing: 'warn', waiting: 'info', fine: 'good', paused: 'neutral' };

export function HealthChip({ health }: { readonly health: Health }) {
  const { t } = useTranslation();
  return (
    <Chip tone={tones[health]} dot>
      {t(`sources.health.${health}`)}
    </Chip>
  );
}
