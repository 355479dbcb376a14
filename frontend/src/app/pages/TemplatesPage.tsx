import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/api/session';
import { TemplatesView } from '@/features/templates/components/TemplatesView';
import { Page } from '@/shared/ui/Page';
import { JourneyTabs } from '../shell/TabBar';

export default function TemplatesPage() {
  const { t } = useTranslation();
  const editable = useMay('journeys.manage');
  return (
    <Page
      title={t('nav.journeys')}
      meta={t('templates.lead')}
      actions={
        editable && (
          <Link to="/journeys/templates/new">
            <Button type="primary" icon={<PlusOutlined />}>
              {t('templates.create')}
            </Button>
          </Link>
        )
      }
      tabs={<JourneyTabs />}
    >
      <TemplatesView editable={editable} />
    </Page>
  );
}
