import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { ConfigProvider, InputNumber, Radio, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Definition, ExitEvent, Goal, Reentry } from '@/api/journeys';
import { ConditionField } from '@/shared/conditions/ConditionField';
import { EventSelect } from '@/shared/conditions/selects';
import { WhereEditor } from '@/shared/conditions/WhereEditor';
import { Segmented } from '@/shared/ui/Chip';
import type { Edit, Options } from '../model/edits';
import type { Problem } from '../model/problems';
import { triggerKey } from '../model/shapes';
import { Field } from '../steps/fields';
import { SameKey } from '../steps/SameKey';
import type { Say } from '../steps/step';
import { Panel } from './Inspector';
import { ProblemNotes } from './Problems';
import css from './canvas.module.css';

interface PartProps<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly triggerKey: string | null;
}

function GoalFields({ value, onChange, triggerKey: key }: PartProps<Goal | null>) {
  const { t } = useTranslation();
  const fresh: Goal = { event: 'order_paid', where: [], sameKey: key !== null, withinHours: 168 };
  return (
    <Field label={t('journeys.settings.goal')} hint={t('journeys.settings.goalHint')} extra={<Switch size="small" aria-label={t('journeys.settings.goal')} checked={value !== null} onChange={(on) => onChange(on ? fresh : null)} />}>
      {value !== null && (
        <div className={css.box}>
          <EventSelect label={t('journeys.field.event')} value={value.event} onChange={(event) => onChange({ ...value, event, where: [] })} />
          <SameKey triggerKey={key} sameKey={value.sameKey} onChange={(sameKey) => onChange({ ...value, sameKey })} />
          {value.event !== '' && <WhereEditor event={value.event} where={value.where} onChange={(where) => onChange({ ...value, where })} />}
          <span className="row small second">
            {t('journeys.settings.within')}
            <InputNumber aria-label={t('journeys.settings.within')} min={1} max={365} precision={0} value={Math.round(value.withinHours / 24)} onChange={(days) => days !== null && onChange({ ...value, withinHours: days * 24 })} style={{ width: 72 }} />
            {t('journeys.settings.daysCounted')}
          </span>
        </div>
      )}
    </Field>
  );
}

function ExitFields({ value, onChange, triggerKey: key }: PartProps<readonly ExitEvent[]>) {
  const { t } = useTranslation();
  const put = (index: number, exit: ExitEvent) => onChange(value.map((other, position) => (position === index ? exit : other)));
  return (
    <Field label={t('journeys.settings.exitOn')} hint={t('journeys.settings.exitOnHint')}>
      {value.map((exit, index) => (
        <div key={index} className={css.box}>
          <span className="row">
            <EventSelect label={t('journeys.field.event')} value={exit.event} onChange={(event) => put(index, { ...exit, event, where: [] })} />
            <button type="button" className={css.close} aria-label={t('journeys.settings.removeExit', { n: index + 1 })} onClick={() => onChange(value.filter((_, position) => position !== index))}>
              <CloseOutlined />
            </button>
          </span>
          <SameKey triggerKey={key} sameKey={exit.sameKey} onChange={(sameKey) => put(index, { ...exit, sameKey })} />
          {exit.event !== '' && <WhereEditor event={exit.event} where={exit.where} onChange={(where) => put(index, { ...exit, where })} />}
        </div>
      ))}
      <button type="button" className="link" style={{ alignSelf: 'flex-start' }} onClick={() => onChange([...value, { event: '', where: [], sameKey: key !== null }])}>
        <PlusOutlined /> {t('journeys.settings.addExit')}
      </button>
    </Field>
  );
}

function ReentryFields({ value, onChange, triggerKey: key, say }: PartProps<Reentry> & { readonly say: Say }) {
  const { t } = useTranslation();
  return (
    <Field label={t('journeys.settings.reentry')}>
      <Radio.Group value={value.policy} onChange={({ target }) => onChange({ policy: target.value as Reentry['policy'], afterHours: target.value === 'after' ? (value.afterHours ?? 72) : null })} className={css.radios ?? ''}>
        <Radio value="once">{t('journeys.settings.policy.once')}</Radio>
        <Radio value="per_key">
          {key === null ? t('journeys.settings.policy.perKeyNone') : t('journeys.settings.policy.perKey', { key: say.words.property(key) })}
        </Radio>
        <Radio value="after">{t('journeys.settings.policy.after')}</Radio>
      </Radio.Group>
      {value.policy === 'after' && (
        <span className="row small second" style={{ paddingLeft: 24 }}>
          <InputNumber aria-label={t('journeys.settings.hours')} min={1} max={8_760} precision={0} value={value.afterHours} onChange={(afterHours) => onChange({ ...value, afterHours })} style={{ width: 84 }} />
          {t('journeys.settings.hours')}
        </span>
      )}
    </Field>
  );
}

interface SettingsPanelProps {
  readonly definition: Definition;
  readonly problems: readonly Problem[];
  readonly editable: boolean;
  readonly say: Say;
  readonly onEdit: (edit: Edit) => void;
  readonly onClose: () => void;
}

/** What holds for the whole journey: purpose, goal, who leaves early, who may come again. */
export function SettingsPanel({ definition, problems, editable, say, onEdit, onClose }: SettingsPanelProps) {
  const { t } = useTranslation();
  const set = (options: Options) => onEdit({ type: 'options', options });
  const key = triggerKey(definition);
  return (
    <Panel icon="gear" title={t('journeys.settings.title')} onClose={onClose}>
      <ProblemNotes problems={problems.filter(({ nodeId }) => nodeId === null)} say={say} onFix={editable ? onEdit : null} />
      <ConfigProvider componentDisabled={!editable}>
      <fieldset disabled={!editable} className={css.fields}>
        <Field label={t('journeys.settings.purpose')} hint={t(`journeys.field.purposeHint.${definition.purpose}`)}>
          <span>
            <Segmented label={t('journeys.settings.purpose')} value={definition.purpose} onChange={(purpose) => set({ purpose })} options={(['marketing', 'service'] as const).map((value) => ({ value, label: t(`touches.purpose.${value}`) }))} />
          </span>
        </Field>
        <GoalFields value={definition.goal} onChange={(goal) => set({ goal })} triggerKey={key} />
        <ReentryFields value={definition.reentry} onChange={(reentry) => set({ reentry })} triggerKey={key} say={say} />
        <ExitFields value={definition.exitOn} onChange={(exitOn) => set({ exitOn })} triggerKey={key} />
        <Field label={t('journeys.settings.exit')} hint={t('journeys.settings.exitHint')}>
          <ConditionField label={t('journeys.settings.exit')} value={definition.exit} onChange={(exit) => set({ exit })} />
        </Field>
      </fieldset>
      </ConfigProvider>
    </Panel>
  );
}
