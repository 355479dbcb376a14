import { useTranslation } from 'react-i18next';
import type { Source } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Sparkline } from '@/shared/ui/Sparkline';
import { healthOf } from '../model/health';
import { KeysCard } from './KeysCard';
import { RateLimit } from './RateLimit';
import { Snippets } from './Snippets';
import { SourceTrouble } from './SourceTrouble';
import css from './sources.module.css';

export function SourceDetail({ source, editable }: { readonly source: Source; readonly editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const peak = Math.max(0, ...source.perMinute);
  return (
    <>
      {['stopped', 'refusing'].includes(healthOf(source)) && <SourceTrouble source={source} />}
      <div className={css.strip}>
        <div>
          <div className={css.label}>{t('sources.accepted24h')}</div>
          <div className={css.number}>{format.exact(source.accepted24h)}</div>
        </div>
        <div>
          <div className={css.label}>{t('sources.refused24h')}</div>
          <div className={css.number}>{format.exact(source.refused24h)}</div>
        </div>
        <div>
          <div className={css.label}>{t('sources.lastEvent')}</div>
          <div className={css.number}>{source.lastEventAt === null ? t('sources.none') : <RelativeTime at={source.lastEventAt} />}</div>
        </div>
        <div>
          <div className={css.label}>{t('sources.rateLimit')}</div>
          <div className={css.number}>
            <RateLimit source={source} editable={editable} />
          </div>
        </div>
      </div>
      <div className={css.columns}>
        <div className="stack">
          <Card title={t('sources.lastHour')} sub={t('sources.lastHourSub', { peak: format.exact(peak) })}>
            <Sparkline values={source.perMinute} height={96} label={t('sources.perMinuteOf', { name: source.name })} tone={peak === 0 ? 'quiet' : 'primary'} />
          </Card>
          <KeysCard source={source} editable={editable} />
        </div>
        <Card title={t('sources.snippets')} sub={t('sources.snippetsSub')}>
          <Snippets sourceKind={source.kind} />
        </Card>
      </div>
    </>
  );
}
