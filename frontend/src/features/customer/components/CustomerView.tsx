import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import type { Customer, RevealedCustomer } from '@/api/types';
import { oneIdText } from '@/shared/format/numbers';
import { Trouble } from '@/shared/ui/Trouble';
import { AttributesCard } from './AttributesCard';
import { ConsentCard } from './ConsentCard';
import { IdentityCards } from './IdentityCards';
import { SegmentsCard } from './SegmentsCard';
import { TimelineCard } from './TimelineCard';
import css from './customer.module.css';

interface CustomerViewProps {
  readonly customer: Customer;
  readonly revealed: RevealedCustomer | undefined;
  readonly onHide: () => void;
}

export function CustomerView({ customer, revealed, onHide }: CustomerViewProps) {
  const { t } = useTranslation();
  const maySegments = useMay('segments.read');
  return (
    <>
      {customer.redirectedFrom !== null && (
        <Trouble tone="notice" icon="link" title={t('customer.redirected', { from: oneIdText(customer.redirectedFrom), to: oneIdText(customer.oneId) })}>
          {t('customer.redirectedWhy')}
        </Trouble>
      )}
      {revealed !== undefined && (
        <Trouble
          tone="caution"
          icon="eye"
          title={t('customer.plain')}
          action={
            <button type="button" className="link" onClick={onHide}>
              {t('customer.hide')}
            </button>
          }
        >
          {t('customer.plainWhy')}
        </Trouble>
      )}
      <div className={css.grid}>
        <AttributesCard attributes={revealed?.attributes ?? customer.attributes} />
        <TimelineCard oneId={customer.oneId} />
        <div className={`stack ${css.identity}`}>
          {maySegments && <SegmentsCard oneId={customer.oneId} />}
          <ConsentCard oneId={customer.oneId} />
          <IdentityCards customer={customer} revealed={revealed} />
        </div>
      </div>
    </>
  );
}
