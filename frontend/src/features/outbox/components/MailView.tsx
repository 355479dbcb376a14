import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaughtMailDetail } from '@/api/touches';
import { useFormat } from '@/shared/format/useFormat';
import { Segmented } from '@/shared/ui/Chip';
import { HtmlFrame } from '@/shared/ui/HtmlFrame';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { Definitions } from '@/shared/ui/Trouble';
import { useMail } from '../api/outbox';
import css from './outbox.module.css';

const forms = ['html', 'text', 'source'] as const;

function Mail({ mail }: { readonly mail: CaughtMailDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [form, setForm] = useState<(typeof forms)[number]>(mail.html === '' ? 'text' : 'html');
  const oneClick = mail.headers.find(({ name }) => name.toLowerCase() === 'list-unsubscribe')?.value.replace(/^<|>$/g, '');
  return (
    <>
      <div className={css.head}>
        <h2>{mail.subject}</h2>
        <Definitions
          items={[
            [t('outbox.from'), mail.from],
            [t('outbox.to'), mail.to],
            [t('outbox.at'), format.absolute(mail.at)],
            ...(oneClick === undefined ? [] : [[t('outbox.unsubscribe'), <span key="u" className="mono">{oneClick}</span>] as const]),
            ...(mail.touchId === null ? [] : [[t('outbox.touch'), <Link key="t" to="/journeys/touches">{t('outbox.toTouch', { id: mail.touchId })}</Link>] as const]),
          ]}
        />
        <span className={css.tabs}>
          <Segmented label={t('templates.form')} value={form} onChange={setForm} options={forms.filter((value) => value === 'source' || mail[value] !== '').map((value) => ({ value, label: t(`templates.tab.${value}`) }))} />
          {form === 'html' && <span className="muted small">{t('outbox.linksWork')}</span>}
        </span>
      </div>
      {form === 'html' && <HtmlFrame html={mail.html} label={mail.subject} height="calc(100vh - 380px)" links />}
      {form === 'text' && <pre className={css.plain}>{mail.text}</pre>}
      {form === 'source' && <pre className={css.plain}>{mail.source}</pre>}
    </>
  );
}

export function MailView({ id }: { readonly id: number | null }) {
  const { t } = useTranslation();
  const query = useMail(id);
  if (id === null) return <p className={css.choose}>{t('outbox.choose')}</p>;
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={6} />}>
      {(mail) => <Mail key={mail.id} mail={mail} />}
    </QueryView>
  );
}
