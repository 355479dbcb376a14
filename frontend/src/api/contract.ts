import type { components } from './schema';

/** What the server says it answers and takes; generated from its own description by `npm run api:types`. */
export type Schemas = components['schemas'];

/**
 * A shape of the server with fields said more closely: the words there are instead of any text, a tree instead of any JSON.
 * A field the server does not have, or has of another kind, does not compile.
 */
export type Narrow<T, N extends { readonly [K in keyof N]: K extends keyof T ? T[K] : never }> = Omit<T, keyof N> & Readonly<N>;
