import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEvent } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import { EventIcon } from '@/shared/icons/EventIcon';
import { pagesOf, summary, type TimelineItem } from '../model/timeline';
import { EventDetail } from './EventDetail';
import css from './customer.module.css';

function EventRow({ event, oneId }: { event: TimelineEvent; oneId: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const line = format.list(summary(event, format.moneyExact));
  return (
    <li>
      <button type="button" className={css.item} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={css.time} title={format.absolute(event.occurredAt)}>
          {format.clock(event.occurredAt)}
        </span>
        <EventIcon name={event.name} category={event.category} />
        <span>
          <span className={css.action}>{t(`event.${event.name}`, { defaultValue: event.name })}</span>
          {line !== '' && <span className={css.line}>{line}</span>}
        </span>
        <span className={css.from}>
          {event.sourceName}
          <ChannelIcon kind={event.sourceKind ?? 'server'} />
        </span>
      </button>
      {open && <EventDetail event={event} oneId={oneId} />}
    </li>
  );
}

interface TimelineRowProps {
  readonly item: TimelineItem;
  readonly oneId: number;
}

export function TimelineRow({ item, oneId }: TimelineRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  if (item.type === 'event') return <EventRow event={item.event} oneId={oneId} />;
  const [newest] = item.events;
  const first = item.events.at(-1);
  if (newest === undefined || first === undefined) return null;
  const pages = pagesOf(item.events);
  const channel = t(`channel.${newest.sourceKind ?? 'web'}`);
  return (
    <li>
      <button type="button" className={css.item} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={css.time} title={format.absolute(first.occurredAt)}>
          {format.clock(first.occurredAt)}
        </span>
        <EventIcon name="session_started" category="behaviour" />
        <span>
          <span className={css.action}>{t('customer.visit', { channel, duration: format.duration(Math.max(item.milliseconds, 1000)) })}</span>
          <span className={css.line}>{t('customer.visitPages', { count: item.events.length, n: format.exact(item.events.length), pages: format.words(pages.slice(0, 4)) })}</span>
        </span>
        <span className={css.from}>
          {newest.sourceName}
          <ChannelIcon kind={newest.sourceKind ?? 'web'} />
        </span>
      </button>
      {open && (
        <ol style={{ marginLeft: 36 }}>
          {item.events.map((event) => (
            <EventRow key={event.id} event={event} oneId={oneId} />
          ))}
        </ol>
      )}
    </li>
  );
}
