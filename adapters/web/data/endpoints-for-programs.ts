import { PositiveNumber } from './data-answer.ts';
import { dataPaths } from './data-links.ts';
import { type Endpoint, json, ofPetition } from './endpoint.ts';
import { PetitionAnswer } from './petition-json.ts';
import { PetitionsAnswer } from './petitions-json.ts';
import { ReasonsAnswer, SignaturesAnswer } from './signatures-json.ts';

/** What programs read. */
export const endpointsForPrograms = [
  {
    name: 'petitions',
    path: '/petitions.json',
    mediaType: json,
    answer: PetitionsAnswer,
    parts: {},
    query: {},
    faults: [],
    example: () => '/petitions.json',
  },
  {
    name: 'petition',
    path: '/petitions/{slug}.json',
    mediaType: json,
    answer: PetitionAnswer,
    parts: ofPetition,
    query: {},
    faults: [404],
    example: ({ petition }) => `/petitions/${petition.slug}.json`,
  },
  {
    name: 'signatures',
    path: '/petitions/{slug}/signatures.json',
    mediaType: json,
    answer: SignaturesAnswer,
    parts: ofPetition,
    query: { page: PositiveNumber.optional() },
    faults: [400, 404],
    example: ({ petition }) => `${dataPaths.signatures(petition.slug)}?page=1`,
  },
  {
    name: 'reasons',
    path: '/petitions/{slug}/reasons.json',
    mediaType: json,
    answer: ReasonsAnswer,
    parts: ofPetition,
    query: { before: PositiveNumber.optional() },
    faults: [400, 404],
    example: ({ petition }) => dataPaths.reasons(petition.slug),
  },
  {
    name: 'csv',
    path: '/petitions/{slug}/signatures.csv',
    mediaType: 'text/csv',
    parts: ofPetition,
    query: {},
    faults: [403, 404, 503],
    example: ({ petition }) => dataPaths.csv(petition.slug),
  },
] as const satisfies readonly Endpoint[];
