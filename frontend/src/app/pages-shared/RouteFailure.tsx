import { useRouteError } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { Page, Card } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/States';

/** A page that broke, or a part of the console that a newer version has replaced on the server. */
export function RouteFailure() {
  const { t } = useTranslation();
  const error = useRouteError();
  const detail = error instanceof Error ? error.message : '';
  return (
    <Page title={t('routeFailure.title')}>
      <Card flush>
        <Empty icon="alert" title={t('routeFailure.why')} text={t('routeFailure.next')}>
          <Button type="primary" onClick={() => location.reload()}>
            {t('action.reload')}
          </Button>
          <span className="mono muted">{detail}</span>
        </Empty>
      </Card>
    </Page>
  );
}
