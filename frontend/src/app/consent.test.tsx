import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { state } from '@/testing/mock/handlers/common';
import { signedIn } from '@/testing/mock/state';
import { renderConsole } from '@/testing/renderConsole';

const patience = { timeout: 25_000 };

it('changes a consent only with evidence, and shows it once it is through', async () => {
  const { user } = renderConsole('/customers/777');
  await user.click(await screen.findByRole('button', { name: '短信营销：同意，修改' }, patience));
  const dialog = await screen.findByRole('dialog', undefined, patience);
  expect(dialog).toHaveTextContent('短信营销授权');
  expect(within(dialog).getByRole('button', { name: '撤回' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(within(dialog).getByRole('button', { name: '记下' }));
  await within(dialog).findByText('写一句凭据，没有凭据不算数', undefined, patience);
  expect(state.consents.find(({ channel }) => channel === 'sms')?.status).toBe('granted');
  await user.type(within(dialog).getByLabelText('凭据'), '门店当面说的');
  await user.click(within(dialog).getByRole('button', { name: '记下' }));
  await screen.findByRole('button', { name: '短信营销：撤回，修改' }, patience);
});

it('shows consents and segments to those who may only look', async () => {
  state.session = { ...signedIn, permissions: ['customers.read', 'segments.read'] };
  renderConsole('/customers/777');
  expect(await screen.findByRole('link', { name: '双11 加购未付 · 高潜' }, patience)).toHaveAttribute('href', expect.stringMatching(/^\/segments\/1\?who=\d+$/));
  await waitFor(() => expect(screen.getAllByText('同意').length).toBe(3), patience);
  expect(screen.queryByRole('button', { name: /修改/ })).not.toBeInTheDocument();
});
