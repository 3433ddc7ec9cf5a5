import pg from 'pg'

/** Makes a database on the server of another one, and returns its address. */
export async function createDatabase(url: string, name: string): Promise<string> {
  await ask(url, `CREATE DATABASE ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

export function dropDatabase(url: string, name: string): Promise<unknown[]> {
  return ask(url, `DROP DATABASE ${name} WITH (FORCE)`)
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
