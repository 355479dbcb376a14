import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Source } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Trouble } from '@/shared/ui/Trouble';
import { healthOf } from '../model/health';

/** What is wrong with a source, since when, and the one thing to do about it. */
export function SourceTrouble({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const format = useFormat();
  const health = healthOf(source);
  if (health === 'stopped' && source.lastEventAt !== null) {
    return (
      <Trouble
        title={t('sources.trouble.stopped', { clock: format.clock(source.lastEventAt) })}
        action={
          <Link to={`/data/debugger?source=${source.id}`}>
            <Button>{t('sources.openDebugger')}</Button>
          </Link>
        }
      >
        {t('sources.trouble.stoppedWhy')}
      </Trouble>
    );
  }
  if (health !== 'refusing') return null;
  const share = format.percent(source.refused24h / (source.accepted24h + source.refused24h));
  return (
    <Trouble
      tone="caution"
      title={t('sources.trouble.refusing', { n: format.exact(source.refused24h), share })}
      action={
        <Link to={`/data/quarantine?source=${source.id}`}>
          <Button>{t('sources.openQuarantine')}</Button>
        </Link>
      }
    >
      {t('sources.trouble.refusingWhy')}
    </Trouble>
  );
}
