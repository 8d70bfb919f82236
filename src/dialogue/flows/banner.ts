import { type BannerProblem, bannerMaxUnits, parseBanner } from '../../domain/banner.ts';
import { remitOf } from '../about.ts';
import type { Checked, Flow } from '../flow.ts';
import type { TextQuestion } from '../message.ts';
import type { Speech } from '../text/say.ts';
import type { Text } from '../text/text.ts';

/** The words that a moderator wants to stand above a petition. */
export const banner: Flow = {
  whom: 'everybody',
  title: (speech) => speech.words('banner.title'),
  submit: (speech) => speech.words('banner.submit'),
  questions: (speech, { written }) => [bannerQuestion(speech, written.banner)],
  say: ({ speech }, { title }) => [{ kind: 'plain', text: speech.text('banner.ask', { title }) }],
  check: (speech, _question, written) => checkBanner(speech, written),
  effect: ({ answers, about }, petition) => {
    if (answers.banner === undefined || about === undefined) return undefined;
    return { do: 'setSwitch', petition, remit: remitOf(about), change: { banner: answers.banner } };
  },
};

function bannerQuestion(speech: Speech, written: string | undefined): TextQuestion {
  return {
    kind: 'text',
    name: 'banner',
    label: speech.words('banner.label'),
    hint: speech.words('banner.hint'),
    maxLength: bannerMaxUnits,
    written,
  };
}

function checkBanner(speech: Speech, written: string): Checked {
  const parsed = parseBanner(written);
  return parsed.kind === 'banner' ? { answer: parsed.banner } : { refusal: refusal(speech, parsed.problem) };
}

function refusal(speech: Speech, problem: BannerProblem): Text {
  return problem.kind === 'empty'
    ? speech.text('banner.empty')
    : speech.text('banner.tooLong', { surplus: problem.surplus });
}
