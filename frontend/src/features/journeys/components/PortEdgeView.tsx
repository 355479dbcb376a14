import { PlusOutlined } from '@ant-design/icons';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCanvas } from './canvasContext';
import { StepMenu } from './StepMenu';
import type { FlowEdge } from './useProjection';
import css from './canvas.module.css';

export const PortEdgeView = memo(function PortEdgeView({ id, source, sourceHandleId, target, data, selected }: EdgeProps<FlowEdge>) {
  const { t } = useTranslation();
  const { editable, insert } = useCanvas();
  if (data === undefined) return null;
  const { path, label, labelAt, middle, onPath } = data;
  const marker = selected ? 'selected' : onPath ? 'path' : 'plain';
  return (
    <>
      <BaseEdge id={id} path={path} interactionWidth={18} markerEnd={`url(#arrow-${marker})`} className={`${css.edge} ${selected ? css.edgeSelected : ''} ${onPath ? css.edgeOnPath : ''}`} />
      <EdgeLabelRenderer>
        {label !== '' && (
          <span className={css.edgeLabel} style={{ transform: `translate(${labelAt.above ? '-50%, -100%' : '0, -50%'}) translate(${labelAt.x}px, ${labelAt.y}px)` }}>
            {label}
          </span>
        )}
        {editable && selected && (
          <span className={`${css.insert} nodrag nopan`} style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}>
            <StepMenu onPick={(kind) => insert(kind, { from: source, port: sourceHandleId ?? 'next', to: target })}>
              <button type="button" aria-label={t('journeys.canvas.insert')} title={t('journeys.canvas.insert')}>
                <PlusOutlined />
              </button>
            </StepMenu>
          </span>
        )}
      </EdgeLabelRenderer>
    </>
  );
});
