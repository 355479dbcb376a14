import { useTranslation } from 'react-i18next';
import type { SharedValue } from '@/api/sharedValues';
import { OrderDialog } from '@/shared/identity/OrderDialog';

interface RulingDialogProps {
  readonly row: SharedValue;
  readonly kind: 'block' | 'unblock';
  readonly onClose: () => void;
}

/** Says of a value the product set aside by itself that opening it again does not change the evidence. */
export function RulingDialog({ row, kind, onClose }: RulingDialogProps) {
  const { t } = useTranslation();
  const { key } = row.value;
  const why = kind === 'block' ? (row.standing === 'near' ? 'blockNear' : 'block') : row.standing === 'blocked' ? 'unblockBlocked' : 'unblockLearned';
  return (
    <OrderDialog
      order={{ kind, key }}
      title={t(`sharedValues.title.${kind}`)}
      action={t(`sharedValues.action.${kind}`)}
      danger={kind === 'block'}
      nothing={t(`sharedValues.nothing.${why}`)}
      onClose={onClose}
    >
      {t(`sharedValues.means.${why}`, { n: row.genericAfter })}
    </OrderDialog>
  );
}
