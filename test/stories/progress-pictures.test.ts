import { expect, test } from 'vitest';
import { installation, pool } from '../support/installation.ts';

const pngSignature = [0x89, 0x50, 0x4e, 0x47];

test('progress comes with a picture, drawn anew when somebody has signed', async () => {
  const { telegram, discord, url, person } = await installation();
  const [ada, ben] = [telegram.user({ firstName: 'Ada' }), discord.user({ username: 'ben' })];
  // The first picture of a process takes longer than a chat waits for one on a busy machine.
  const picture = await fetch(`${url}/petitions/${pool.slug}/progress/0/en`);

  await ada.writes('/progress');
  await ben.uses('progress');

  expect((await ada.sees('How far we are')).photo?.size).toBeGreaterThan(10_000);
  const onDiscord = await ben.sees('How far we are');
  expect(onDiscord.pictures[0]?.description).toBe('Progress of “Keep the harbour pool open”: 0 of 100.');
  expect(picture.headers.get('content-type')).toBe('image/png');
  const before = new Uint8Array(await picture.arrayBuffer());
  expect([...before.subarray(0, 4)]).toEqual(pngSignature);

  await person('web', 'Chi').signs({ name: 'Chi' });

  const after = await fetch(`${url}/petitions/${pool.slug}/progress/1/en`);
  expect(Buffer.compare(new Uint8Array(await after.arrayBuffer()), before)).not.toBe(0);
});

test.each(['progress/x/en', 'progress/1/en/more', 'progress/1/..%2f..%2fsecret', 'progress'])(
  'there is no picture at %s',
  async (path) => {
    const { url } = await installation();
    expect((await fetch(`${url}/petitions/${pool.slug}/${path}`)).status).toBe(404);
  },
);
