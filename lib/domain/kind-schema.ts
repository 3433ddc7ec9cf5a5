import { z } from 'zod'
import { KINDS, type Kind } from './kinds'

const kindNames = Object.keys(KINDS) as [Kind, ...Kind[]]
export const kindSchema = z.enum(kindNames)
