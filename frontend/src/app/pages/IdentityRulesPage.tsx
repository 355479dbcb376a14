import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RulesNow } from '@/api/rules';
import { useMay } from '@/api/session';
import { useRules } from '@/features/rules/api/rules';
import { RulesDialogs } from '@/features/rules/components/RulesDialogs';
import { RulesView } from '@/features/rules/components/RulesView';
import { useRulesDesk } from '@/features/rules/components/useRulesDesk';
import { Chip } from '@/shared/ui/Chip';
import { Card, Page } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { CustomerTabs } from '../shell/TabBar';

function Loaded({ now }: { readonly now: RulesNow }) {
  const { t } = useTranslation();
  const editable = useMay('identity.steer');
  const desk = useRulesDesk(now, editable);
  const { version, publishedAt, publishedBy } = now.current;
  return (
    <Page
      title={t('customerTab.rules')}
      meta={
        <>
          <Chip tone="good" dot>
            {t('rules.versionInForce', { version })}
          </Chip>
          <span className="nowrap">
            {publishedBy ?? t('rules.ofProduct')} <RelativeTime at={publishedAt} />
          </span>
          {desk.draft.dirty && <Chip tone="accent">{t('rules.changes', { count: desk.draft.changes.length })}</Chip>}
        </>
      }
      actions={
        editable && (
          <>
            <Button loading={desk.starting} onClick={desk.simulate}>
              {t('rules.simulate')}
            </Button>
            <Tooltip title={desk.draft.dirty ? '' : t('rules.nothingToPublish')}>
              <Button type="primary" disabled={!desk.draft.dirty} onClick={() => desk.setPublishing(true)}>
                {t('rules.publish')}
              </Button>
            </Tooltip>
          </>
        )
      }
      tabs={<CustomerTabs />}
    >
      <RulesView desk={desk} />
      <RulesDialogs desk={desk} />
    </Page>
  );
}

export default function IdentityRulesPage() {
  const { t } = useTranslation();
  const query = useRules();
  if (query.data !== undefined) return <Loaded now={query.data} />;
  return (
    <Page title={t('customerTab.rules')} tabs={<CustomerTabs />}>
      <QueryView query={query} skeleton={<Card flush><SkeletonRows rows={14} /></Card>}>
        {() => null}
      </QueryView>
    </Page>
  );
}
