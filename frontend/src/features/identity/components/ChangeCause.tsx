import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChangeCause as Cause, ChangeOrder } from '@/api/identity';
import { dayKey } from '@/shared/format/time';
import { useFormat } from '@/shared/format/useFormat';
import { TwoLines } from '@/shared/ui/DataTable';
import { RelativeTime } from '@/shared/ui/RelativeTime';

/** Leads to the event in the timeline it stands in. */
function EventLink({ event }: { readonly event: NonNullable<Cause['event']> }) {
  const { t } = useTranslation();
  const day = dayKey(event.occurredAt);
  const search = new URLSearchParams({ name: event.name, from: day, to: day });
  return (
    <>
      <Link to={`/customers/${event.oneId}?${search.toString()}`}>{t(`event.${event.name}`, { defaultValue: event.name })}</Link> <RelativeTime at={event.occurredAt} className="muted" />
    </>
  );
}

function Ordered({ order, by }: { readonly order: ChangeOrder | null; readonly by: string | null }) {
  const { t } = useTranslation();
  const ruled = order?.kind ?? 'rule';
  return t(`identity.history.ordered.${ruled}`, { by: by ?? t('identity.history.somebody') });
}

function About({ order }: { readonly order: ChangeOrder }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = order.about.map(({ kind, value }) => `${t(`identifier.${kind}`, { defaultValue: kind })} ${value}`);
  return format.words([...names, ...(order.more === 0 ? [] : [t('identity.history.more', { count: order.more })])]);
}

/** Who or what caused a change: an event of a source, a person's ruling, or new rules. */
export function ChangeCause({ cause }: { readonly cause: Cause }) {
  const { t } = useTranslation();
  const { kind, event, order } = cause;
  if (kind === 'rules')
    return (
      <TwoLines
        first={<Link to="/identity/rules">{t('identity.history.rules', { version: cause.version })}</Link>}
        second={cause.by === null ? t('identity.history.rulesShipped') : t('identity.history.rulesBy', { by: cause.by })}
      />
    );
  if (kind === 'decision')
    return (
      <TwoLines
        first={<Ordered order={order} by={cause.by} />}
        second={
          <>
            {order !== null && <About order={order} />} {event !== null && <EventLink event={event} />}
          </>
        }
      />
    );
  return <TwoLines first={cause.sourceName ?? t('customer.unknownSource')} second={event === null ? t('identity.history.eventGone') : <EventLink event={event} />} />;
}
