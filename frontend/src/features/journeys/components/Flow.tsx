import { Background, BackgroundVariant, MiniMap, ReactFlow, ReactFlowProvider, useReactFlow, type Connection, type NodeChange, type OnSelectionChangeParams } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useEffect, useMemo, useRef, useState, type DragEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyCounters, JourneyEdge, StepKind } from '@/api/journeys';
import { ZoomBar } from '@/shared/canvas/ZoomBar';
import { mayConnect, type Edit } from '../model/edits';
import { grid, nodeWidth, snap, type Spot } from '../model/geometry';
import type { Problem } from '../model/problems';
import type { Say } from '../steps/step';
import { steps } from '../steps/steps';
import { CanvasContext, type CanvasActions } from './canvasContext';
import { HistoryBar } from './FlowBars';
import { PortEdgeView } from './PortEdgeView';
import { StepNodeView } from './StepNodeView';
import type { Draft } from './useDraft';
import { edgeId, useProjection, type FlowNode } from './useProjection';
import type { Selection } from './useSelection';
import css from './canvas.module.css';

export const stepMime = 'application/x-journey-step';
const nodeTypes = { step: StepNodeView };
const edgeTypes = { port: PortEdgeView };
const mapColour = { trigger: 'var(--primary)', touch: 'var(--touch)', action: 'var(--accent)', control: 'var(--comparison)', problem: 'var(--danger)' } as const;
const nothing: Readonly<Record<string, Spot>> = {};

interface FlowProps {
  readonly draft: Draft;
  readonly editable: boolean;
  readonly selection: Selection;
  readonly actions: CanvasActions;
  readonly onAdd: (kind: StepKind, at: Spot, on?: JourneyEdge) => void;
  readonly counters: JourneyCounters | undefined;
  readonly problems: readonly Problem[];
  readonly path: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> };
  readonly say: Say;
  /** Whether something stands at the right of the canvas. */
  readonly panel: boolean;
}

