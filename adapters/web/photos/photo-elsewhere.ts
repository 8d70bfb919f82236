import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What reaches other machines. */
export interface Network {
  /** Resolves a host's name; what is no public address is left out afterwards. */
  readonly lookup: typeof lookup;
  /** Asks over TLS. */
  readonly get: typeof get;
}

const internet: Network = { lookup, get };

const photoMaxBytes = 10 * 1024 * 1024;
const fetchingMaxMs = 10_000;
const redirectsMost = 3;

/**
 * The bytes of a photo that lies on another server, whatever they are. Nobody is asked who is not on the public internet, at the
 * usual port, over https: the server that asks may reach more than the person who wrote the address. Rejects when they cannot
 * be had.
 */
export async function fetchPhoto(address: string, network: Network = internet): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(fetchingMaxMs);
  let url = new URL(address);
  for (let redirects = 0; redirects <= redirectsMost; redirects += 1) {
    const response = await ask(url, network, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return read(response);
    response.destroy();
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined) break;
    url = new URL(headers.location, url);
  }
  throw new Error('The photo could not be fetched.');
}

function ask(url: URL, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  if (!mayBeAsked(url)) throw new Error('The photo lies where none is fetched from.');
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = { accept: 'image/webp, image/jpeg, image/png', 'user-agent': 'Undersigned' };
  network.get(url, { headers, signal, agent: false, lookup: publicOnly(network.lookup) }, resolve).on('error', reject);
  return promise;
}

function mayBeAsked({ protocol, port, username, password, hostname }: URL): boolean {
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  // A host that is an address is never looked up.
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) === 0 || isPublicAddress(host);
}

/** Looks names up, and is used for the connection itself: what was found public cannot be exchanged in between. */
function publicOnly(find: Network['lookup']): LookupFunction {
  return (hostname, options, callback) => {
    find(hostname, { ...options, all: true }, (fault, addresses) => {
      const found = fault === null ? addresses.filter(({ address }) => isPublicAddress(address)) : [];
      const [first] = found;
      if (first === undefined) callback(fault ?? new Error('The photo lies on no public server.'), '');
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

async function read(response: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    // Leaving the loop ends the connection.
    if (bytes > photoMaxBytes) throw new Error('The photo is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
