import { http, HttpResponse } from 'msw';
import type { Role, User } from '@/api/types';
import { ago } from '../seed';
import { signedIn, signedOut } from '../state';
import { paged, parameter, problem, state } from './common';

export const accountHandlers = [
  http.get('/api/session', () => HttpResponse.json(state.session)),
  http.post<never, { email: string; password: string }>('/api/session', async ({ request }) => {
    const { password } = await request.json();
    if (password === 'wrong') return problem(401, 'invalid_credentials');
    state.session = signedIn;
    return HttpResponse.json(state.session);
  }),
  http.delete('/api/session', () => {
    state.session = signedOut;
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('/api/setup', ({ request }) => HttpResponse.json({ valid: parameter(request.url, 'token') === 'first' })),
  http.post<never, { password: string; email: string }>('/api/setup', async ({ request }) => {
    const { password } = await request.json();
    if (password === 'password1234') return problem(400, 'validation', { errors: [{ field: 'password', code: 'password_too_common', detail: 'too common' }] });
    state.session = signedIn;
    return HttpResponse.json(state.session);
  }),
  http.put<never, { current: string }>('/api/session/password', async ({ request }) => {
    const { current } = await request.json();
    if (current === 'wrong') return problem(400, 'validation', { errors: [{ field: 'current', code: 'wrong_password', detail: 'wrong password' }] });
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('/api/users', () => HttpResponse.json({ items: state.users, next: null })),
  http.post<never, { name: string; email: string; role: Role }>('/api/users', async ({ request }) => {
    const form = await request.json();
    if (state.users.some(({ email }) => email === form.email)) return problem(400, 'validation', { errors: [{ field: 'email', code: 'email_taken', detail: 'email taken' }] });
    const user: User = { id: state.users.length + 1, ...form, status: 'active', createdAt: ago(0), lastLoginAt: null };
    state.users = [...state.users, user];
    return HttpResponse.json({ user, initialPassword: 'tide-maple-42-orbit' }, { status: 201 });
  }),
  http.patch<{ id: string }, Partial<User>>('/api/users/:id', async ({ params, request }) => {
    const changes = await request.json();
    state.users = state.users.map((user) => (user.id === Number(params.id) ? { ...user, ...changes } : user));
    return HttpResponse.json(state.users.find(({ id }) => id === Number(params.id)));
  }),
  http.post('/api/users/:id/password', () => HttpResponse.json({ initialPassword: 'river-stone-17-linen' })),
  http.get('/api/audit', ({ request }) => {
    const actor = parameter(request.url, 'actor');
    const action = parameter(request.url, 'action');
    const found = state.audit.filter((entry) => (actor === '' || entry.actor?.includes(actor)) && (action === '' || entry.action.startsWith(action)));
    return HttpResponse.json(paged(found, request.url));
  }),
];
