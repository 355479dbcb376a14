import { useTranslation } from 'react-i18next';
import { useIdentityOverview } from '@/features/identity/api/overview';
import { OverviewView } from '@/features/identity/components/OverviewView';
import { useFormat } from '@/shared/format/useFormat';
import { Freshness, Page } from '@/shared/ui/Page';
import { CustomerTabs } from '../shell/TabBar';

/** Counting twenty million people takes under a minute and is done again after twenty times that. */
const staleAfter = 20 * 60_000;

export default function IdentityOverviewPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useIdentityOverview();
  const asOf = query.data?.figures?.asOf;
  const stale = asOf !== undefined && Date.now() - Date.parse(asOf) > staleAfter;
  return (
    <Page
      title={t('customerTab.identity')}
      meta={asOf !== undefined && <Freshness tone={stale ? 'warn' : 'good'}>{t('identityOverview.asOf', { clock: format.clock(asOf) })}</Freshness>}
      tabs={<CustomerTabs />}
    >
      <OverviewView query={query} />
    </Page>
  );
}
