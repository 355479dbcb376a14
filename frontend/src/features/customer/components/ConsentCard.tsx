import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { purposes, type Consent, type Purpose } from '@/api/consents';
import { useMay } from '@/api/session';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Bone, QueryView } from '@/shared/ui/States';
import { useNotify } from '@/shared/ui/useNotify';
import { useConsents } from '../api/consents';
import { consentMatrix, type ChannelConsent, type ConsentState } from '../model/consents';
import { ConsentModal, type ConsentTarget } from './ConsentModal';
import css from './consent.module.css';

function StateCell({ row, purpose, onChange }: { readonly row: ChannelConsent; readonly purpose: Purpose; readonly onChange: ((target: ConsentTarget) => void) | undefined }) {
  const { t } = useTranslation();
  const state: ConsentState = row.states[purpose];
  const said = state === 'none' && purpose === 'service' ? t('consent.notNeeded') : t(`consent.state.${state}`);
  const label = t('consent.cell', { channel: t(`consent.channel.${row.channel}`), purpose: t(`consent.purpose.${purpose}`), state: said });
  const content = (
    <>
      {state === 'granted' && <CheckOutlined />}
      {state === 'withdrawn' && <CloseOutlined />}
      {said}
    </>
  );
  if (onChange === undefined) return <span className={`${css.state} ${css[state]}`}>{content}</span>;
  const next = state === 'granted' ? 'withdrawn' : 'granted';
  return (
    <button type="button" className={`${css.state} ${css[state]} ${css.pressable}`} aria-label={label} title={t('consent.change')} onClick={() => onChange({ purpose, channel: row.channel, status: next })}>
      {content}
    </button>
  );
}

function Evidence({ record }: { readonly record: Consent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const notice = record.noticeVersion === null ? '' : t('consent.notice', { version: record.noticeVersion });
  return (
    <span className={css.evidence}>
      {format.list([t('consent.by', { purpose: t(`consent.purpose.${record.purpose}`), state: t(`consent.state.${record.status}`), source: record.sourceName ?? t('customer.unknownSource') }), record.contactPoint ?? '', notice])}
      {' · '}
      <RelativeTime at={record.at} />
    </span>
  );
}

/** What the person allowed, per channel and purpose, with who said it, when and where. No record means no for marketing. */
export function ConsentCard({ oneId }: { readonly oneId: number }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const may = useMay('customers.consent');
  const { query, change } = useConsents(oneId);
  const [target, setTarget] = useState<ConsentTarget | null>(null);
  const [all, setAll] = useState(false);
  return (
    <Card title={t('consent.title')} sub={t('consent.sub')}>
      <QueryView query={query} skeleton={<Bone height={120} />}>
        {(records) => {
          const rows = consentMatrix(records);
          const spoken = rows.filter((row) => row.records.length > 0);
          const shown = all ? rows : spoken;
          return (
            <>
              {shown.length > 0 && <div className={css.head}>
                <span />
                {purposes.map((purpose) => (
                  <span key={purpose}>{t(`consent.purpose.${purpose}`)}</span>
                ))}
              </div>}
              <ul>
                {shown.map((row) => (
                  <li key={row.channel} className={css.row}>
                    <span className="strong">{t(`consent.channel.${row.channel}`)}</span>
                    {purposes.map((purpose) => (
                      <StateCell key={purpose} row={row} purpose={purpose} onChange={may ? setTarget : undefined} />
                    ))}
                    {row.records.map((record) => (
                      <Evidence key={`${record.purpose}${record.contactPoint}${record.at}`} record={record} />
                    ))}
                  </li>
                ))}
              </ul>
              {spoken.length < rows.length && (
                <button type="button" className="link" style={{ marginTop: 8 }} aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? t('customer.fewer') : t('consent.others', { count: rows.length - spoken.length })}
                </button>
              )}
            </>
          );
        }}
      </QueryView>
      {target !== null && (
        <ConsentModal
          target={target}
          saving={change.isPending}
          error={change.error}
          onClose={() => (change.reset(), setTarget(null))}
          onSave={(form) => change.mutate(form, { onSuccess: () => (setTarget(null), notify.done(t('consent.recorded'))) })}
        />
      )}
    </Card>
  );
}
