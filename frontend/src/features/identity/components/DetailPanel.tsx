import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Evidence, IdentifierNode, Identity, IdentityTie } from '@/api/identity';
import type { Order } from '@/api/orders';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { identifierIcon } from '@/shared/icons/identifierIcon';
import { Chip } from '@/shared/ui/Chip';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Definitions } from '@/shared/ui/Trouble';
import { bondOf, pairOf, summaryOf, tieId, tiesOf, type Picked } from '../model/ties';
import { bondTone } from './tones';
import type { IdentityWords } from './useIdentityWords';
import css from './identity.module.css';

interface PartProps {
  readonly identity: Identity;
  readonly words: IdentityWords;
  readonly onPick: (picked: Picked | null) => void;
  /** Undefined for those who may not rule. */
  readonly onOrder: ((order: Order) => void) | undefined;
}

function Panel({ title, icon, onClose, children }: { readonly title: string; readonly icon: ReactNode; readonly onClose: () => void; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <aside className={css.panel} aria-label={title}>
      <header>
        {icon}
        <h3 className="ellipsis">{title}</h3>
        <button type="button" onClick={onClose} aria-label={t('action.close')}>
          <CloseOutlined />
        </button>
      </header>
      {children}
    </aside>
  );
}

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

function IdentifierPart({ identity, words, onPick, onOrder, identifier }: PartProps & { readonly identifier: IdentifierNode }) {
  const { t } = useTranslation();
  const ties = tiesOf(identity.ties, identifier.id);
  const own = identifier.oneId === identity.oneId;
  return (
    <>
      <p className={css.says}>{t(`identity.strengthMeans.${identifier.strength}`)}</p>
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
          {own && (
            <Button size="small" onClick={() => onOrder({ kind: 'split', oneId: identity.oneId, chosen: [identifier.key] })}>
              {t('order.action.split')}
            </Button>
          )}
          <Button size="small" danger onClick={() => onOrder({ kind: 'block', key: identifier.key })}>
            {t('order.action.block')}
          </Button>
        </div>
      )}
    </>
  );
}

function TiePart({ identity, words, onPick, onOrder, tie }: PartProps & { readonly tie: IdentityTie }) {
  const { t } = useTranslation();
  const pair = pairOf(identity, tie);
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
      <Definitions
        items={[
          [t('identity.trusted'), <Told key="v" evidence={tie.verified} />],
          [t('identity.claims'), <Told key="c" evidence={tie.claimed} />],
          [t('identity.firstSource'), tie.sourceName ?? t('customer.unknownSource')],
        ]}
      />
      {onOrder !== undefined && pair !== null && (
        <div className="row wrap">
          {!tie.joins && (
            <Button size="small" onClick={() => onOrder({ kind: 'together', ...pair })}>
              {t('order.action.together')}
            </Button>
          )}
          {tie.refusal !== 'kept_apart' && (
            <Button size="small" onClick={() => onOrder({ kind: 'apart', ...pair })}>
              {t('order.action.apart')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Overview({ identity }: { readonly identity: Identity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const summary = summaryOf(identity);
  const shown = (['strong', 'weak', 'joined', 'refused', 'open', 'others'] as const).filter((key) => summary[key] > 0 || key === 'strong' || key === 'joined');
  return (
    <aside className={css.panel} aria-label={t('identity.summary')}>
      <header>
        <h3>{t('identity.summary')}</h3>
      </header>
      <dl className={css.summary}>
        {shown.map((key) => (
          <div key={key}>
            <dt>{t(`identity.summaryOf.${key}`)}</dt>
            <dd>{format.exact(summary[key])}</dd>
          </div>
        ))}
      </dl>
      <p className={css.says}>{t('identity.pick')}</p>
    </aside>
  );
}

/** What is known about the identifier or tie that was picked; before that, what the picture holds. */
export function DetailPanel({ picked, ...part }: PartProps & { readonly picked: Picked | null }) {
  const { t } = useTranslation();
  const { identity, words, onPick } = part;
  const identifier = picked?.type === 'identifier' ? identity.identifiers.find(({ id }) => id === picked.id) : undefined;
  const tie = picked?.type === 'tie' ? identity.ties.find((each) => tieId(each) === picked.id) : undefined;
  const close = () => onPick(null);
  if (identifier !== undefined)
    return (
      <Panel title={words.kindName(identifier.kind)} icon={<Icon name={identifierIcon(identifier.kind)} size={16} />} onClose={close}>
        <IdentifierPart {...part} identifier={identifier} />
      </Panel>
    );
  if (tie !== undefined)
    return (
      <Panel title={t('identity.tie')} icon={<Icon name="link" size={16} />} onClose={close}>
        <TiePart {...part} tie={tie} />
      </Panel>
    );
  return <Overview identity={identity} />;
}
