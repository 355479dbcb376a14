import { http, HttpResponse } from 'msw';
import type { Import, Mapping } from '@/api/types';
import { ago } from '../seed';
import { paged, problem, state } from './common';

const headers = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'];
const rows = Array.from({ length: 20 }, (_, index) => [
  index === 7 ? 'C536379' : String(536_365 + Math.floor(index / 4)), `8512${index}A`, index % 2 === 0 ? 'WHITE HANGING HEART T-LIGHT HOLDER' : 'KNITTED UNION FLAG HOT WATER BOTTLE', index === 7 ? '-1' : String((index % 6) + 1),
  index === 11 ? '12/40/2010 8:26' : `12/1/2010 8:${26 + Math.floor(index / 2)}`, '2.55', index === 14 ? '' : String(17_850 - index), 'United Kingdom',
]);

const suggestion: Mapping = {
  eventName: { constant: 'order_paid' },
  nameWhenNegative: { column: 'Quantity', name: 'order_refunded' },
  time: { column: 'InvoiceDate', format: 'auto', zone: 'Asia/Shanghai' },
  identifiers: [{ column: 'CustomerID', kind: 'member_no', scope: '' }],
  properties: [
    { column: 'InvoiceNo', target: 'order_id', type: 'text' },
    { column: 'StockCode', target: 'product_id', type: 'text' },
    { column: 'Description', target: 'product_name', type: 'text' },
    { column: 'Quantity', target: 'quantity', type: 'number' },
    { target: 'amount', type: 'number', multiply: ['Quantity', 'UnitPrice'] },
  ],
  traits: [{ column: 'Country', target: 'country', type: 'text' }],
  rowKey: null,
};

const byId = (id: unknown) => state.imports.find((item) => item.id === Number(id));

function change(id: unknown, changes: Partial<Import>) {
  state.imports = state.imports.map((item) => (item.id === Number(id) ? { ...item, ...changes } : item));
  const item = byId(id);
  return item === undefined ? problem(404, 'not_found') : HttpResponse.json(item);
}

function advance(item: Import): Import {
  if (item.status !== 'running' || item.rowsTotal === null) return item;
  const rowsRead = Math.min(item.rowsRead + 9_400, item.rowsTotal);
  const done = rowsRead === item.rowsTotal;
  const refused = Math.round(rowsRead * 0.002);
  return { ...item, rowsRead, rowsRefused: refused, rowsAccepted: rowsRead - refused, status: done ? 'completed' : 'running', finishedAt: done ? ago(0) : null, etaSeconds: done ? null : Math.round((item.rowsTotal - rowsRead) / 9_400) };
}

export const importHandlers = [
  http.get('/api/imports', () => HttpResponse.json({ items: state.imports, next: null })),
  http.post('/api/imports', async ({ request }) => {
    const form = await request.formData();
    const file = form.get('file');
    const id = Math.max(0, ...state.imports.map((item) => item.id)) + 1;
    const base = state.imports[0] as Import;
    const created: Import = { ...base, id, fileName: file instanceof File ? file.name : 'orders.csv', sizeBytes: file instanceof File ? file.size : 0, status: 'uploaded', rowsRead: 0, rowsAccepted: 0, rowsRefused: 0, startedAt: null, finishedAt: null, createdAt: ago(0), encoding: 'UTF-8' };
    state.imports = [created, ...state.imports];
    return HttpResponse.json(created, { status: 201 });
  }),
  http.get('/api/imports/:id', ({ params }) => {
    state.imports = state.imports.map((item) => (item.id === Number(params['id']) ? advance(item) : item));
    return change(params['id'], {});
  }),
  http.get('/api/imports/:id/preview', () => HttpResponse.json({ encoding: 'UTF-8', delimiter: ',', sheet: null, sheets: [], headers, rows, suggestion })),
  http.post<{ id: string }, { mapping: Mapping }>('/api/imports/:id/preview', async ({ request }) => {
    const { mapping } = await request.json();
    const at = (row: readonly string[], column: string) => row[headers.indexOf(column)] ?? '';
    const preview = rows.map((row, index) => {
      const bad = index === 11 ? [{ column: mapping.time.column, code: 'invalid_timestamp', detail: '"12/40/2010 8:26" is not a time' }] : index === 14 ? [{ column: 'CustomerID', code: 'missing_identifier', detail: 'the row names nobody' }] : [];
      const property = ({ column, multiply, type }: Mapping['properties'][number]) => {
        const value = multiply === undefined ? at(row, column ?? '') : String(multiply.reduce((product, name) => product * Number(at(row, name)), 1));
        return type === 'number' ? Number(Number(value).toFixed(2)) : value;
      };
      const name = 'constant' in mapping.eventName ? mapping.eventName.constant : (mapping.eventName.values[at(row, mapping.eventName.column)] ?? '');
      const event = {
        name: index === 7 && mapping.nameWhenNegative !== null ? mapping.nameWhenNegative.name : name, occurredAt: '2010-12-01T00:26:00Z', identifiers: mapping.identifiers.map(({ column, kind, scope }) => ({ kind, scope, value: `${at(row, column).slice(0, 2)}****` })),
        setAside: index === 4 ? [{ field: 'Phone', kind: 'phone', reason: 'masked' }] : [],
        properties: Object.fromEntries(mapping.properties.map((item) => [item.target, property(item)])), traits: Object.fromEntries(mapping.traits.map((item) => [item.target, property(item)])),
      };
      return { row: index + 2, event: bad.length > 0 ? null : event, errors: bad };
    });
    return HttpResponse.json({ rows: preview });
  }),
  http.post<{ id: string }, { mapping: Mapping }>('/api/imports/:id/start', async ({ params, request }) => {
    const { mapping } = await request.json();
    return change(params.id, { mapping, status: 'running', rowsTotal: 120_000, startedAt: ago(0), ratePerSecond: 9_400 });
  }),
  http.post('/api/imports/:id/cancel', ({ params }) => change(params['id'], { status: 'cancelled', finishedAt: ago(0) })),
  http.post('/api/imports/:id/resume', ({ params }) => change(params['id'], { status: 'running', finishedAt: null })),
  http.delete('/api/imports/:id', ({ params }) => {
    state.imports = state.imports.filter((item) => item.id !== Number(params['id']));
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('/api/imports/:id/errors', ({ request }) => {
    const errors = Array.from({ length: 153 }, (_, index) => ({ row: 14 + index * 211, column: index % 3 === 0 ? 'CustomerID' : 'InvoiceDate', code: index % 3 === 0 ? 'missing_identifier' : 'invalid_timestamp', detail: index % 3 === 0 ? 'the row names nobody' : '"12/40/2010 8:26" is not a time', line: '536414,22139,,56,12/1/2010 11:52,0,,United Kingdom' }));
    return HttpResponse.json(paged(errors, request.url));
  }),
  http.get('/api/imports/:id/totals', () =>
    HttpResponse.json({ accepted: 333_901, refused: 153, landed: 333_901, customers: 4_372, revenue: 8_187_806.36, currency: 'GBP', byReason: [{ code: 'invalid_timestamp', count: 102 }, { code: 'missing_identifier', count: 51 }], asOf: ago(900) }),
  ),
];
