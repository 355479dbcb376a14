import { expectTypeOf, it } from 'vitest';
import type { Narrow, Schemas } from './contract';

type Closer<N extends { readonly [K in keyof N]: K extends keyof Schemas['Segment'] ? Schemas['Segment'][K] : never }> = Narrow<Schemas['Segment'], N>;

it('says a field more closely', () => {
  expectTypeOf<Closer<{ status: 'draft' }>['status']>().toEqualTypeOf<'draft'>();
  expectTypeOf<Closer<{ status: 'draft' }>['name']>().toEqualTypeOf<string>();
});

it('knows no field the server does not have, nor one of another kind', () => {
  // @ts-expect-error the server has no such field
  expectTypeOf<Closer<{ colour: string }>>().toBeObject();
  // @ts-expect-error it is a text there
  expectTypeOf<Closer<{ status: number }>>().toBeObject();
});
