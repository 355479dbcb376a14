import { useTranslation } from 'react-i18next';
import { DebuggerView } from '@/features/debugger/components/DebuggerView';
import { Page } from '@/shared/ui/Page';
import { DataTabs } from '../shell/TabBar';

export default function DebuggerPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.data')} meta={t('debugger.lead')} tabs={<DataTabs />}>
      <DebuggerView />
    </Page>
  );
}
