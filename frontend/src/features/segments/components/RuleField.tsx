import { PlusOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireCondition } from '@/api/conditions';
import type { Condition } from '@/api/plainConditions';
import type { ConditionFieldProps } from '@/shared/conditions/ConditionField';
import { useWords } from '@/shared/conditions/useWords';
import { leavesOf } from '../model/tree';
import { RuleBench } from './RuleBench';
import { useRule } from './useRule';
import css from './builder.module.css';

function RuleDialog({ value, onChange, label, onClose }: ConditionFieldProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const rule = useRule({ tree: value as WireCondition | null, ownId: null });
  const done = () => {
    const empty = leavesOf(rule.builder.document).length === 0;
    if (!empty && !rule.check()) return;
    onChange(empty ? null : (rule.wire as Condition | null));
    onClose();
  };
  return (
    <Modal open title={label} width={1180} centered onOk={done} okText={t('builder.done')} onCancel={onClose} cancelText={t('action.cancel')} mask={{ closable: false }}>
      <RuleBench rule={rule} dialog />
    </Modal>
  );
}

/** A condition as a sentence, edited with everything the segment builder has. */
export function RuleField(props: ConditionFieldProps) {
  const { value, onChange, label } = props;
  const { t } = useTranslation();
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className={css.summary} role="group" aria-label={label}>
      {value !== null && <p>{words.condition(value)}</p>}
      <span className="row">
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {value === null && <PlusOutlined aria-hidden="true" />} {t(value === null ? 'conditions.add' : 'conditions.change')}
        </button>
        {value !== null && (
          <button type="button" className="link" onClick={() => onChange(null)}>
            {t('conditions.clear')}
          </button>
        )}
      </span>
      {open && <RuleDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}
