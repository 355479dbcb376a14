import { useTranslation } from 'react-i18next';
import { ConditionField } from '@/shared/conditions/ConditionField';
import { conditionComplete } from '@/shared/conditions/tests';
import { Field } from './fields';
import type { FormProps, Step } from './step';

function Form({ settings, onChange }: FormProps<'branch'>) {
  const { t } = useTranslation();
  return (
    <Field label={t('journeys.field.condition')} hint={t('journeys.field.conditionHint')}>
      <ConditionField label={t('journeys.field.condition')} value={settings.condition} onChange={(condition) => onChange({ condition })} />
    </Field>
  );
}

export const branch: Step<'branch'> = {
  kind: 'branch',
  icon: 'question',
  group: 'control',
  trigger: false,
  initial: () => ({ condition: null }),
  ports: () => [
    { id: 'yes', role: 'yes', side: 'bottom' },
    { id: 'no', role: 'no', side: 'bottom' },
  ],
  check: ({ condition }) => {
    if (condition === null) return [{ code: 'condition_missing', field: 'condition' }];
    return conditionComplete(condition) ? [] : [{ code: 'condition_incomplete', field: 'condition' }];
  },
  summary: ({ condition }, { t, words }) => ({ title: t('journeys.kind.branch'), line: condition === null ? t('journeys.line.noCondition') : words.condition(condition) }),
  counters: (counted, _, { t }) => [
    { key: 'in', label: t('journeys.count.in'), value: counted.in },
    { key: 'yes', label: t('journeys.port.yes'), value: counted.ports['yes'] ?? 0 },
    { key: 'no', label: t('journeys.port.no'), value: counted.ports['no'] ?? 0 },
  ],
  Form,
};
