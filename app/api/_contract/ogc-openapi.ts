import { createDocument } from 'zod-openapi'
import { asOpenapi30 } from '@/lib/format/openapi-30'
import packageJson from '@/package.json'
import { OGC_BASE, OGC_OPERATIONS } from './ogc'
import { pathsOf } from './openapi'

/** The OpenAPI 3.0 description of the OGC API, made from the same operations as that of the whole API. */
export function ogcOpenapiDocument(base: string) {
  return asOpenapi30({
    ...createDocument({
      openapi: '3.1.0',
      info: {
        title: 'Groundtrace: OGC API – Features',
        version: packageJson.version,
        description: 'Claimed strikes, the claims they are made of, and the places that articles mention.',
        license: { name: packageJson.license },
      },
      servers: [{ url: base }],
      paths: pathsOf(OGC_OPERATIONS, OGC_BASE),
    }),
  })
}
