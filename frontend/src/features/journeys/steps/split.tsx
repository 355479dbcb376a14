import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Input, InputNumber, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StepSettings } from '@/api/journeys';
import { even, nextArm, sum } from '../model/weights';
import { Field } from './fields';
import type { FormProps, Step } from './step';
import css from './steps.module.css';

type Split = StepSettings['split'];

interface WeightProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (weight: number) => void;
}

const Weight = ({ label, value, onChange }: WeightProps) => <InputNumber aria-label={label} min={0} max={100} precision={0} value={value} onChange={(weight) => onChange(weight ?? 0)} suffix="%" style={{ width: 84 }} />;

function Form({ settings, onChange }: FormProps<'split'>) {
  const { t } = useTranslation();
  const { arms, control } = settings;
  const total = sum(settings);
  const put = (id: string, change: Partial<Split['arms'][number]>) => onChange({ ...settings, arms: arms.map((arm) => (arm.id === id ? { ...arm, ...change } : arm)) });
  return (
    <>
      <Field
        label={t('journeys.field.arms')}
        extra={
          <button type="button" className="link" onClick={() => onChange(even(settings))}>
            {t('journeys.field.even')}
          </button>
        }
      >
        {arms.map((arm, index) => (
          <span key={arm.id} className={css.arm}>
            <Input aria-label={t('journeys.field.armName', { n: index + 1 })} value={arm.name} maxLength={24} onChange={({ target }) => put(arm.id, { name: target.value })} />
            <Weight label={t('journeys.field.weightOf', { name: arm.name })} value={arm.weight} onChange={(weight) => put(arm.id, { weight })} />
            <button type="button" className={css.remove} disabled={arms.length === 1} aria-label={t('journeys.field.removeArm', { name: arm.name })} onClick={() => onChange(even({ ...settings, arms: arms.filter(({ id }) => id !== arm.id) }))}>
              <CloseOutlined />
            </button>
          </span>
        ))}
        {arms.length < 6 && (
          <button type="button" className="link" style={{ alignSelf: 'flex-start' }} onClick={() => onChange(even({ ...settings, arms: [...arms, nextArm(arms)] }))}>
            <PlusOutlined /> {t('journeys.field.addArm')}
          </button>
        )}
      </Field>
      <Field label={t('journeys.field.control')} hint={t('journeys.field.controlHint')} extra={<Switch size="small" aria-label={t('journeys.field.control')} checked={control !== null} onChange={(on) => onChange(even({ ...settings, control: on ? { weight: 10 } : null }))} />}>
        {control !== null && (
          <span className={css.arm}>
            <span className="second">{t('journeys.port.control')}</span>
            <Weight label={t('journeys.field.weightOf', { name: t('journeys.port.control') })} value={control.weight} onChange={(weight) => onChange({ ...settings, control: { weight } })} />
          </span>
        )}
      </Field>
      <div>
        <div className={css.bar} aria-hidden="true">
          {arms.map((arm, index) => (
            <i key={arm.id} style={{ width: `${arm.weight}%`, background: `var(--chart-${(index % 6) + 1})` }} />
          ))}
          {control !== null && <i className={css.control} style={{ width: `${control.weight}%` }} />}
        </div>
        <div className={`${css.sum} ${total === 100 ? '' : css.off}`} style={{ marginTop: 6 }}>
          <span>{t('journeys.field.weightSum')}</span>
          <span>{total}%</span>
        </div>
      </div>
    </>
  );
}

export const split: Step<'split'> = {
  kind: 'split',
  icon: 'journey',
  group: 'control',
  trigger: false,
  initial: () => ({ arms: [{ id: 'a', name: 'A', weight: 45 }, { id: 'b', name: 'B', weight: 45 }], control: { weight: 10 } }),
  ports: ({ arms, control }) => [
    ...(control === null ? [] : [{ id: 'control', role: 'control' as const, weight: control.weight, side: 'bottom' as const }]),
    ...arms.map(({ id, name, weight }) => ({ id, role: 'arm' as const, name, weight, side: 'bottom' as const })),
  ],
  check: (settings, { nodeId }) => [
    ...(sum(settings) === 100 ? [] : [{ code: 'weights', field: 'arms', params: { sum: sum(settings) }, fix: { type: 'settings' as const, id: nodeId, settings: even(settings) } }]),
    ...(settings.arms.some(({ name }) => name.trim() === '') ? [{ code: 'arm_name_missing', field: 'arms' }] : []),
    ...(new Set(settings.arms.map(({ name }) => name.trim())).size < settings.arms.length ? [{ code: 'arm_name_twice', field: 'arms' }] : []),
  ],
  summary: ({ control }, { t }) => ({ title: t('journeys.line.split'), line: control === null ? t('journeys.line.splitFixed') : t('journeys.line.splitControl', { weight: control.weight }) }),
  counters: (counted, { arms, control }, { t }) =>
    [
      ...(control === null ? [] : [{ key: 'control', label: t('journeys.port.control'), value: counted.ports['control'] ?? 0 }]),
      ...arms.map(({ id, name }) => ({ key: id, label: name, value: counted.ports[id] ?? 0 })),
    ].slice(0, 3),
  Form,
};