function Arrows() {
  return (
    <svg className={css.arrows} aria-hidden="true">
      <defs>
        {(['plain', 'selected', 'path'] as const).map((kind) => (
          <marker key={kind} id={`arrow-${kind}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
            <path d="M0.5 0.8 7 4 0.5 7.2z" className={css[`arrow_${kind}`]} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}

/** Dragging is shown at once and written into the document when it ends. */
function useDragging(edit: (change: Edit) => void) {
  const [dragged, setDragged] = useState(nothing);
  const latest = useRef(dragged);
  latest.current = dragged;
  const onNodesChange = useCallback(
    (changes: readonly NodeChange<FlowNode>[]) => {
      const moves = changes.filter((change) => change.type === 'position').flatMap(({ id, position }) => (position === undefined ? [] : [[id, position] as const]));
      if (moves.length === 0) return;
      setDragged((current) => ({ ...current, ...Object.fromEntries(moves) }));
    },
    [],
  );
  const onNodeDragStop = useCallback(() => {
    const to = Object.fromEntries(Object.entries(latest.current).map(([id, { x, y }]) => [id, { x: snap(x), y: snap(y) }]));
    if (Object.keys(to).length > 0) edit({ type: 'move', to });
    setDragged(nothing);
  }, [edit]);
  return { dragged, onNodesChange, onNodeDragStop };
}

/** When the inspector takes room the picture moves over by half of it, and the one selected step stays in sight. */
function useInView(box: RefObject<HTMLDivElement | null>, nodes: readonly FlowNode[], chosen: ReadonlySet<string>, panel: boolean) {
  const flow = useReactFlow();
  const latest = useRef(nodes);
  latest.current = nodes;
  const width = useRef(0);
  useEffect(() => {
    const [only] = chosen;
    const frame = requestAnimationFrame(() => {
      const size = box.current?.getBoundingClientRect();
      const node = latest.current.find(({ id }) => id === only);
      if (size === undefined || size.width === 0) return;
      const view = flow.getViewport();
      const { y, zoom } = view;
      const shift = width.current === 0 ? 0 : (size.width - width.current) / 2;
      width.current = size.width;
      if (node === undefined || chosen.size !== 1) return void (shift !== 0 && flow.setViewport({ ...view, x: view.x + shift }, { duration: 140 }));
      const x = view.x + shift;
      const beyond = (from: number, length: number, room: number) => (from < 24 ? 24 - from : Math.min(0, room - 24 - (from + length)));
      const dx = beyond(node.position.x * zoom + x, nodeWidth * zoom, size.width);
      const dy = beyond(node.position.y * zoom + y, ((node.height ?? 0) + 48) * zoom, size.height);
      if (shift !== 0 || dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: 140 });
    });
    return () => cancelAnimationFrame(frame);
  }, [box, chosen, flow, panel]);
}

function Inner({ draft, editable, selection, actions, onAdd, counters, problems, path, say, panel }: FlowProps) {
  const { t } = useTranslation();
  const { definition, edit } = draft;
  const flow = useReactFlow();
  const box = useRef<HTMLDivElement>(null);
  const { dragged, onNodesChange, onNodeDragStop } = useDragging(edit);
  const { nodes: chosen, edge: chosenEdge } = selection;
  const view = useMemo(() => ({ definition, counters, problems, dragged, selected: chosen, selectedEdge: chosenEdge, path }), [definition, counters, problems, dragged, chosen, chosenEdge, path]);
  const { nodes, edges } = useProjection(view, say);
  const place = useCallback(() => {
    const size = box.current?.getBoundingClientRect();
    if (size === undefined || size.width === 0) return;
    // The first step of an empty canvas comes to stand in the middle, beside the bars.
    if (nodes.length === 0) return void flow.setViewport({ x: (size.width - nodeWidth) / 2, y: 32, zoom: 1 });
    const left = Math.min(...nodes.map(({ position }) => position.x));
    const right = Math.max(...nodes.map(({ position }) => position.x + nodeWidth));
    const top = Math.min(...nodes.map(({ position }) => position.y));
    const bottom = Math.max(...nodes.map(({ position, height }) => position.y + (height ?? 0)));
    const zoom = Math.min(1, Math.max(0.62, Math.min((size.width - 64) / (right - left), (size.height - 56) / (bottom - top))));
    const spare = size.height - (bottom - top) * zoom;
    void flow.setViewport({ x: (size.width - (right - left) * zoom) / 2 - left * zoom, y: (spare > 0 ? Math.min(spare / 2, 32) : 28) - top * zoom, zoom });
  }, [nodes, flow]);
  useInView(box, nodes, chosen, panel);
  const drop = (event: DragEvent) => {
    const kind = event.dataTransfer.getData(stepMime) as StepKind | '';
    if (kind === '') return;
    event.preventDefault();
    const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const over = event.target instanceof Element ? event.target.closest('.react-flow__edge')?.getAttribute('data-id') : undefined;
    onAdd(kind, { x: x - nodeWidth / 2, y: y - 28 }, definition.edges.find((edge) => edgeId(edge) === over));
  };
  const edgeOf = ({ source, sourceHandle, target }: { source: string; sourceHandle?: string | null; target: string }): JourneyEdge => ({ from: source, port: sourceHandle ?? 'next', to: target });
  return (
    <div ref={box} className={css.flow} onDrop={drop} onDragOver={(event) => editable && event.preventDefault()}>
      <Arrows />
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeDragStop={onNodeDragStop}
        onSelectionDragStop={onNodeDragStop}
        onNodeClick={(event, node) => selection.pick(node.id, event.shiftKey || event.metaKey || event.ctrlKey)}
        onNodeDragStart={(_, node) => !chosen.has(node.id) && selection.pick(node.id, false)}
        onEdgeClick={(_, edge) => selection.pickEdge(edge.id)}
        onPaneClick={selection.clear}
        onSelectionChange={useCallback(({ nodes: picked }: OnSelectionChangeParams) => picked.length > 1 && selection.set(picked.map(({ id }) => id)), [selection])}
        onConnect={(connection: Connection) => edit({ type: 'connect', edge: edgeOf(connection) })}
        isValidConnection={(connection) => mayConnect(definition, edgeOf(connection), steps)}
        onInit={place}
        nodesDraggable={editable}
        nodesConnectable={editable}
        elementsSelectable
        elevateNodesOnSelect={false}
        selectNodesOnDrag={false}
        deleteKeyCode={null}
        connectOnClick={false}
        disableKeyboardA11y
        snapToGrid
        snapGrid={[grid, grid]}
        minZoom={0.2}
        maxZoom={1.5}
        onlyRenderVisibleElements={nodes.length > 120}
        attributionPosition="top-right"
        aria-label={t('journeys.canvas.label')}
      >
        <Background variant={BackgroundVariant.Dots} gap={16} size={1.2} color="var(--line-strong)" />
        {nodes.length > 0 && <MiniMap className={css.miniMap} position="bottom-left" pannable zoomable nodeColor={(node) => mapColour[(node as FlowNode).data.problem === null ? (node as FlowNode).data.group : 'problem']} nodeBorderRadius={6} style={{ width: 152, height: 104 }} ariaLabel={t('journeys.canvas.miniMap')} />}
        <HistoryBar draft={draft} editable={editable} />
        <ZoomBar onFit={place} />
      </ReactFlow>
      <CanvasHint definition={definition.nodes.length} editable={editable} text={t('journeys.canvas.emptyHint')} />
      <span className="sr-only" role="status">
        {actions.editable ? t('journeys.canvas.keys') : ''}
      </span>
    </div>
  );
}

function CanvasHint({ definition, editable, text }: { readonly definition: number; readonly editable: boolean; readonly text: string }) {
  return definition === 0 && editable ? <p className={css.emptyHint}>{text}</p> : null;
}

/** React Flow as a picture of the document: it says what people did to it, and keeps nothing. */
export function Flow(props: FlowProps) {
  return (
    <ReactFlowProvider>
      <CanvasContext value={props.actions}>
        <Inner {...props} />
      </CanvasContext>
    </ReactFlowProvider>
  );
}
