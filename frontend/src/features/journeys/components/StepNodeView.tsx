import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { useCanvas } from './canvasContext';
import { StepMenu } from './StepMenu';
import type { FlowNode, PortView } from './useProjection';
import css from './canvas.module.css';

/** A way out: an open one offers what may follow, a taken one can be dragged somewhere else. */
function Grip({ nodeId, view: { port, spot, text, open } }: { readonly nodeId: string; readonly view: PortView }) {
  const { t } = useTranslation();
  const { editable, append } = useCanvas();
  const right = port.side === 'right';
  const style = right ? { left: spot.x, top: spot.y } : { left: spot.x, top: spot.y };
  const handle = (
    <Handle
      type="source"
      id={port.id}
      position={right ? Position.Right : Position.Bottom}
      isConnectable={editable}
      className={`${css.grip} ${open ? css.gripOpen : ''} ${right ? css.gripRight : ''}`}
      style={style}
      aria-label={open ? t('journeys.canvas.addAfter', { port: text }) : t('journeys.canvas.reconnect', { port: text })}
      role="button"
      tabIndex={open && editable ? 0 : -1}
      onKeyDown={({ key, currentTarget }) => open && key === 'Enter' && currentTarget.click()}
    />
  );
  if (!open || !editable) return handle;
  return (
    <>
      <span className={`${css.stub} ${right ? css.stubRight : ''}`} style={style}>
        {text !== '' && <span className={css.stubText}>{text}</span>}
      </span>
      <StepMenu onPick={(kind) => append(kind, { from: nodeId, port: port.id })}>{handle}</StepMenu>
    </>
  );
}

export const StepNodeView = memo(function StepNodeView({ id, data, selected }: NodeProps<FlowNode>) {
  const { t } = useTranslation();
  const format = useFormat();
  const state = [css.node, selected ? css.selected : '', data.problem === null ? '' : css.troubled, data.onPath ? css.onPath : ''].join(' ');
  return (
    <div className={state}>
      {!data.trigger && <Handle type="target" id="in" position={Position.Top} className={css.entry} isConnectableStart={false} />}
      <div className={css.nodeHead}>
        <span className={`${css.tile} ${css[data.group] ?? ''}`}>
          <Icon name={data.icon} size={15} />
        </span>
        <span className={css.nodeText}>
          <b className="ellipsis" title={data.title}>
            {data.title}
          </b>
          <span className="ellipsis" title={data.line}>
            {data.line}
          </span>
        </span>
      </div>
      {data.counters.length > 0 && (
        <div className={css.counters}>
          {data.counters.map(({ key, label, value, tone }) => (
            <span key={key}>
              <span className="ellipsis">{label}</span>
              <b className={tone === undefined ? '' : css[tone]}>{format.compact(value)}</b>
            </span>
          ))}
        </div>
      )}
      {data.problem !== null && (
        <div className={css.foot} title={data.problem}>
          <Icon name="alert" size={13} />
          <span className="ellipsis">{data.problem}</span>
          {data.more > 0 && <span className={css.more}>{t('journeys.canvas.moreProblems', { count: data.more })}</span>}
        </div>
      )}
      {data.ports.map((view) => (
        <Grip key={view.port.id} nodeId={id} view={view} />
      ))}
    </div>
  );
});
