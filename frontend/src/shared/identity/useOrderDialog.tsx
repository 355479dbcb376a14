import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '@/api/orders';
import { OrderDialog } from './OrderDialog';

/** Asks for rulings one at a time: what to call, and the dialog to show. */
export function useOrderDialog(onDone: () => void = () => undefined) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<Order>();
  const close = () => {
    setOrder(undefined);
    onDone();
  };
  const dialog = order !== undefined && (
    <OrderDialog order={order} title={t(`order.title.${order.kind}`)} action={t(`order.action.${order.kind}`)} danger={order.kind === 'block' || order.kind === 'split'} onClose={close}>
      {t(`order.means.${order.kind}`)}
    </OrderDialog>
  );
  return { ask: setOrder, dialog };
}
