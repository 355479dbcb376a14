import { Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useForgetPeople, useGiveOrder, useOrderDone, useOrderPreview, type GivenOrder, type Order, type OrderPart } from '@/api/orders';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { identifierIcon } from '@/shared/icons/identifierIcon';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import css from './orders.module.css';

function Person({ part, touched }: { readonly part: OrderPart; readonly touched: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={css.person}>
      <h4>
        {part.oneId > 0 ? `OneID ${oneIdText(part.oneId)}` : t('order.newPerson')}
        {part.name !== null && <span className="second">{part.name}</span>}
      </h4>
      <ul>
        {part.identifiers.map(({ key, kind, value }) => (
          <li key={key} className={touched.has(key) ? css.touched : ''}>
            <Icon name={identifierIcon(kind)} size={14} />
            {t(`identifier.${kind}`, { defaultValue: kind })} <span className="mono">{value}</span>
          </li>
        ))}
        {part.identifiers.length === 0 && <li className="muted">{t('order.noIdentifiers')}</li>}
      </ul>
      <p className="muted small">{t('order.events', { count: part.events, n: format.exact(part.events) })}</p>
    </section>
  );
}

function Side({ title, parts, touched }: { readonly title: string; readonly parts: readonly OrderPart[]; readonly touched: ReadonlySet<string> }) {
  return (
    <div className={css.side}>
      <h3>{title}</h3>
      {parts.map((part) => (
        <Person key={part.oneId} part={part} touched={touched} />
      ))}
    </div>
  );
}

/** Identifiers the order names. */
const named = (order: Order): ReadonlySet<string> => new Set('chosen' in order ? order.chosen : 'key' in order ? [order.key] : [order.a, order.b]);

/** Gives an order and waits until it has happened. */
function useGiving(onDone: () => void) {
  const { t } = useTranslation();
  const notify = useNotify();
  const give = useGiveOrder();
  const forget = useForgetPeople();
  const [given, setGiven] = useState<GivenOrder>();
  const done = useOrderDone(given);
  const happened = given?.done === true || done.data?.done === true;
  useEffect(() => {
    if (!happened) return;
    void forget();
    notify.done(t('order.done'));
    onDone();
    // Once, when it has happened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [happened]);
  return { waiting: give.isPending || given !== undefined, start: (order: Order) => give.mutate(order, { onSuccess: setGiven, onError: notify.failed }) };
}

interface OrderDialogProps {
  readonly order: Order;
  readonly title: string;
  /** What it means, before what it does. */
  readonly children: ReactNode;
  readonly action: string;
  readonly danger?: boolean;
  /** Why nobody may change, where more is known than the kind of order. */
  readonly nothing?: string;
  readonly onClose: () => void;
}

/** Shows what would follow from a ruling, before and after, and gives it when that is what was meant. */
export function OrderDialog({ order, title, children, action, danger = false, nothing, onClose }: OrderDialogProps) {
  const { t } = useTranslation();
  const preview = useOrderPreview(order);
  const { waiting, start } = useGiving(onClose);
  const touched = named(order);
  return (
    <Modal open title={title} width={760} okText={waiting ? t('order.waiting') : action} cancelText={t('action.cancel')} okButtonProps={{ danger, disabled: preview.data === undefined }} confirmLoading={waiting} onOk={() => start(order)} onCancel={onClose}>
      <div className="stack">
        <p className="second">{children}</p>
        <QueryView query={preview} skeleton={<SkeletonRows rows={3} />}>
          {({ before, after, changesNothing }) => (
            <>
              {changesNothing && (
                <Trouble tone="notice" icon="question" title={t('order.nothing')}>
                  {nothing ?? t(`order.nothingWhy.${order.kind}`)}
                </Trouble>
              )}
              <div className={css.sides}>
                <Side title={t('order.before')} parts={before} touched={touched} />
                <Side title={t('order.after')} parts={after} touched={touched} />
              </div>
            </>
          )}
        </QueryView>
      </div>
    </Modal>
  );
}
