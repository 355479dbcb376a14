import { ReactFlow, ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '@/api/identity';
import { ZoomBar } from '@/shared/canvas/ZoomBar';
import type { Picked } from '../model/ties';
import { GraphContext } from './graphContext';
import { HolderFrameView } from './HolderFrameView';
import { IdentifierNodeView } from './IdentifierNodeView';
import { TieEdgeView } from './TieEdgeView';
import { useGraphProjection, type GraphNode, type TieEdge } from './useGraphProjection';
import type { IdentityWords } from './useIdentityWords';
import css from './identity.module.css';

const nodeTypes = { identifier: IdentifierNodeView, holder: HolderFrameView };
const edgeTypes = { tie: TieEdgeView };
const fit = { padding: 0.04, maxZoom: 1, minZoom: 0.45 };

interface IdentityGraphProps {
  readonly identity: Identity;
  readonly words: IdentityWords;
  readonly picked: Picked | null;
  /** Identifiers a doubt speaks of. */
  readonly doubtful: ReadonlySet<number>;
  readonly onPick: (picked: Picked | null) => void;
}

function Canvas({ identity, words, picked, doubtful, onPick }: IdentityGraphProps) {
  const { t } = useTranslation();
  const flow = useReactFlow<GraphNode, TieEdge>();
  const { nodes, edges, layout } = useGraphProjection({ identity, words, picked, doubtful });
  const refit = useCallback(() => void flow.fitView(fit), [flow]);
  const room = useStore((store) => store.width);
  const tall = useStore((store) => store.height);
  const { width, height } = layout.bounds;
  useEffect(refit, [refit, room, tall, width, height]);
  const zoom = room === 0 ? 1 : Math.min(1, room / Math.max(width, 1));
  return (
    <div className={css.canvas} style={{ height: Math.min(640, Math.max(280, height * zoom + 40)) }}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onEdgeClick={(_, { id }) => onPick({ type: 'tie', id })}
        onPaneClick={() => onPick(null)}
        fitView
        fitViewOptions={fit}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        minZoom={0.2}
        maxZoom={1.5}
        onlyRenderVisibleElements={nodes.length > 120}
        attributionPosition="top-right"
        aria-label={t('identity.graph')}
      >
        <ZoomBar onFit={refit} />
      </ReactFlow>
    </div>
  );
}

/** Who is held together by what, as a picture; the tables below it say the same in words. */
export function IdentityGraph(props: IdentityGraphProps) {
  const { onPick } = props;
  const actions = useMemo(() => ({ pick: onPick }), [onPick]);
  return (
    <ReactFlowProvider>
      <GraphContext value={actions}>
        <Canvas {...props} />
      </GraphContext>
    </ReactFlowProvider>
  );
}
