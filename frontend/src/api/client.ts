import { Problem } from './problem';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

type SignedOutListener = () => void;
const signedOutListeners = new Set<SignedOutListener>();

/** Calls back when the server no longer knows the session, whichever request found out. */
export function onSignedOut(listener: SignedOutListener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

export function announceSignedOut(): void {
  signedOutListeners.forEach((listener) => listener());
}

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
  return cookie === undefined ? undefined : decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

function requestInit(method: string, body: unknown, signal?: AbortSignal): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  const token = method === 'GET' ? undefined : csrfToken();
  if (token !== undefined) headers['X-XSRF-TOKEN'] = token;
  if (body === undefined || body instanceof FormData) return { method, headers, body: body ?? null, signal: signal ?? null };
  headers['Content-Type'] = 'application/json';
  return { method, headers, body: JSON.stringify(body), signal: signal ?? null };
}

async function send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { credentials: 'same-origin', ...requestInit(method, body, signal) }).catch(
    (error: unknown) => {
      if (signal?.aborted) throw error;
      throw new Problem(0, {});
    },
  );
  if (!response.ok) {
    const problem = await Problem.from(response);
    if (problem.status === 401 && problem.code === 'not_signed_in') announceSignedOut();
    throw problem;
  }
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => send<T>('GET', withQuery(path, query), undefined, signal),
  post: <T>(path: string, body?: unknown, signal?: AbortSignal) => send<T>('POST', path, body, signal),
  put: <T>(path: string, body?: unknown) => send<T>('PUT', path, body),
  patch: <T>(path: string, body?: unknown) => send<T>('PATCH', path, body),
  delete: <T>(path: string) => send<T>('DELETE', path),
};

/** Uploads with progress, which fetch cannot report. */
export function upload<T>(path: string, form: FormData, onProgress: (fraction: number) => void, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    const token = csrfToken();
    if (token !== undefined) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Problem(0, {}));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(JSON.parse(request.responseText) as T);
      const response = new Response(request.responseText, { status: request.status });
      return Problem.from(response).then((problem) => {
        if (problem.code === 'not_signed_in') announceSignedOut();
        reject(problem);
      });
    };
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
