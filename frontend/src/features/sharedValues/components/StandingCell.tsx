import { useTranslation } from 'react-i18next';
import type { SharedStanding, SharedValue } from '@/api/sharedValues';
import { useFormat } from '@/shared/format/useFormat';
import { Chip, type Tone } from '@/shared/ui/Chip';
import { TwoLines } from '@/shared/ui/DataTable';
import { RelativeTime } from '@/shared/ui/RelativeTime';

const tones: Readonly<Record<SharedStanding, Tone>> = { generic: 'warn', crowded: 'accent', blocked: 'neutral', near: 'info' };

/** Where a value stands and what that means; of a blocked one, who did it. */
export function StandingCell({ row }: { readonly row: SharedValue }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { standing, blocking, genericAfter } = row;
  const by = blocking === null ? t('sharedValues.short.blocked') : (blocking.by ?? t('sharedValues.byRules'));
  const short =
    standing === 'blocked' ? (
      <>
        {by}
        {blocking !== null && (
          <>
            {' · '}
            <RelativeTime at={blocking.at} />
          </>
        )}
      </>
    ) : (
      t(`sharedValues.short.${standing}`, { n: format.exact(genericAfter) })
    );
  return <TwoLines first={<Chip tone={tones[standing]}>{t(`sharedValues.standing.${standing}`)}</Chip>} second={short} />;
}
