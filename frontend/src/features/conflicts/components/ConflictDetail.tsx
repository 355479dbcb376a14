import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Conflict, ConflictSide } from '@/api/conflicts';
import type { Order } from '@/api/orders';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { identifierIcon } from '@/shared/icons/identifierIcon';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import css from './conflicts.module.css';

interface ConflictDetailProps {
  readonly conflict: Conflict;
  readonly kindName: (kind: string | null) => string;
  readonly editable: boolean;
  readonly onOrder: (order: Order) => void;
}

function Side({ side, seen, clashing, kindName }: { readonly side: ConflictSide; readonly seen: string; readonly clashing: string | null } & Pick<ConflictDetailProps, 'kindName'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={css.side}>
      <h3>
        <Link to={`/customers/${side.oneId}/identity`}>OneID {oneIdText(side.oneId)}</Link>
        <span className="second">{side.name ?? t('customer.unnamed')}</span>
      </h3>
      <ul>
        {side.identifiers.map(({ key, kind, value }) => (
          <li key={key} className={key === seen ? css.seen : kind === clashing ? css.clashing : ''}>
            <Icon name={identifierIcon(kind)} size={14} />
            {kindName(kind)} <span className="mono">{value}</span>
          </li>
        ))}
      </ul>
      <p className="muted small">
        {side.more > 0 && `${t('conflicts.more', { count: side.more })} · `}
        {t('conflicts.events', { count: side.events, n: format.exact(side.events) })}
        {side.lastSeenAt !== null && (
          <>
            {' · '}
            {t('conflicts.lastSeen')} <RelativeTime at={side.lastSeenAt} />
          </>
        )}
      </p>
    </section>
  );
}

/** Both people with what they hold, why the link was set aside, and what can be ruled. */
export function ConflictDetail({ conflict, kindName, editable, onOrder }: ConflictDetailProps) {
  const { t } = useTranslation();
  const { a, b, one, other, reason, kind } = conflict;
  const pair = { a: a.key, b: b.key };
  return (
    <div className={css.detail}>
      <p className={css.why}>{t(`conflicts.why.${reason}`, { kind: kindName(kind), a: `${kindName(a.kind)} ${a.value}`, b: `${kindName(b.kind)} ${b.value}` })}</p>
      <div className={css.sides}>
        <Side side={one} seen={a.key} clashing={kind} kindName={kindName} />
        <Side side={other} seen={b.key} clashing={kind} kindName={kindName} />
      </div>
      {editable && (
        <div className="row wrap">
          <Button type="primary" onClick={() => onOrder({ kind: 'together', ...pair })}>
            {t('order.action.together')}
          </Button>
          <Button onClick={() => onOrder({ kind: 'apart', ...pair })}>{t('order.action.apart')}</Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [a, b].map((holder) => ({ key: holder.key, label: t('conflicts.blockValue', { value: `${kindName(holder.kind)} ${holder.value}` }) })),
              onClick: ({ key }) => onOrder({ kind: 'block', key }),
            }}
          >
            <Button danger>{t('conflicts.block')}</Button>
          </Dropdown>
        </div>
      )}
    </div>
  );
}
