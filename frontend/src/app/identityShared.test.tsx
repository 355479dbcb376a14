import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { state } from '@/testing/mock/handlers/common';
import { renderConsole } from '@/testing/renderConsole';

const patience = { timeout: 25_000 };
const values = () => screen.findByRole('table', { name: '共用的值' }, patience);
const rowOf = (table: HTMLElement, text: string) => within(table).getByText(text).closest('tr') as HTMLElement;
const bodyOf = (table: HTMLElement) => within(table).getAllByRole('row').slice(1);

describe('the shared values', () => {
  it('are reached from the conflicts, with how many the product found', async () => {
    const { user, router } = renderConsole('/identity/conflicts');
    await user.click(await screen.findByRole('link', { name: /共用的值\s*5/ }, patience));
    await waitFor(() => expect(router.state.location.pathname).toBe('/identity/shared'), patience);
    expect(bodyOf(await values())).toHaveLength(7);
    expect(screen.getByRole('link', { name: '客户' }).className).toMatch(/active/);
  });

  it('tell how many people, where it stands, and who blocked it', async () => {
    renderConsole('/identity/shared');
    const table = await values();
    expect(rowOf(table, '400****6688')).toHaveTextContent(/手机号 400\*{4}6688.*不再连人.*一起出现的标识太多，上限 50.*214.*236/);
    expect(rowOf(table, 'POS…0007')).toHaveTextContent('988+1,000+');
    expect(rowOf(table, '021****5500')).toHaveTextContent(/已屏蔽周岚 · /);
    expect(within(rowOf(table, '021****5500')).queryByRole('button', { name: /永久屏蔽/ })).not.toBeInTheDocument();
  });

  it('are narrowed to one standing, or to those on the way', async () => {
    const { user, router } = renderConsole('/identity/shared');
    await values();
    await user.click(await screen.findByRole('button', { name: '声称不算 1' }, patience));
    await waitFor(async () => expect(bodyOf(await values())).toHaveLength(1), patience);
    expect(router.state.location.search).toBe('?standing=crowded');
    await user.click(screen.getByRole('button', { name: '快到了' }));
    await waitFor(async () => expect(await values()).toHaveTextContent('139****0000'), patience);
    expect(screen.queryByRole('button', { name: /重新启用/ })).not.toBeInTheDocument();
  });

  it('are blocked for good by keyboard, after showing what would follow', async () => {
    const { user } = renderConsole('/identity/shared');
    const table = await values();
    within(rowOf(table, '400****6688')).getByRole('button', { name: '永久屏蔽 手机号 400****6688' }).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: '永久屏蔽这个值' }, patience);
    await waitFor(() => expect(dialog).toHaveTextContent('规则怎么变都不认'), patience);
    expect(state.orders).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '永久屏蔽' }));
    await waitFor(async () => expect(rowOf(await values(), '400****6688')).toHaveTextContent('已屏蔽周岚'), patience);
    expect(state.orders).toEqual([{ kind: 'block', key: state.sharedValues[1]?.value.key }]);
  });

  it('say before one is opened again that the evidence is the same', async () => {
    const { user } = renderConsole('/identity/shared');
    const table = await values();
    await user.click(within(rowOf(table, '400****6688')).getByRole('button', { name: /重新启用/ }));
    const dialog = await screen.findByRole('dialog', { name: '重新启用这个值' }, patience);
    expect(dialog).toHaveTextContent('马上又会变回现在这样');
    await waitFor(() => expect(dialog).toHaveTextContent('什么都不会变'), patience);
    await user.click(within(dialog).getByRole('button', { name: '重新启用' }));
    await waitFor(() => expect(state.orders).toMatchObject([{ kind: 'unblock' }]), patience);
    await waitFor(async () => expect(rowOf(await values(), '400****6688')).toHaveTextContent('不再连人'), patience);
  });

  it('send whoever wants one back that the rules list to the rules', async () => {
    renderConsole('/identity/shared');
    const row = rowOf(await values(), 'x***@camellia.example');
    expect(row).toHaveTextContent('按规则屏蔽');
    expect(within(row).getByRole('link', { name: '在规则里改' })).toHaveAttribute('href', '/identity/rules');
    expect(within(row).queryByRole('button')).not.toBeInTheDocument();
  });

  it('are only read by whoever may not steer', async () => {
    state.session = { ...state.session, permissions: state.session.permissions.filter((each) => each !== 'identity.steer') };
    renderConsole('/identity/shared');
    expect(within(await values()).queryByRole('button')).not.toBeInTheDocument();
  });

  it('say what will be here while there are none', async () => {
    state.sharedValues = [];
    renderConsole('/identity/shared');
    expect(await screen.findByText('还没有共用的值', undefined, patience)).toBeVisible();
    expect(screen.getByText(/默认超过 50 个更可靠的标识/)).toBeVisible();
  });
});
