import { useTranslation } from 'react-i18next';
import type { Step } from './step';

function Form() {
  const { t } = useTranslation();
  return <p className="second">{t('journeys.field.endHint')}</p>;
}

export const end: Step<'end'> = {
  kind: 'end',
  icon: 'ban',
  group: 'control',
  trigger: false,
  initial: () => ({}),
  ports: () => [],
  check: () => [],
  summary: (_, { t }) => ({ title: t('journeys.kind.end'), line: t('journeys.line.end') }),
  counters: (counted, _, { t }) => [{ key: 'in', label: t('journeys.count.ended'), value: counted.in }],
  Form,
};
