import { useTranslation } from 'react-i18next';
import type { ImportStatus } from '@/api/types';
import { Chip, type Tone } from '@/shared/ui/Chip';

const tones: Readonly<Record<ImportStatus, Tone>> = { uploaded: 'accent', queued: 'info', running: 'info', completed: 'good', cancelled: 'neutral', failed: 'bad' };

export function ImportChip({ status }: { readonly status: ImportStatus }) {
  const { t } = useTranslation();
  return (
    <Chip tone={tones[status]} dot>
      {t(`imports.status.${status}`)}
    </Chip>
  );
}
