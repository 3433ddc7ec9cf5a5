// Lists come comma-separated (OpenAPI: style form, not exploded).
export const LIST = { style: 'form', explode: false } as const
