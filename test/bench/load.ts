import autocannon from 'autocannon';

/** How an address is asked. */
interface Load {
  readonly seconds: number;
  /** The path of each request, in turn. */
  path(): string;
}

const connections = 20;
/** As browsers ask. */
const headers = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd', 'accept-language': 'en' };

/** Answers a second, as many as come over twenty connections. Throws if one of them is no good answer. */
export async function answersPerSecond(url: string, { seconds, path }: Load): Promise<number> {
  const requests = [{ setupRequest: (request: autocannon.Request) => ({ ...request, path: path() }) }];
  const result = await autocannon({ url, connections, duration: seconds, headers, requests });
  const faults = result.non2xx + result.errors;
  if (faults > 0) throw new Error(`${faults} of ${result['2xx'] + faults} answers of ${path()} were none`);
  return result['2xx'] / result.duration;
}
