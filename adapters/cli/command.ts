import { z } from 'zod';
import { bannerMaxUnits, Intake, Platform, Slug, updateMaxUnits } from '../../src/index.ts';

/** What the terminal says, and the code that the command ends with: 0 done, 1 refused, 2 not understood. */
export const Answer = z.object({ lines: z.array(z.string()), exitCode: z.number().int() });
/** What came of a command. */
export type Answer = z.infer<typeof Answer>;

const PetitionContent = z.object({
  slug: Slug,
  title: z.string(),
  target: z.object({ name: z.string(), role: z.string().optional(), organisation: z.string().optional() }),
  goal: z.string(),
  text: z.string(),
  letter: z.string(),
  photo: z.object({ address: z.string().optional(), alternativeText: z.string(), credit: z.string() }).optional(),
  signatureGoal: z.number().int().positive().optional(),
  milestones: z.array(z.number().int().positive()).readonly(),
  opensAt: z.date().optional(),
  closesAt: z.date().optional(),
  language: z.string(),
});

const StoredPhoto = z.object({
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
  mediaType: z.string(),
});

const Moderator = z.object({ platform: Platform.exclude(['web']), account: z.string() });

const Community = z.object({ platform: Platform.exclude(['web']), id: z.string() });

/** Something the host wants done with the petitions, with everything that it takes: it names no file. */
export const Command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('import'), content: PetitionContent, photo: StoredPhoto.optional() }),
  z.object({ do: z.literal('list') }),
  z.object({ do: z.literal('show'), slug: z.string() }),
  z.object({
    do: z.literal('announce'),
    slug: z.string(),
    kind: z.enum(['update', 'answer']),
    text: z.string().min(1).max(updateMaxUnits),
  }),
  z.object({ do: z.literal('close'), slug: z.string() }),
  z.object({ do: z.literal('reopen'), slug: z.string() }),
  z.object({ do: z.literal('default'), slug: z.string(), community: Community.optional() }),
  z.object({ do: z.literal('addModerator'), slug: z.string(), moderator: Moderator }),
  z.object({ do: z.literal('removeModerator'), slug: z.string(), moderator: Moderator }),
  z.object({ do: z.literal('listModerators'), slug: z.string() }),
  z.object({ do: z.literal('log'), slug: z.string(), json: z.boolean() }),
  z.object({ do: z.literal('proposals'), slug: z.string() }),
  z.object({ do: z.literal('confirm'), slug: z.string(), proposal: z.number().int().positive(), agrees: z.boolean() }),
  z.object({ do: z.literal('setIntake'), slug: z.string(), intake: Intake }),
  z.object({ do: z.literal('setNames'), slug: z.string(), hidden: z.boolean() }),
  z.object({
    do: z.literal('setBanner'),
    slug: z.string(),
    banner: z.string().min(1).max(bannerMaxUnits).optional(),
  }),
  z.object({ do: z.literal('check') }),
]);
/** A command, with everything that it takes. */
export type Command = z.infer<typeof Command>;

/** JSON has neither times nor bytes; each travels as an object with one key that says which it is. */
const Travelling = z.union([
  z.strictObject({ $time: z.iso.datetime() }).transform(({ $time }) => new Date($time)),
  z.strictObject({ $bytes: z.base64() }).transform(({ $bytes }) => new Uint8Array(Buffer.from($bytes, 'base64'))),
]);

/** A command as JSON. {@link decodeCommand} reads it back. */
export function encodeCommand(command: Command): string {
  return JSON.stringify(command, function (key, value: unknown) {
    // JSON.stringify has made text of a time before it asks; the time itself is still in its place.
    const there: unknown = this[key];
    if (there instanceof Date) return { $time: there.toISOString() };
    return there instanceof Uint8Array ? { $bytes: Buffer.from(there).toString('base64') } : value;
  });
}

/** The command of a JSON text; throws when there is none in it. */
export function decodeCommand(json: string): Command {
  const read: unknown = JSON.parse(json, (_, value: unknown) => Travelling.safeParse(value).data ?? value);
  return Command.parse(read);
}
