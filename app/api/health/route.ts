import type { Health } from '@/lib/format/health'
import { getStore } from '@/lib/services/runtime'
import { storeHealth } from '@/lib/services/search'
import { describeGazetteer } from '@/lib/sources/gazetteer'
import packageJson from '@/package.json'
import { getHealth } from '../_contract/operations'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getHealth, async () => {
    const { version, size } = describeGazetteer()
    return Response.json({
      status: 'ok',
      version: packageJson.version,
      gazetteer: { version, entries: size },
      ...(await storeHealth(await getStore())),
    } satisfies Health)
  }),
})
