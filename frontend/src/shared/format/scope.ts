/** The source that stands in for an app nobody named: `source-3` is 3. An app's own id is no such scope. */
export const sourceOfScope = (scope: string | null): string | undefined => scope?.match(/^source-(\d+)$/)?.[1];
