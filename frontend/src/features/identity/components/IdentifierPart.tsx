import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IdentifierNode } from '@/api/identity';
import { oneIdText } from '@/shared/format/numbers';
import { Chip } from '@/shared/ui/Chip';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Definitions } from '@/shared/ui/Trouble';
import { bondOf, splittable, tieId, tiesOf } from '../model/ties';
import type { PartProps } from './partProps';
import { bondTone, standingTone } from './tones';
import css from './identity.module.css';

/** Where an identifier comes from, what it is tied to, and what may be ruled about it. */
export function IdentifierPart({ identity, words, onPick, onOrder, identifier }: PartProps & { readonly identifier: IdentifierNode }) {
  const { t } = useTranslation();
  const ties = tiesOf(identity.ties, identifier.id);
  const own = identifier.oneId === identity.oneId;
  return (
    <>
      <p className={css.says}>{t(`identity.strengthMeans.${identifier.strength}`)}</p>
      {identifier.standing !== 'open' && (
        <div>
          <Chip tone={standingTone[identifier.standing]} dot>
            {words.standing(identifier)}
          </Chip>
          <p className={css.says}>{words.standingMeans(identifier)}</p>
        </div>
      )}
      <Definitions
        items={[
          [t('identity.value'), <span key="v" className="mono">{identifier.value}</span>],
          [t('identity.scope'), words.scope(identifier) === '' ? <span key="s" className="muted">{t('identity.noScope')}</span> : words.scope(identifier)],
          [t('identity.holder'), own ? t('identity.thisOne') : <Link key="h" to={`/customers/${identifier.oneId}/identity`}>OneID {oneIdText(identifier.oneId)}</Link>],
          [t('identity.source'), identifier.sourceName ?? t('customer.unknownSource')],
          [t('identity.firstSeen'), <RelativeTime key="f" at={identifier.firstSeenAt} />],
          [t('identity.lastSeen'), <RelativeTime key="l" at={identifier.lastSeenAt} />],
          [t('identity.ties'), String(ties.length)],
        ]}
      />
      {ties.length > 0 && (
        <ul className={css.around}>
          {ties.map((tie) => (
            <li key={tieId(tie)}>
              <button type="button" className="link" onClick={() => onPick({ type: 'tie', id: tieId(tie) })}>
                {words.nameOf(tie.a === identifier.id ? tie.b : tie.a)}
              </button>
              <Chip tone={bondTone[bondOf(tie)]}>{words.word(tie)}</Chip>
            </li>
          ))}
        </ul>
      )}
      {onOrder !== undefined && (
        <div className="row wrap">
          {own && identifier.strength === 'strong' && splittable(identity).length > 1 && (
            <Button size="small" onClick={() => onOrder({ kind: 'split', oneId: identity.oneId, chosen: [identifier.key] })}>
              {t('order.action.split')}
            </Button>
          )}
          {identifier.standing === 'blocked' ? (
            <Button size="small" onClick={() => onOrder({ kind: 'unblock', key: identifier.key })}>
              {t('order.action.unblock')}
            </Button>
          ) : (
            <Button size="small" danger onClick={() => onOrder({ kind: 'block', key: identifier.key })}>
              {t('order.action.block')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
