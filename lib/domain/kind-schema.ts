import { z } from 'zod'
import { KIND_NAMES } from './kinds'

export const kindSchema = z.enum(KIND_NAMES)
