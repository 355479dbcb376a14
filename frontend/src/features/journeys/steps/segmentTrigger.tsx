import { useTranslation } from 'react-i18next';
import { SegmentSelect } from '@/shared/conditions/selects';
import { Segmented } from '@/shared/ui/Chip';
import { Field } from './fields';
import type { FormProps, Step } from './step';

function Form({ settings, onChange }: FormProps<'segment_trigger'>) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('journeys.field.segment')}>
        <SegmentSelect label={t('journeys.field.segment')} value={settings.segmentId} onChange={(segmentId) => onChange({ ...settings, segmentId })} />
      </Field>
      <Field label={t('journeys.field.when')} hint={t(`journeys.field.onHint.${settings.on}`)}>
        <span>
          <Segmented label={t('journeys.field.when')} value={settings.on} onChange={(on) => onChange({ ...settings, on })} options={(['entered', 'left'] as const).map((value) => ({ value, label: t(`journeys.field.on.${value}`) }))} />
        </span>
      </Field>
    </>
  );
}

export const segmentTrigger: Step<'segment_trigger'> = {
  kind: 'segment_trigger',
  icon: 'people',
  group: 'trigger',
  trigger: true,
  initial: () => ({ segmentId: null, on: 'entered' }),
  ports: () => [{ id: 'next', role: 'next', side: 'bottom' }],
  check: ({ segmentId }) => (segmentId === null ? [{ code: 'segment_missing', field: 'segmentId' }] : []),
  summary: ({ segmentId, on }, { t, words }) => ({ title: t(`journeys.line.segment.${on}`), line: segmentId === null ? t('conditions.noSegment') : words.segment(segmentId) }),
  counters: (counted, _, { t }) => [
    { key: 'in', label: t('journeys.count.entered'), value: counted.in },
    { key: 'out', label: t('journeys.count.went'), value: counted.out },
  ],
  Form,
};
