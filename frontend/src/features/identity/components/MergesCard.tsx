import { useTranslation } from 'react-i18next';
import type { Customer } from '@/api/types';
import { oneIdText } from '@/shared/format/numbers';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty } from '@/shared/ui/States';

type Merge = Customer['merges'][number];

/** Who became part of this person, when, why and by which source. */
export function MergesCard({ merges }: { readonly merges: readonly Merge[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<Merge>[] = [
    { key: 'who', title: t('identity.mergedOne'), render: ({ oneId }) => <span className="strong">OneID {oneIdText(oneId)}</span> },
    { key: 'why', title: t('identity.mergedWhy'), render: ({ reason }) => t(`mergeReason.${reason}`, { defaultValue: reason }) },
    { key: 'source', title: t('identity.mergedBy'), render: ({ sourceName }) => sourceName ?? t('customer.unknownSource') },
    { key: 'when', title: t('identity.mergedAt'), render: ({ at }) => <RelativeTime at={at} /> },
  ];
  return (
    <Card flush title={t('identity.mergesTitle')} sub={t('identity.mergesSub')}>
      {merges.length === 0 ? (
        <Empty icon="person" title={t('customer.noMerges')} text={t('identity.noMergesNext')} />
      ) : (
        <DataTable label={t('identity.mergesTitle')} columns={columns} rows={merges} rowKey={({ oneId, at }) => `${oneId}${at}`} density="compact" />
      )}
    </Card>
  );
}
