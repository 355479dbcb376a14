import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { Icon } from '@/shared/icons/Icon';
import { useGraph } from './graphContext';
import type { IdentifierFlowNode } from './useGraphProjection';
import css from './identity.module.css';

export const IdentifierNodeView = memo(function IdentifierNodeView({ data, selected }: NodeProps<IdentifierFlowNode>) {
  const { pick } = useGraph();
  const look = [css.node, css[data.strength], data.own ? '' : css.foreign, data.doubtful ? css.doubtful : '', css[data.standing], selected ? css.selected : ''].join(' ');
  const open = () => pick({ type: 'identifier', id: data.id });
  return (
    <>
      <Handle type="source" position={Position.Top} isConnectable={false} className={css.handle} />
      <Handle type="target" position={Position.Top} isConnectable={false} className={css.handle} />
      <button type="button" className={`${look} nodrag nopan`} aria-label={data.said} aria-pressed={selected} title={data.said} onClick={open} onFocus={open}>
        <span className={css.tile}>
          <Icon name={data.icon} size={14} />
        </span>
        <span className={css.nodeText}>
          <b className="ellipsis">{data.kind}</b>
          <span className={css.nodeValue}>
            <span className="ellipsis">{data.value}</span>
            <i>{data.badge}</i>
          </span>
        </span>
      </button>
    </>
  );
});
