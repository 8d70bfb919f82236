import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { Fault } from './fault.ts';
import { FrontMatter } from './front-matter-fields.ts';
import { nearest } from './nearest.ts';

/** What a front matter says, and everything that is wrong with it. Without faults it is there. */
export interface ReadFrontMatter {
  readonly fields: FrontMatter | undefined;
  readonly faults: readonly Fault[];
  /** The photo beside the petition file, so that it is looked at even when other keys are wrong. */
  readonly photoFile: string | undefined;
  /** The line of a key, for faults that are found later. */
  lineOf(...path: readonly string[]): number;
}

/** Reads the YAML between the two `---` lines. `firstLine` is the file's line that it begins in. */
export function readFrontMatter(yaml: string, firstLine: number): ReadFrontMatter {
  const lines = new LineCounter();
  // Without YAML's own types, “No” and “1984” are titles like any other.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const lineOf = (...path: readonly PropertyKey[]) => at(offsetOf(document, path) ?? 0);

  const faults = yamlFaults(document, at);
  if (faults.length > 0) return { fields: undefined, faults, photoFile: undefined, lineOf };
  const said: unknown = document.toJS() ?? {};
  const parsed = FrontMatter.safeParse(said);
  return {
    fields: parsed.data,
    faults: parsed.error?.issues.flatMap((issue) => fieldFaults(issue, lineOf)) ?? [],
    photoFile: PhotoFile.safeParse(said).data?.photo.file,
    lineOf,
  };
}

const PhotoFile = z.object({ photo: z.object({ file: z.string().min(1) }) });

function yamlFaults(document: Document.Parsed, at: (offset: number) => number): readonly Fault[] {
  const faults = document.errors.map((error) => {
    const hint = error.code === 'DUPLICATE_KEY' ? 'Each key may stand once: take one out.' : quotesHint;
    return { line: at(error.pos[0]), sentence: `The front matter cannot be read here (${error.message}). ${hint}` };
  });
  visit(document, {
    Alias(_, alias) {
      const sentence = `The front matter cannot be read here (YAML takes “*${alias.source}” for a reference). ${quotesHint}`;
      faults.push({ line: at(alias.range?.[0] ?? 0), sentence });
    },
  });
  return faults;
}

const quotesHint = 'A text with a colon or a sign at its beginning needs quotes: title: "Parks: keep them".';

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === step) : undefined;
    // A list's items are rarely worth a line of their own; a missing key is told where its parent stands.
    if (pair === undefined || !isScalar(pair.key)) return offset;
    offset = pair.key.range?.[0];
    node = pair.value;
  }
  return offset;
}

function fieldFaults(issue: z.core.$ZodIssue, lineOf: (...path: readonly PropertyKey[]) => number): readonly Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ line: lineOf(...issue.path, key), sentence: unknownKey(key, issue.path) }));
  }
  const subject = issue.path.filter((step) => typeof step === 'string').join('.');
  const sentence = subject === '' ? `The front matter ${issue.message}` : `“${subject}” ${issue.message}`;
  return [{ line: lineOf(...issue.path), sentence }];
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const known = knownKeys(path[0]);
  const meant = nearest(key, known);
  const mend =
    meant === undefined
      ? `The keys ${path[0] === undefined ? '' : 'there '}are ${known.join(', ')}.`
      : `Did you mean “${meant}”?`;
  return `“${[...path, key].join('.')}” is not known. ${mend}`;
}

function knownKeys(parent: PropertyKey | undefined): readonly string[] {
  const { photo, target } = FrontMatter.shape;
  if (parent === 'photo') return Object.keys(photo.unwrap().shape);
  if (parent === 'target') return Object.keys(target.shape);
  return Object.keys(FrontMatter.shape);
}
