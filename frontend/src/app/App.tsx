import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '@/api/queryClient';
import { ThemeProvider } from '@/shared/theme/ThemeProvider';
import { AntdSetup } from './AntdSetup';
import { createRouter } from './router';

export function App() {
  const [client] = useState(() => createQueryClient());
  const [router] = useState(createRouter);
  return (
    <QueryClientProvider client={client}>
      <ThemeProvider>
        <AntdSetup>
          <RouterProvider router={router} />
        </AntdSetup>
      </ThemeProvider>
    </QueryClientProvider>
  );
}
