import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Customer, RevealedCustomer } from '@/api/types';
import { oneIdText } from '@/shared/format/numbers';
import { sourceOfScope } from '@/shared/format/scope';
import { Icon } from '@/shared/icons/Icon';
import { identifierIcon } from '@/shared/icons/identifierIcon';
import icons from '@/shared/icons/icons.module.css';
import { Chip } from '@/shared/ui/Chip';
import { CopyIcon } from '@/shared/ui/Copy';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty } from '@/shared/ui/States';
import { TouchesCard } from './TouchesCard';
import css from './customer.module.css';

interface IdentityCardsProps {
  readonly customer: Customer;
  readonly revealed: RevealedCustomer | undefined;
}

export function IdentityCards({ customer, revealed }: IdentityCardsProps) {
  const { t } = useTranslation();
  const plain = (index: number) => revealed?.identifiers[index]?.value;
  return (
    <div className="stack">
      <Card title={t('customer.identifiers')} sub={t('customer.identifierCount', { count: customer.identifiers.length })} extra={<Link to={`/customers/${customer.oneId}/identity`}>{t('identity.open')}</Link>}>
        {customer.identifiers.length === 0 && <Empty icon="link" title={t('customer.noIdentifiers')} />}
        <ul>
          {customer.identifiers.map((identifier, index) => {
            const match = revealed?.identifiers.find(({ kind, scope }) => kind === identifier.kind && scope === identifier.scope);
            const value = plain(index) !== undefined && revealed?.identifiers.length === customer.identifiers.length ? plain(index) : match?.value;
            const source = sourceOfScope(identifier.scope);
            return (
              <li key={`${identifier.kind}${identifier.scope}${identifier.value}`} className={css.identifier}>
                <span className={icons.tile}>
                  <Icon name={identifierIcon(identifier.kind)} size={13} />
                </span>
                <span className="ellipsis">
                  <span className="strong">{t(`identifier.${identifier.kind}`, { defaultValue: identifier.kind })}</span>{' '}
                  <span className="muted small">{source === undefined ? identifier.scope : t('customer.withinSource', { id: source })}</span>
                </span>
                <Chip tone={identifier.strength === 'strong' ? 'info' : 'neutral'}>{t(`customer.strength.${identifier.strength}`)}</Chip>
                <span />
                <span style={{ gridColumn: '2 / 4' }}>
                  <span className="row" style={{ gap: 4 }}>
                    <span className="mono ellipsis">{value ?? identifier.value}</span>
                    {value !== undefined && <CopyIcon text={value} />}
                  </span>
                  <span className={css.origin}>
                    {t('customer.seen', { source: identifier.sourceName ?? t('customer.unknownSource') })}<RelativeTime at={identifier.firstSeenAt} /> → <RelativeTime at={identifier.lastSeenAt} />
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      </Card>
      <TouchesCard oneId={customer.oneId} />
      <Card title={t('customer.merges')} sub={customer.merges.length > 0 ? t('customer.mergeCount', { count: customer.merges.length }) : undefined}>
        {customer.merges.length === 0 ? (
          <p className="muted small">{t('customer.noMerges')}</p>
        ) : (
          <ul>
            {customer.merges.map((merge) => (
              <li key={`${merge.oneId}${merge.at}`} className={css.merge}>
                {t('customer.merged', { oneId: oneIdText(merge.oneId) })}
                <span className={css.origin}>
                  {t(`mergeReason.${merge.reason}`, { defaultValue: merge.reason })} · {merge.sourceName ?? t('customer.unknownSource')} · <RelativeTime at={merge.at} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
