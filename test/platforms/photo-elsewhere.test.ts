import type { LookupAddress } from 'node:dns';
import { createServer, get, type IncomingMessage, type RequestListener, type RequestOptions } from 'node:http';
import type { LookupFunction } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchPhoto, type Network } from '../../adapters/web/photos/photo-elsewhere.ts';
import { isPublicAddress } from '../../adapters/web/photos/public-address.ts';
import { onLoopback } from '../support/loopback.ts';

const publicAddress = '93.184.215.14';
const mebibyte = 1024 * 1024;

/** An internet in which every host is at `addresses`, and every connection to a public one is answered by `answer`. */
async function internet(answer: RequestListener, addresses: readonly string[] = [publicAddress]) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`https://${request.headers.host}${request.url}`);
    answer(request, response);
  });
  const { port, goesAway } = await onLoopback(server, () => server.closeAllConnections());
  onTestFinished(goesAway);
  const found = addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }));
  const network = {
    lookup: (_host: string, _options: object, callback: (fault: null, addresses: LookupAddress[]) => void) =>
      callback(null, found),
    get: (url: URL, { lookup, ...options }: RequestOptions, onResponse: (response: IncomingMessage) => void) => {
      const toLoopback: LookupFunction = (host, wanted, callback) =>
        lookup!(host, wanted, (fault) =>
          fault ? callback(fault, '') : callback(null, [{ address: '127.0.0.1', family: 4 }]),
        );
      const headers = { ...options.headers, host: url.host };
      return get({ ...options, headers, host: url.hostname, port, path: url.pathname, lookup: toLoopback }, onResponse);
    },
  } as unknown as Network;
  return { network, asked };
}

const elms = 'https://photos.example/elms.jpg';

test('a photo is fetched from the server where it lies', async () => {
  const { network } = await internet((_, response) => response.end('a photo'));
  expect(Buffer.from(await fetchPhoto(elms, network)).toString()).toBe('a photo');
});

test.each([['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['::1'], ['fd00::1']])(
  'a name that leads to %s is not followed',
  async (address) => {
    const { network, asked } = await internet((_, response) => response.end('a secret'), [address]);
    await expect(fetchPhoto(elms, network)).rejects.toThrow('no public server');
    expect(asked).toEqual([]);
  },
);

test.each([
  'http://photos.example/elms.jpg',
  'https://photos.example:8443/elms.jpg',
  'https://ada:secret@photos.example/elms.jpg',
  'https://127.0.0.1/elms.jpg',
  'https://0x7f.1/elms.jpg',
  'https://2130706433/elms.jpg',
  'https://[::1]/elms.jpg',
  'https://[::ffff:169.254.169.254]/elms.jpg',
  'file:///etc/passwd',
])('nothing is asked for %s', async (address) => {
  const { network, asked } = await internet((_, response) => response.end('a secret'));
  await expect(fetchPhoto(address, network)).rejects.toThrow('where none is fetched from');
  expect(asked).toEqual([]);
});

test('a photo that has moved is found, at the end of three moves at most', async () => {
  const moving = await internet(({ url }, response) => {
    const left = Number(url?.slice(1));
    if (left === 0) response.end('a photo');
    else response.writeHead(302, { location: `/${left - 1}` }).end();
  });
  await expect(fetchPhoto('https://photos.example/3', moving.network)).resolves.toHaveLength('a photo'.length);
  await expect(fetchPhoto('https://photos.example/4', moving.network)).rejects.toThrow('could not be fetched');
});

test.each(['http://127.0.0.1/', 'https://127.0.0.1/', 'http://photos.example/', 'file:///etc/passwd'])(
  'a server cannot send us on to %s',
  async (location) => {
    const { network, asked } = await internet((_, response) => response.writeHead(302, { location }).end());
    await expect(fetchPhoto(elms, network)).rejects.toThrow('where none is fetched from');
    expect(asked).toEqual([elms]);
  },
);

test('a photo that does not end is left', async () => {
  const { network } = await internet((_, response) => {
    response.on('drain', () => response.write(Buffer.alloc(mebibyte))).write(Buffer.alloc(mebibyte));
  });
  await expect(fetchPhoto(elms, network)).rejects.toThrow('too large');
});

test.each([404, 500, 204, 304])('an answer of %i is no photo', async (status) => {
  const { network } = await internet((_, response) => response.writeHead(status).end());
  await expect(fetchPhoto(elms, network)).rejects.toThrow('could not be fetched');
});

test('who breaks off has sent no photo', async () => {
  const { network } = await internet((_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('a ph', () => response.destroy());
  });
  await expect(fetchPhoto(elms, network)).rejects.toThrow();
});

test.each(['1.1.1.1', '93.184.215.14', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001::200e'])(
  '%s is on the public internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
  ...['172.31.255.255', '192.168.1.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', 'localhost', ''],
  ...['::', '::1', '::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', 'fc00::1', 'fe80::1', 'ff02::1'],
  ...['2001:db8::1', '2001::1', '2002:7f00:1::'],
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
