import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useGraph } from './graphContext';
import type { TieEdge } from './useGraphProjection';
import css from './identity.module.css';

export const TieEdgeView = memo(function TieEdgeView({ id, data, selected = false }: EdgeProps<TieEdge>) {
  const { pick } = useGraph();
  if (data === undefined) return null;
  const { path, label, labelAt, bond, onlyClaimed, ruled, width, said, faded } = data;
  const state = [css[bond], onlyClaimed ? css.claimed : '', ruled ? css.ruled : '', selected ? css.chosen : '', faded ? css.faded : ''].join(' ');
  const open = () => pick({ type: 'tie', id });
  return (
    <>
      <BaseEdge id={id} path={path} interactionWidth={16} className={`${css.tie} ${state}`} style={{ strokeWidth: selected ? width + 1 : width }} />
      <EdgeLabelRenderer>
        <button
          type="button"
          className={`${css.tieLabel} ${state} nodrag nopan`}
          style={{ transform: `translate(-50%, -50%) translate(${labelAt.x}px, ${labelAt.y}px)` }}
          aria-label={said}
          aria-pressed={selected}
          title={said}
          onClick={open}
          onFocus={open}
        >
          {label}
        </button>
      </EdgeLabelRenderer>
    </>
  );
});
