import { InputNumber, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KindRules, RulesNow } from '@/api/rules';
import { Icon } from '@/shared/icons/Icon';
import { identifierIcon } from '@/shared/icons/identifierIcon';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { ranges, surestFirst } from '../model/draft';
import { AddKind } from './AddKind';
import { BlockedEditor } from './BlockedEditor';
import type { RuleDraft } from './useRuleDraft';
import type { RuleWords } from './useRuleWords';
import css from './rules.module.css';

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly range: readonly [number, number];
  readonly disabled: boolean;
  readonly placeholder?: string;
  readonly width: number;
  readonly onChange: (value: number | null) => void;
}

function NumberCell({ label, value, range: [min, max], width, ...rest }: NumberProps) {
  return <InputNumber<number> size="small" aria-label={label} value={value} min={min} max={max} precision={0} controls={false} changeOnWheel={false} style={{ width }} {...rest} />;
}

interface KindsCardProps {
  readonly now: RulesNow;
  readonly draft: RuleDraft;
  readonly words: RuleWords;
  readonly editable: boolean;
}

/** Every kind of identifier with its rule, as numbers to change and as a sentence to read. */
export function KindsCard({ now, draft, words, editable }: KindsCardProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState('');
  const changed = new Set(draft.changes.map(({ kind }) => kind));
  const fresh = (kind: string) => !now.current.rules.kinds.some((each) => each.kind === kind);
  const set = (kind: string, change: Partial<Omit<KindRules, 'kind'>>) => draft.edit({ type: 'kind', kind, change });
  const label = (field: string, kind: string) => t('rules.fieldOf', { kind: words.kindName(kind), field: t(`rules.field.${field}`) });
  const whole = (field: 'priority' | 'limit' | 'genericAfter', width: number, muted: (each: KindRules) => boolean = () => false) => (each: KindRules) => (
    <NumberCell label={label(field, each.kind)} value={each[field]} range={ranges[field]} width={width} disabled={!editable || muted(each)} onChange={(value) => value !== null && set(each.kind, { [field]: value })} />
  );
  const columns: readonly Column<KindRules>[] = [
    {
      key: 'kind',
      title: t('rules.kind'),
      width: 214,
      render: ({ kind }) => (
        <span className={css.kind}>
          <Icon name={identifierIcon(kind)} size={16} />
          <span className={css.kindText}>
            <b>
              {words.kindName(kind)}
              {changed.has(kind) && <i className={css.changed} role="img" aria-label={t('rules.changed')} title={t('rules.changed')} />}
            </b>
            <span className="mono">{kind}</span>
          </span>
        </span>
      ),
    },
    { key: 'priority', title: <span title={t('rules.hint.priority')}>{t('rules.field.priority')}</span>, width: 84, render: whole('priority', 60) },
    {
      key: 'strong',
      title: <span title={t('rules.hint.strong')}>{t('rules.field.strong')}</span>,
      width: 84,
      render: ({ kind, strong }) => <Switch size="small" aria-label={label('strong', kind)} checked={strong} disabled={!editable} onChange={(on) => set(kind, { strong: on })} />,
    },
    { key: 'limit', title: <span title={t('rules.hint.limit')}>{t('rules.field.limit')}</span>, width: 92, render: whole('limit', 68, ({ strong }) => !strong) },
    {
      key: 'window',
      title: <span title={t('rules.hint.windowDays')}>{t('rules.field.windowDays')}</span>,
      width: 108,
      render: ({ kind, windowDays, strong }) => (
        <NumberCell label={label('windowDays', kind)} value={windowDays} range={ranges.windowDays} width={84} placeholder={t('rules.ever')} disabled={!editable || !strong} onChange={(days) => set(kind, { windowDays: days })} />
      ),
    },
    { key: 'generic', title: <span title={t('rules.hint.genericAfter')}>{t('rules.field.genericAfter')}</span>, width: 92, render: whole('genericAfter', 72) },
    {
      key: 'blocked',
      title: <span title={t('rules.hint.blocked')}>{t('rules.field.blocked')}</span>,
      width: 84,
      render: ({ kind, blocked }) => (
        <button type="button" className="link" aria-expanded={open === kind} aria-label={label('blocked', kind)} onClick={() => setOpen(open === kind ? '' : kind)}>
          {blocked.length === 0 ? t('rules.noBlocked') : t('rules.blockedCount', { count: blocked.length })}
        </button>
      ),
    },
    {
      key: 'sentence',
      title: t('rules.means'),
      render: (each) => (
        <span className={css.sentence}>
          {words.sentence(each)}
          {editable && fresh(each.kind) && (
            <button type="button" className="link" onClick={() => draft.edit({ type: 'remove', kind: each.kind })}>
              {t('action.delete')}
            </button>
          )}
        </span>
      ),
    },
  ];
  return (
    <Card flush title={t('rules.kinds')} sub={t('rules.kindsSub')} extra={editable && <AddKind taken={draft.rules.kinds.map(({ kind }) => kind)} onAdd={(kind) => draft.edit({ type: 'add', kind, like: now.otherwise })} />}>
      <div className={css.scroll}>
        <DataTable
          label={t('rules.kinds')}
          columns={columns}
          rows={surestFirst(draft.rules.kinds)}
          rowKey={({ kind }) => kind}
          below={({ kind, blocked }) => open === kind && <BlockedEditor key={kind} name={words.kindName(kind)} personal={now.personal.includes(kind)} values={blocked} editable={editable} onChange={(values) => set(kind, { blocked: values })} />}
        />
      </div>
      <p className={css.foot}>{t('rules.otherwise', { sentence: words.sentence(now.otherwise) })}</p>
    </Card>
  );
}
