import { useTranslation } from 'react-i18next';
import { DurationInput } from '@/shared/conditions/selects';
import { Field } from './fields';
import type { FormProps, Step } from './step';

function Form({ settings, onChange }: FormProps<'wait'>) {
  const { t } = useTranslation();
  return (
    <Field label={t('journeys.field.howLong')} hint={t('journeys.field.waitHint')}>
      <DurationInput label={t('journeys.field.howLong')} {...settings} onChange={onChange} />
    </Field>
  );
}

export const wait: Step<'wait'> = {
  kind: 'wait',
  icon: 'clock',
  group: 'control',
  trigger: false,
  initial: () => ({ amount: 1, unit: 'days' }),
  ports: () => [{ id: 'next', role: 'next', side: 'bottom' }],
  check: ({ amount }) => (amount >= 1 ? [] : [{ code: 'duration_missing', field: 'amount' }]),
  summary: ({ amount, unit }, { t, words }) => ({ title: t('journeys.line.wait', { duration: words.duration(amount, unit) }), line: t('journeys.line.waitFrom') }),
  counters: (counted, _, { t }) => [
    { key: 'in', label: t('journeys.count.in'), value: counted.in },
    { key: 'waiting', label: t('journeys.count.waiting'), value: counted.waiting },
    { key: 'out', label: t('journeys.count.went'), value: counted.out },
  ],
  Form,
};
