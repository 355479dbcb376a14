import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Evidence, IdentityTie } from '@/api/identity';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { identifierIcon } from '@/shared/icons/identifierIcon';
import { Chip } from '@/shared/ui/Chip';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Definitions } from '@/shared/ui/Trouble';
import { bondOf, isRuled, pairOf, rulingsFor, seen } from '../model/ties';
import type { PartProps } from './partProps';
import { bondTone } from './tones';
import css from './identity.module.css';

function Told({ evidence }: { readonly evidence: Evidence | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (evidence === null) return <span className="muted">{t('identity.never')}</span>;
  return (
    <>
      {t('identity.times', { count: evidence.count, n: format.exact(evidence.count) })}
      <span className={css.when}>
        <RelativeTime at={evidence.firstAt} /> → <RelativeTime at={evidence.lastAt} />
      </span>
    </>
  );
}

/** What speaks for a tie and against it, and what may be ruled about it. */
export function TiePart({ identity, words, onPick, onOrder, tie }: PartProps & { readonly tie: IdentityTie }) {
  const { t } = useTranslation();
  const pair = pairOf(identity, tie);
  const rulings = rulingsFor(tie);
  return (
    <>
      <ul className={css.ends}>
        {[tie.a, tie.b].map((id) => {
          const end = identity.identifiers.find((each) => each.id === id);
          return (
            <li key={id}>
              <Icon name={identifierIcon(end?.kind ?? '')} size={14} />
              <button type="button" className="link" onClick={() => onPick({ type: 'identifier', id })}>
                {words.nameOf(id)}
              </button>
              {end !== undefined && end.oneId !== identity.oneId && <span className="muted small">{words.holder(end.oneId)}</span>}
            </li>
          );
        })}
      </ul>
      <div>
        <Chip tone={bondTone[bondOf(tie)]} dot>
          {words.word(tie)}
        </Chip>
        <p className={css.says}>{words.verdict(tie)}</p>
      </div>
      {tie.ruling !== null && isRuled(tie) && (
        <p className={css.rulingNote}>
          <Icon name="flag" size={14} style={{ marginTop: 3 }} />
          <span>
            {t(`identity.ruling.${tie.ruling.ruling}`, { by: tie.ruling.by })}
            <span className={css.when}>
              <RelativeTime at={tie.ruling.at} />
            </span>
          </span>
        </p>
      )}
      <Definitions
        items={[
          [t('identity.trusted'), <Told key="v" evidence={tie.verified} />],
          [t('identity.claims'), <Told key="c" evidence={tie.claimed} />],
          ...(seen(tie) === null ? [] : [[t('identity.firstSource'), tie.sourceName ?? t('customer.unknownSource')] as const]),
        ]}
      />
      {onOrder !== undefined && pair !== null && rulings.length > 0 && (
        <div className="row wrap">
          {rulings.map((kind) => (
            <Button key={kind} size="small" onClick={() => onOrder({ kind, ...pair })}>
              {t(kind === 'together' ? 'order.action.tie' : 'order.action.apart')}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
