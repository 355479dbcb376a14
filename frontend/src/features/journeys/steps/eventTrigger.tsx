import { useTranslation } from 'react-i18next';
import { ConditionField } from '@/shared/conditions/ConditionField';
import { EventSelect, PropertyInput } from '@/shared/conditions/selects';
import { complete, conditionComplete } from '@/shared/conditions/tests';
import { WhereEditor } from '@/shared/conditions/WhereEditor';
import { Field } from './fields';
import type { FormProps, Step } from './step';

function Form({ settings, onChange }: FormProps<'event_trigger'>) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('journeys.field.event')}>
        <EventSelect label={t('journeys.field.event')} value={settings.event} onChange={(event) => onChange({ ...settings, event, where: [] })} />
      </Field>
      {settings.event !== '' && (
        <>
          <Field label={t('journeys.field.where')}>
            <WhereEditor event={settings.event} where={settings.where} onChange={(where) => onChange({ ...settings, where })} />
          </Field>
          <Field label={t('journeys.field.key')} hint={t('journeys.field.keyHint')}>
            <PropertyInput event={settings.event} label={t('journeys.field.key')} placeholder={t('journeys.field.noKey')} value={settings.key ?? ''} onChange={(key) => onChange({ ...settings, key: key === '' ? null : key })} />
          </Field>
        </>
      )}
      <Field label={t('journeys.field.audience')} hint={t('journeys.field.audienceHint')}>
        <ConditionField label={t('journeys.field.audience')} value={settings.condition} onChange={(condition) => onChange({ ...settings, condition })} />
      </Field>
    </>
  );
}

export const eventTrigger: Step<'event_trigger'> = {
  kind: 'event_trigger',
  icon: 'bolt',
  group: 'trigger',
  trigger: true,
  initial: () => ({ event: '', where: [], key: null, condition: null }),
  ports: () => [{ id: 'next', role: 'next', side: 'bottom' }],
  check: ({ event, where, condition }) => [
    ...(event === '' ? [{ code: 'event_missing', field: 'event' }] : []),
    ...(where.some(({ property, test }) => property === '' || !complete(test)) ? [{ code: 'filter_incomplete', field: 'where' }] : []),
    ...(condition !== null && !conditionComplete(condition) ? [{ code: 'condition_incomplete', field: 'condition' }] : []),
  ],
  summary: ({ event, where, key, condition }, { t, words, format }) => ({
    title: event === '' ? t('journeys.kind.event_trigger') : words.event(event),
    line:
      event === ''
        ? t('journeys.line.noEvent')
        : format.list([words.where(where), condition === null ? '' : t('journeys.line.onlySome'), key === null ? '' : t('journeys.line.perKey', { key: words.property(key) })]) || t('journeys.line.everyTime'),
  }),
  counters: (counted, _, { t }) => [
    { key: 'in', label: t('journeys.count.entered'), value: counted.in },
    { key: 'out', label: t('journeys.count.went'), value: counted.out },
  ],
  Form,
};
