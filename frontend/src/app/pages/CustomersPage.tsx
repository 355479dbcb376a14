import { useTranslation } from 'react-i18next';
import { useStatus } from '@/api/status';
import { CustomersView } from '@/features/customers/components/CustomersView';
import { useFormat } from '@/shared/format/useFormat';
import { Page } from '@/shared/ui/Page';
import { CustomerTabs } from '../shell/TabBar';

export default function CustomersPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const people = useStatus().data?.people;
  return (
    <Page title={t('nav.customers')} meta={people !== undefined && t('customers.count', { count: people, n: format.exact(people) })} tabs={<CustomerTabs />}>
      <CustomersView />
    </Page>
  );
}
