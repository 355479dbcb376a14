export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly detail?: string;
}

interface ProblemBody {
  readonly code?: string;
  readonly detail?: string;
  readonly title?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldProblem[];
}

/** A refusal or failure of the server, read from `application/problem+json`; `code` is what the console translates. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldProblem[];

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? '');
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'unreachable' : `http_${status}`);
    this.params = body.params ?? {};
    this.errors = body.errors ?? [];
  }

  static async from(response: Response): Promise<Problem> {
    const body: ProblemBody = await response.json().catch(() => ({}));
    const retryAfter = Number(response.headers.get('Retry-After'));
    const params = retryAfter > 0 ? { retryAfterSeconds: retryAfter, ...body.params } : body.params;
    return new Problem(response.status, { ...body, params });
  }
}

/** Refusals of the whole that are about one field are shown at that field too: `source_name_taken` at the name. */
export function fieldProblems(error: unknown, ofField: Readonly<Record<string, string>> = {}): readonly FieldProblem[] {
  if (!(error instanceof Problem)) return [];
  const field = ofField[error.code];
  return field === undefined ? error.errors : [...error.errors, { field, code: error.code, detail: error.message }];
}

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);
