import { sql } from 'drizzle-orm';
import type { PublicComment, PublicComments } from '../domain/comment.ts';
import { UserText } from '../domain/user-text.ts';
import { isCommentPublic } from './comment-states.ts';
import { type Db, rows } from './database.ts';
import { publicCode } from './signature-row.ts';
import { countedCode } from './signature-states.ts';

interface CommentLine {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly at: string;
}

/** Comments that everybody reads, of the newest signatures first, of numbers below `before`; at most `limit`. */
export async function readComments(
  db: Db,
  petition: number,
  before: number | undefined,
  limit: number,
): Promise<PublicComments> {
  const found = rows<CommentLine>(
    await db.execute(sql`
      select comment.number, name, text, at from comment
      -- Looked up one by one: a plan for all of them would read all signatures.
      cross join lateral (
        select name from signature
        where petition_id = ${petition} and signature.number = comment.number
          and visibility = ${publicCode} and state = ${countedCode}
        offset 0
      ) as found
      where petition_id = ${petition} and ${isCommentPublic}
        and ${before === undefined ? sql`true` : sql`number < ${before}`}
      order by number desc limit ${limit + 1}
    `),
  );
  const comments = found.slice(0, limit).map(publicComment);
  const last = comments.at(-1);
  return found.length > limit && last !== undefined ? { comments, before: last.number } : { comments };
}

function publicComment({ number, name, text, at }: CommentLine): PublicComment {
  return { number, name: new UserText(name), text: new UserText(text), at: new Date(at) };
}
