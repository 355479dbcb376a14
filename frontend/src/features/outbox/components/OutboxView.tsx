import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { useOutbox } from '../api/outbox';
import { MailView } from './MailView';
import css from './outbox.module.css';

/** Mails caught instead of sent, as their recipients would have seen them. */
export function OutboxView() {
  const { t } = useTranslation();
  const url = useUrlState();
  const q = url.get('q');
  const [text, setText] = useState(q);
  const settled = useDebounced(text.trim());
  useEffect(() => {
    if (settled !== q) url.set({ q: settled });
    // Only a settled input may write the URL.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  const keyset = useKeyset(q);
  const query = useOutbox(q, keyset.cursor);
  const items = query.data?.items ?? [];
  const asked = Number(url.get('mail'));
  const open = items.some(({ id }) => id === asked) || asked > 0 ? asked : (items[0]?.id ?? null);
  if (isProblem(query.error, 'not_found') && query.data === undefined)
    return (
      <Card flush>
        <Empty icon="inbox" title={t('outbox.off')} text={t('outbox.offNext')} />
      </Card>
    );
  return (
    <div className={css.columns}>
      <Card flush className={css.list}>
        <div className={css.search}>
          <Input prefix={<SearchOutlined />} value={text} onChange={({ target }) => setText(target.value)} allowClear placeholder={t('outbox.search')} aria-label={t('outbox.search')} />
        </div>
        <QueryView query={query} skeleton={<SkeletonRows rows={8} height={62} />}>
          {() =>
            items.length === 0 ? (
              <Empty icon="mail" title={t(q === '' ? 'outbox.empty' : 'outbox.noMatch')} text={t(q === '' ? 'outbox.emptyNext' : 'outbox.noMatchNext')} />
            ) : (
              <ul>
                {items.map((mail) => (
                  <li key={mail.id}>
                    <button type="button" className={css.mail} aria-pressed={mail.id === open} onClick={() => url.set({ mail: String(mail.id) })}>
                      <span className={css.mailTop}>
                        <b className="ellipsis">{mail.to}</b>
                        <RelativeTime at={mail.at} className="muted small" />
                      </span>
                      <span className="ellipsis second">{mail.subject}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </QueryView>
        {(keyset.page > 0 || (query.data?.next ?? null) !== null) && (
          <div className={css.pager}>
            <Pager page={keyset.page} next={query.data?.next ?? null} onBack={keyset.back} onForward={keyset.forward} />
          </div>
        )}
      </Card>
      {items.length > 0 && (
        <Card flush>
          <MailView id={open} />
        </Card>
      )}
    </div>
  );
}
