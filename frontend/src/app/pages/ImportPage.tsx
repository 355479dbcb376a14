import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useMay } from '@/api/session';
import type { Import } from '@/api/types';
import { useDeleteImport, useImport } from '@/features/imports/api/imports';
import { ImportChip } from '@/features/imports/components/ImportChip';
import { ImportProgress } from '@/features/imports/components/ImportProgress';
import { MappingStepper, Stepper } from '@/features/imports/components/MappingStepper';
import { useFormat } from '@/shared/format/useFormat';
import { Card, Page } from '@/shared/ui/Page';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { useNotify } from '@/shared/ui/useNotify';
import { NotFound } from '../pages-shared/NotFound';

function DeleteImport({ item }: { item: Import }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const { modal } = App.useApp();
  const remove = useDeleteImport(item.id);
  const ask = () =>
    modal.confirm({
      title: t('imports.deleteAsk', { name: item.fileName }),
      content: t('imports.deleteWhat'),
      okText: t('action.delete'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () => remove.mutateAsync().then(() => void navigate('/data/imports'), notify.failed),
    });
  return (
    <Button danger onClick={ask}>
      {t('action.delete')}
    </Button>
  );
}

export default function ImportPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const id = Number(useParams()['importId']);
  const query = useImport(id);
  const editable = useMay('imports.manage');
  const [step, setStep] = useState<1 | 2>(1);
  const item = query.data;
  if (isProblem(query.error, 'not_found')) return <NotFound />;
  const mapping = item?.status === 'uploaded' && editable;
  const moving = item?.status === 'running' || item?.status === 'queued';
  return (
    <Page
      back={{ to: '/data/imports', label: t('imports.backToList') }}
      title={item?.fileName ?? t('dataTab.imports')}
      meta={
        item && (
          <>
            <ImportChip status={item.status} />
            <span className="nowrap">
              {format.bytes(item.sizeBytes)} · {item.sourceName}
              {` · ${item.createdBy}`}
            </span>
          </>
        )
      }
      actions={item && editable && !moving && <DeleteImport item={item} />}
      tabs={item && <Stepper current={mapping ? step : 3} />}
    >
      <QueryView query={query} skeleton={<Card flush><SkeletonRows rows={8} /></Card>}>
        {(data) => (mapping ? <MappingStepper item={data} step={step} onStep={setStep} /> : <ImportProgress item={data} editable={editable} />)}
      </QueryView>
    </Page>
  );
}
