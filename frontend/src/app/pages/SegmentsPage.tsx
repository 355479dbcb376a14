import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { SegmentsView } from '@/features/segments/components/SegmentsView';
import { useNewSegment } from '@/features/segments/components/useNewSegment';
import { Page } from '@/shared/ui/Page';

export default function SegmentsPage() {
  const { t } = useTranslation();
  const may = useMay('segments.manage');
  const { start, creating } = useNewSegment();
  return (
    <Page
      title={t('nav.segments')}
      actions={
        may && (
          <Button type="primary" icon={<PlusOutlined />} loading={creating} onClick={() => start(null)}>
            {t('segments.create')}
          </Button>
        )
      }
    >
      <SegmentsView />
    </Page>
  );
}
