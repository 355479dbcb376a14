import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Tap } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Chip } from '@/shared/ui/Chip';
import { CopyIcon } from '@/shared/ui/Copy';
import { JsonView } from '@/shared/ui/JsonView';
import { Empty } from '@/shared/ui/States';
import { Trouble } from '@/shared/ui/Trouble';
import css from './debugger.module.css';

export function TapDetail({ tap }: { readonly tap: Tap }) {
  const { t } = useTranslation();
  const format = useFormat();
  const accepted = tap.status === 'accepted';
  const facts: readonly (readonly [string, string | null])[] = [
    [t('debugger.source'), tap.sourceName],
    [t('debugger.endpoint'), tap.endpoint],
    [t('debugger.at'), format.absolute(tap.at)],
    ['messageId', tap.messageId],
  ];
  return (
    <section className={css.detail} aria-label={t('debugger.detail')}>
      <div className={css.head}>
        <div className="row">
          <Chip tone={accepted ? 'good' : 'bad'} dot>
            {t(`debugger.${tap.status}`)}
          </Chip>
          <b className="strong">{tap.name === null ? t('debugger.unnamed') : t(`event.${tap.name}`, { defaultValue: tap.name })}</b>
          {t(`event.${tap.name}`, { defaultValue: '' }) !== '' && <span className="mono muted">{tap.name}</span>}
        </div>
        <div className={css.facts}>
          {facts
            .filter(([, value]) => value !== null && value !== '')
            .map(([label, value]) => (
              <span key={label}>
                <b>{label}</b>
                {value}
              </span>
            ))}
        </div>
        {tap.setAside.length > 0 && (
          <Trouble tone="caution" title={t('debugger.setAside', { count: tap.setAside.length })}>
            {t('debugger.setAsideWhy')}{' '}
            {tap.setAside.map(({ field, kind, reason }) => (
              <span key={field} style={{ display: 'block' }}>
                <span className="mono">{field}</span> {t(`identifier.${kind}`, { defaultValue: kind })} {t(`flaw.${reason}`, { defaultValue: reason })}
              </span>
            ))}
          </Trouble>
        )}
        {!accepted && (
          <Trouble title={t(`reason.${tap.reason}`, { defaultValue: tap.reason ?? '' })} action={<Link to={`/data/quarantine?reason=${tap.reason ?? ''}`}>{t('debugger.toQuarantine')}</Link>}>
            {t(`reasonHelp.${tap.reason}`, { defaultValue: '' })} <span className="mono">{tap.detail}</span>
          </Trouble>
        )}
      </div>
      <div className={css.sides}>
        <div className={css.side}>
          <div className={css.sideHead}>
            <span className="grow">{t('debugger.raw')}</span>
            <CopyIcon text={tap.raw} />
          </div>
          <div className={css.sideBody}>
            <JsonView value={tap.raw} label={t('debugger.raw')} />
          </div>
        </div>
        <div className={css.side}>
          <div className={css.sideHead}>
            <span className="grow">{t('debugger.mapped')}</span>
            {tap.mapped !== null && <CopyIcon text={JSON.stringify(tap.mapped, null, 2)} />}
          </div>
          <div className={css.sideBody}>
            {tap.mapped === null ? <Empty icon="shield" title={t('debugger.notMapped')} text={t('debugger.notMappedWhy')} /> : <JsonView value={tap.mapped} label={t('debugger.mapped')} />}
          </div>
        </div>
      </div>
    </section>
  );
}
