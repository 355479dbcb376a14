import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { UsersView } from '@/features/settings/components/UsersView';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Page } from '@/shared/ui/Page';
import { SettingsTabs } from '../shell/TabBar';

export default function UsersPage() {
  const { t } = useTranslation();
  const editable = useMay('users.manage');
  const url = useUrlState();
  return (
    <Page
      title={t('nav.settings')}
      actions={
        editable && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => url.set({ create: '1' })}>
            {t('settings.addUser')}
          </Button>
        )
      }
      tabs={<SettingsTabs />}
    >
      <UsersView editable={editable} creating={editable && url.get('create') !== ''} onCreating={(creating) => url.set({ create: creating ? '1' : null })} />
    </Page>
  );
}
