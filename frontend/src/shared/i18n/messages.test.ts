import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enUS } from './en-US/messages';
import { zhCN } from './zh-CN/messages';

interface Tree {
  readonly [key: string]: string | Tree;
}

function flatten(tree: Tree, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as const] : flatten(value, `${prefix}${key}.`)));
}

/** English needs two forms where Chinese needs one. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const variables = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();

const chinese = new Map(flatten(zhCN));
const english = new Map(flatten(enUS));
const source = join(import.meta.dirname, '../..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing\//.test(file));
const read = (file: string) => readFileSync(join(source, file), 'utf8');

describe('the two languages', () => {
  it('have the same keys', () => {
    const keys = (messages: ReadonlyMap<string, string>) => [...new Set([...messages.keys()].map(withoutPlural))].sort();
    expect(keys(english)).toEqual(keys(chinese));
  });

  it('leave nothing empty', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('never use a variable the other does not know', () => {
    const differing = [...english].filter(([key, text]) => {
      const other = chinese.get(withoutPlural(key)) ?? chinese.get(key) ?? '';
      return variables(text).join() !== variables(other).join();
    });
    expect(differing).toEqual([]);
  });

  it('hold every key the code asks for by name', () => {
    const known = new Set([...chinese.keys()].map(withoutPlural));
    const asked = files.flatMap((file) => [...read(file).matchAll(/\bt\('([\w.-]+)'/g)].map(([, key]) => `${key}`));
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });

  it('hold a family of keys wherever the code builds one', () => {
    const known = [...chinese.keys()];
    const asked = files.flatMap((file) => [...read(file).matchAll(/\bt\(`([\w.-]+\.)\$\{/g)].map(([, prefix]) => `${prefix}`));
    expect(asked.filter((prefix) => !known.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('hold nothing the code never asks for', () => {
    const code = files.filter((file) => !file.includes('i18n')).map(read).join('\n');
    const byName = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key]) => key));
    const families = [...code.matchAll(/`([\w.-]*\.[^`\s]*\$\{[^`\s]*|\$\{[^`\s]*\}\.[^`\s]*)`/g)].map(([, text]) => new RegExp(`^${`${text}`.replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '[\\w.$-]+')}$`));
    expect([...chinese.keys()].filter((key) => !byName.has(withoutPlural(key)) && !families.some((family) => family.test(key)))).toEqual([]);
  });

  it('are the only place with Chinese words', () => {
    const withWords = files.filter((file) => file.endsWith('.tsx') && /[\u3000-\u9fff\uff00-\uffef]/.test(read(file)));
    expect(withWords).toEqual([]);
  });
});
