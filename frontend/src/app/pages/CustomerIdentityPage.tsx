import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useMay } from '@/api/session';
import { useCustomer } from '@/features/customer/api/customer';
import { useIdentity } from '@/features/identity/api/identity';
import { HistoryCard } from '@/features/identity/components/HistoryCard';
import { IdentityView } from '@/features/identity/components/IdentityView';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { useOrderDialog } from '@/shared/identity/useOrderDialog';
import { CopyIcon } from '@/shared/ui/Copy';
import { Card, Freshness, Page } from '@/shared/ui/Page';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { NotFound } from '../pages-shared/NotFound';

const staleAfter = 60_000;

export default function CustomerIdentityPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const oneId = Number(useParams()['oneId']);
  const customer = useCustomer(oneId);
  const query = useIdentity(oneId);
  const identity = query.data;
  const { ask, dialog } = useOrderDialog();
  const steers = useMay('identity.steer');
  if (isProblem(query.error, 'not_found') || !Number.isSafeInteger(oneId)) return <NotFound />;
  const name = customer.data?.name ?? null;
  const age = identity === undefined ? 0 : Date.now() - Date.parse(identity.asOf);
  return (
    <Page
      back={{ to: `/customers/${oneId}`, label: t('identity.back') }}
      title={name === null ? t('identity.titleUnnamed') : t('identity.title', { name })}
      meta={
        identity !== undefined && (
          <>
            <span className="row nowrap" style={{ gap: 2 }}>
              OneID {oneIdText(identity.oneId)}
              <CopyIcon text={String(identity.oneId)} label={t('customer.copyOneId')} />
            </span>
            <Freshness tone={age > staleAfter ? 'warn' : 'good'}>{t('identity.asOf', { clock: format.clock(identity.asOf, true) })}</Freshness>
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<Card flush><SkeletonRows rows={10} /></Card>}>
        {(data) => <IdentityView key={data.oneId} identity={data} onOrder={steers ? ask : undefined} />}
      </QueryView>
      {identity !== undefined && <HistoryCard key={identity.oneId} oneId={identity.oneId} />}
      {dialog}
    </Page>
  );
}
