import { methods } from '../../../_door/methods'
import { ofCollection } from '../../_collections'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: ofCollection('collection') })
