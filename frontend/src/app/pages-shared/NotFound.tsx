import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Card, Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/States';

export function NotFound() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Page title={t('notFound.title')}>
      <Card flush>
        <Empty icon="search" title={t('notFound.why', { path: pathname })} text={t('notFound.next')}>
          <Link to="/">
            <Button type="primary">{t('notFound.action')}</Button>
          </Link>
        </Empty>
      </Card>
    </Page>
  );
}
