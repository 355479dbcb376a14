import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEvent } from '@/api/types';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { CopyIcon } from '@/shared/ui/Copy';
import { JsonView } from '@/shared/ui/JsonView';
import { Definitions } from '@/shared/ui/Trouble';
import { ValueText } from './ValueText';
import css from './customer.module.css';

interface EventDetailProps {
  readonly event: TimelineEvent;
  readonly oneId: number;
}

/** Everything known about one event, opened under its line. */
export function EventDetail({ event, oneId }: EventDetailProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [context, setContext] = useState(false);
  const properties = Object.entries(event.properties);
  const facts: (readonly [string, React.ReactNode])[] = [
    [t('customer.eventName'), <span key="n" className="mono">{event.name}</span>],
    [t('customer.occurredAt'), format.absolute(event.occurredAt)],
    [t('customer.receivedAt'), format.absolute(event.receivedAt)],
    [
      t('customer.eventId'),
      <span key="i" className="row" style={{ gap: 4 }}>
        <span className="mono">{event.id}</span>
        <CopyIcon text={event.id} />
      </span>,
    ],
  ];
  if (event.oneIdAtEvent !== oneId) facts.push([t('customer.oneIdThen'), oneIdText(event.oneIdAtEvent)]);
  return (
    <div className={css.open}>
      {properties.length > 0 && (
        <div>
          <h4>{t('customer.properties')}</h4>
          <Definitions items={properties.map(([key, value]) => [<span key="k" className="mono">{key}</span>, <ValueText key="v" value={value} />])} />
        </div>
      )}
      <div>
        <h4>{t('customer.about')}</h4>
        <Definitions items={facts} />
      </div>
      <div>
        <button type="button" className="link" aria-expanded={context} onClick={() => setContext(!context)}>
          {t(context ? 'customer.hideContext' : 'customer.showContext')}
        </button>
        {context && <JsonView value={event.context} label={t('customer.context')} maxHeight={280} />}
      </div>
    </div>
  );
}
