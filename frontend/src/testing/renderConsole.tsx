import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '@/api/queryClient';
import { AntdSetup } from '@/app/AntdSetup';
import { routes } from '@/app/router';
import { ThemeProvider } from '@/shared/theme/ThemeProvider';

/** The whole console at one address, as a person would meet it. */
export function renderConsole(path: string) {
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  render(
    <QueryClientProvider client={createQueryClient(false)}>
      <ThemeProvider>
        <AntdSetup>
          <RouterProvider router={router} />
        </AntdSetup>
      </ThemeProvider>
    </QueryClientProvider>,
  );
  return { user, router };
}
