import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview, Import, Mapping, ReadOptions } from '@/api/types';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { Card } from '@/shared/ui/Page';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import { useImportCommand, useMappedRows, usePreview } from '../api/imports';
import { problemsOf, type Edit } from '../model/mapping';
import { MappedPreview } from './MappedPreview';
import { MappingForm } from './MappingForm';
import { ReadStep } from './ReadStep';
import css from './imports.module.css';

interface MapStepProps {
  readonly item: Import;
  readonly preview: FilePreview;
  readonly options: ReadOptions;
  readonly onBack: () => void;
}

function MapStep({ item, preview, options, onBack }: MapStepProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const start = useImportCommand(item.id, 'start');
  const [mapping, setMapping] = useState<Mapping>(item.mapping ?? preview.suggestion);
  const [asked, setAsked] = useState(false);
  const problems = problemsOf(mapping, preview.headers);
  const settled = useDebounced(mapping, 400);
  const ready = problemsOf(settled, preview.headers).length === 0;
  const mapped = useMappedRows(item.id, settled, options, ready);
  const edit = (change: Edit) => setMapping(change);
  const run = () => {
    setAsked(true);
    if (problems.length === 0) start.mutate({ mapping, ...options }, { onError: notify.failed });
  };
  const [first] = problems;
  return (
    <>
      {asked && first !== undefined && <Trouble title={t(`imports.problem.${first}`)}>{t(`imports.problemNext.${first}`)}</Trouble>}
      <div className={css.columns}>
        <MappingForm mapping={mapping} preview={preview} onEdit={edit} />
        <div style={{ position: 'sticky', top: 124 }} className="stack">
          <MappedPreview query={mapped} ready={ready} />
          <div className="row between">
            <Button onClick={onBack}>{t('imports.backToRead')}</Button>
            <Button type="primary" loading={start.isPending} onClick={run}>
              {t('imports.start')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}

export function Stepper({ current }: { readonly current: 1 | 2 | 3 }) {
  const { t } = useTranslation();
  return (
    <ol className={css.stepper}>
      {([1, 2, 3] as const).map((number) => (
        <li key={number} className={css.step} aria-current={number === current ? 'step' : undefined}>
          {number > 1 && <span className={css.between} />}
          <i>{number}</i>
          {t(`imports.step.${number}`)}
        </li>
      ))}
    </ol>
  );
}

interface MappingStepperProps {
  readonly item: Import;
  readonly step: 1 | 2;
  readonly onStep: (step: 1 | 2) => void;
}

/** From an uploaded file to a started import: how it is read, then what its columns mean. */
export function MappingStepper({ item, step, onStep }: MappingStepperProps) {
  const [options, setOptions] = useState<ReadOptions>({});
  const query = usePreview(item.id, options);
  return (
    <QueryView query={query} skeleton={<Card flush><SkeletonRows rows={10} height={32} /></Card>}>
      {(preview) =>
        step === 1 ? <ReadStep preview={preview} onOptions={setOptions} onNext={() => onStep(2)} /> : <MapStep item={item} preview={preview} options={options} onBack={() => onStep(1)} />
      }
    </QueryView>
  );
}
