import { EyeOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useMay } from '@/api/session';
import { useCustomer, useReveal } from '@/features/customer/api/customer';
import { CustomerStats } from '@/features/customer/components/CustomerStats';
import { CustomerView } from '@/features/customer/components/CustomerView';
import css from '@/features/customer/components/customer.module.css';
import { oneIdText } from '@/shared/format/numbers';
import { Icon } from '@/shared/icons/Icon';
import { CopyIcon } from '@/shared/ui/Copy';
import { Card, Page } from '@/shared/ui/Page';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { useNotify } from '@/shared/ui/useNotify';
import { NotFound } from '../pages-shared/NotFound';

export default function CustomerPage() {
  const { t } = useTranslation();
  const oneId = Number(useParams()['oneId']);
  const query = useCustomer(oneId);
  const reveal = useReveal(oneId);
  const notify = useNotify();
  const mayReveal = useMay('customers.reveal');
  const customer = query.data;
  if (isProblem(query.error, 'not_found') || !Number.isSafeInteger(oneId)) return <NotFound />;
  const name = reveal.data?.name ?? customer?.name ?? t('customer.unnamed');
  return (
    <Page
      back={{ to: '/customers', label: t('customer.backToList') }}
      title={
        <span className="row" style={{ gap: 12 }}>
          <span className={css.avatar} aria-hidden="true">
            {customer?.name === null && reveal.data === undefined ? <Icon name="person" size={20} /> : [...name][0]}
          </span>
          {customer === undefined ? t('customer.one') : name}
        </span>
      }
      meta={
        customer && (
          <>
            {customer.phone !== null && <span>{customer.phone}</span>}
            <span className="row" style={{ gap: 2 }}>
              OneID {oneIdText(customer.oneId)}
              <CopyIcon text={String(customer.oneId)} label={t('customer.copyOneId')} />
            </span>
            <Link to={`/customers/${customer.oneId}/identity`}>{t('identity.open')}</Link>
          </>
        )
      }
      actions={
        mayReveal &&
        customer !== undefined &&
        reveal.data === undefined && (
          <Tooltip title={t('customer.revealLogged')} placement="bottomRight">
            <Button icon={<EyeOutlined />} loading={reveal.isPending} onClick={() => reveal.mutate(undefined, { onError: notify.failed })}>
              {t('customer.reveal')}
            </Button>
          </Tooltip>
        )
      }
      tabs={customer && <CustomerStats customer={customer} />}
    >
      <QueryView query={query} skeleton={<Card flush><SkeletonRows rows={12} /></Card>}>
        {(data) => <CustomerView customer={data} revealed={reveal.data} onHide={() => reveal.reset()} />}
      </QueryView>
    </Page>
  );
}
