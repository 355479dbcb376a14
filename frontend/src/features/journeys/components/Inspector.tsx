import { CloseOutlined } from '@ant-design/icons';
import { Button, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Definition, JourneyNode, NodeCounters } from '@/api/journeys';
import { useFormat } from '@/shared/format/useFormat';
import { Icon, type IconName } from '@/shared/icons/Icon';
import { leftHere } from '../model/counted';
import type { Edit } from '../model/edits';
import type { Problem } from '../model/problems';
import { triggerKey } from '../model/shapes';
import type { Say } from '../steps/step';
import { stepFor } from '../steps/steps';
import { ProblemNotes } from './Problems';
import css from './canvas.module.css';

interface PanelProps {
  readonly icon: IconName;
  readonly group?: string;
  readonly title: string;
  readonly sub?: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** The column at the right: what is set about one thing. */
export function Panel({ icon, group = 'control', title, sub, onClose, children, foot }: PanelProps) {
  const { t } = useTranslation();
  return (
    <aside className={css.inspector} aria-label={title}>
      <header>
        <span className={`${css.tile} ${css[group] ?? ''}`}>
          <Icon name={icon} size={15} />
        </span>
        <h2>{title}</h2>
        {sub !== undefined && <span className="muted small ellipsis">{sub}</span>}
        <button type="button" onClick={onClose} aria-label={t('action.close')}>
          <CloseOutlined />
        </button>
      </header>
      <div className={css.inspectorBody}>{children}</div>
      {foot !== undefined && <footer>{foot}</footer>}
    </aside>
  );
}

const shown = ['in', 'waiting', 'out', 'sent', 'refused', 'failed', 'unknown', 'opened', 'clicked'] as const;

function Counted({ counters, journeyId }: { readonly counters: NodeCounters; readonly journeyId: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const always = ['in', 'waiting', 'out'];
  const rows = shown.filter((key) => always.includes(key) || counters[key] > 0);
  const ended = leftHere(counters);
  return (
    <section className={css.counted}>
      <h3>{t('journeys.inspector.counted')}</h3>
      <dl>
        {rows.map((key) => (
          <div key={key}>
            <dt>{t(`journeys.counted.${key}`)}</dt>
            <dd className={key === 'failed' || key === 'unknown' || key === 'refused' ? css.badNumber : ''}>{format.exact(counters[key])}</dd>
          </div>
        ))}
        {ended > 0 && (
          <div>
            <dt>{t('journeys.counted.ended')}</dt>
            <dd>{format.exact(ended)}</dd>
          </div>
        )}
      </dl>
      {counters.refused > 0 && <Link to={`/journeys/touches?journey=${journeyId}&status=refused`}>{t('journeys.inspector.whoRefused')}</Link>}
      {counters.unknown > 0 && <Link to={`/journeys/touches?journey=${journeyId}&status=unknown`}>{t('journeys.inspector.whoUnknown')}</Link>}
    </section>
  );
}

interface InspectorProps {
  readonly definition: Definition;
  readonly node: JourneyNode;
  readonly journeyId: number;
  readonly problems: readonly Problem[];
  readonly counters: NodeCounters | undefined;
  readonly editable: boolean;
  readonly say: Say;
  readonly onEdit: (edit: Edit) => void;
  readonly onClose: () => void;
}

export function Inspector({ definition, node, journeyId, problems, counters, editable, say, onEdit, onClose }: InspectorProps) {
  const { t } = useTranslation();
  const step = stepFor(node);
  const { Form } = step;
  const mine = problems.filter(({ nodeId }) => nodeId === node.id);
  return (
    <Panel
      icon={step.icon}
      group={step.group}
      title={t(`journeys.kind.${node.kind}`)}
      sub={node.id}
      onClose={onClose}
      foot={
        editable && (
          <>
            <Button size="small" onClick={() => onEdit({ type: 'duplicate', ids: [node.id] })}>
              {t('journeys.inspector.duplicate')}
            </Button>
            <Button size="small" danger onClick={() => (onEdit({ type: 'remove', ids: [node.id] }), onClose())}>
              {t('journeys.inspector.remove')}
            </Button>
          </>
        )
      }
    >
      <ProblemNotes problems={mine} say={say} onFix={editable ? onEdit : null} />
      <p className="second small">{t(`journeys.kindHint.${node.kind}`)}</p>
      <ConfigProvider componentDisabled={!editable}>
      <fieldset disabled={!editable} className={css.fields}>
        <Form settings={node.settings} onChange={(settings) => onEdit({ type: 'settings', id: node.id, settings })} triggerKey={triggerKey(definition)} purpose={definition.purpose} />
      </fieldset>
      </ConfigProvider>
      {counters !== undefined && <Counted counters={counters} journeyId={journeyId} />}
    </Panel>
  );
}

/** Several steps at once. */
export function ManyChosen({ ids, editable, onEdit, onClose }: { readonly ids: readonly string[]; readonly editable: boolean; readonly onEdit: (edit: Edit) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Panel icon="layers" title={t('journeys.inspector.many', { count: ids.length })} onClose={onClose}>
      <p className="second small">{t('journeys.inspector.manyHint')}</p>
      {editable && (
        <span className="row">
          <Button onClick={() => onEdit({ type: 'duplicate', ids })}>{t('journeys.inspector.duplicate')}</Button>
          <Button danger onClick={() => (onEdit({ type: 'remove', ids }), onClose())}>
            {t('journeys.inspector.remove')}
          </Button>
        </span>
      )}
    </Panel>
  );
}
