import { AutoComplete, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Scalar } from '@/api/conditions';
import { useDictionary } from '@/api/dictionary';
import { useWords } from '@/shared/conditions/useWords';
import { Segmented } from '@/shared/ui/Chip';
import { Field } from './fields';
import type { FormProps, Step } from './step';

const types = ['text', 'number', 'boolean'] as const;
const typeOf = (value: Scalar) => (typeof value === 'string' ? 'text' : (typeof value as 'number' | 'boolean'));
const empty = { text: '', number: 0, boolean: true } as const;

function Form({ settings, onChange }: FormProps<'set_attribute'>) {
  const { t } = useTranslation();
  const words = useWords();
  const attributes = useDictionary().data?.attributes ?? [];
  const { key, value } = settings;
  const type = typeOf(value);
  const choose = (next: string) => {
    const known = attributes.find((attribute) => attribute.key === next)?.type;
    const wanted = known === 'number' || known === 'boolean' ? known : type;
    onChange({ key: next, value: wanted === type ? value : empty[wanted] });
  };
  return (
    <>
      <Field label={t('journeys.field.attribute')} hint={t('journeys.field.attributeHint')}>
        <AutoComplete
          aria-label={t('journeys.field.attribute')}
          value={key}
          onChange={(next: string) => choose(next ?? '')}
          options={attributes.filter((attribute) => key === '' || attribute.key.includes(key) || words.attribute(attribute.key).includes(key)).map((attribute) => ({ value: attribute.key, label: `${words.attribute(attribute.key)} ${attribute.key}` }))}
          placeholder={t('conditions.chooseAttribute')}
        />
      </Field>
      <Field label={t('journeys.field.valueType')}>
        <span>
          <Segmented label={t('journeys.field.valueType')} value={type} onChange={(next) => onChange({ key, value: empty[next] })} options={types.map((option) => ({ value: option, label: t(`journeys.field.type.${option}`) }))} />
        </span>
      </Field>
      <Field label={t('journeys.field.newValue')}>
        {typeof value === 'number' && <InputNumber aria-label={t('journeys.field.newValue')} value={value} onChange={(next) => onChange({ key, value: next ?? 0 })} style={{ width: '100%' }} />}
        {typeof value === 'string' && <Input aria-label={t('journeys.field.newValue')} value={value} maxLength={500} onChange={({ target }) => onChange({ key, value: target.value })} />}
        {typeof value === 'boolean' && (
          <span>
            <Segmented label={t('journeys.field.newValue')} value={value ? 'yes' : 'no'} onChange={(next) => onChange({ key, value: next === 'yes' })} options={[{ value: 'yes', label: t('customer.yes') }, { value: 'no', label: t('customer.no') }]} />
          </span>
        )}
      </Field>
    </>
  );
}

export const setAttribute: Step<'set_attribute'> = {
  kind: 'set_attribute',
  icon: 'tag',
  group: 'action',
  trigger: false,
  initial: () => ({ key: '', value: '' }),
  ports: () => [{ id: 'next', role: 'next', side: 'bottom' }],
  check: ({ key, value }) => [...(key.trim() === '' ? [{ code: 'attribute_missing', field: 'key' }] : []), ...(value === '' ? [{ code: 'value_missing', field: 'value' }] : [])],
  summary: ({ key, value }, { t, words }) => ({
    title: t('journeys.kind.set_attribute'),
    line: key === '' ? t('conditions.noAttribute') : t('journeys.line.setTo', { attribute: words.attribute(key), value: typeof value === 'boolean' ? t(value ? 'customer.yes' : 'customer.no') : String(value) }),
  }),
  counters: (counted, _, { t }) => [
    { key: 'in', label: t('journeys.count.in'), value: counted.in },
    { key: 'out', label: t('journeys.count.done'), value: counted.out },
  ],
  Form,
};
