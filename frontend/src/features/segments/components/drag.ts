import { useState, type DragEvent } from 'react';
import { fieldFrom, fieldText, type Field } from '../model/fresh';

const fieldType = 'application/x-tributary-field';
const rowType = 'application/x-tributary-row';

export const dragField = (field: Field) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.setData(fieldType, fieldText(field));
    event.dataTransfer.effectAllowed = 'copy';
  },
});

export const dragRow = (id: string) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.setData(rowType, id);
    event.dataTransfer.effectAllowed = 'move';
    const row = event.currentTarget.closest('[data-row]');
    if (row !== null) event.dataTransfer.setDragImage(row, 12, 12);
  },
});

export type Dropped = { readonly kind: 'field'; readonly field: Field } | { readonly kind: 'row'; readonly id: string };

function dropped(event: DragEvent): Dropped | null {
  const id = event.dataTransfer.getData(rowType);
  if (id !== '') return { kind: 'row', id };
  const field = fieldFrom(event.dataTransfer.getData(fieldType));
  return field === null ? null : { kind: 'field', field };
}

const ours = (event: DragEvent) => event.dataTransfer.types.some((type) => type === fieldType || type === rowType);
const isLow = (event: DragEvent) => {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY > top + height / 2;
};

/** A place that fields and rows may be dropped on; `over` says in which half the pointer is. */
export function useDrop(onDrop: (what: Dropped, low: boolean) => void) {
  const [over, setOver] = useState<'high' | 'low' | null>(null);
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!ours(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(isLow(event) ? 'low' : 'high');
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
      },
      onDrop: (event: DragEvent) => {
        setOver(null);
        const what = dropped(event);
        if (what === null) return;
        event.preventDefault();
        event.stopPropagation();
        onDrop(what, isLow(event));
      },
    },
  };
}
