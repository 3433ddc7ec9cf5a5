/** Who says this is not the server, but what stands before it. */
export function isGateway(status: number): boolean {
  return status === 502 || status === 503 || status === 504
}
