'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useEffect, useState } from 'react'
import { Problem, ServerGone } from './fetch-json'
import { onServerBack } from './server/server-watch'

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 30_000,
            // Whether there is a network says nothing of a server on this very machine.
            networkMode: 'always',
            // A refused request stays refused; a lost server is waited for.
            retry: (failures, error) =>
              !(error instanceof Problem && error.status < 500) && !(error instanceof ServerGone) && failures < 2,
          },
        },
      }),
  )
  // All that is on the screen, once the server is back: it was asked for while it was lost, or may have changed.
  useEffect(() => onServerBack(() => void client.invalidateQueries()), [client])
  return (
    <NuqsAdapter>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </NuqsAdapter>
  )
}
