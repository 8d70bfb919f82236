import { PositiveNumber } from '../address.ts';
import { withQuery } from '../petition-path.ts';
import { dataPaths, endpointPaths } from './data-paths.ts';
import { type Endpoint, json, ofPetition } from './endpoint.ts';
import { PetitionAnswer } from './petition-json.ts';
import { PetitionsAnswer } from './petitions-json.ts';
import { ReasonsAnswer, SignaturesAnswer } from './signatures-json.ts';

/** What programs read. */
export const endpointsForPrograms = [
  {
    name: 'petitions',
    path: endpointPaths.petitions,
    mediaType: json,
    answer: PetitionsAnswer,
    parts: {},
    query: {},
    faults: [],
    example: () => endpointPaths.petitions,
  },
  {
    name: 'petition',
    path: endpointPaths.petition,
    mediaType: json,
    answer: PetitionAnswer,
    parts: ofPetition,
    query: {},
    faults: [404],
    example: ({ petition }) => dataPaths.petition(petition.slug),
  },
  {
    name: 'signatures',
    path: endpointPaths.signatures,
    mediaType: json,
    answer: SignaturesAnswer,
    parts: ofPetition,
    query: { page: PositiveNumber.optional() },
    faults: [400, 404],
    example: ({ petition }) => withQuery(dataPaths.signatures(petition.slug), { page: 1 }),
  },
  {
    name: 'reasons',
    path: endpointPaths.reasons,
    mediaType: json,
    answer: ReasonsAnswer,
    parts: ofPetition,
    query: { before: PositiveNumber.optional() },
    faults: [400, 404],
    example: ({ petition }) => dataPaths.reasons(petition.slug),
  },
  {
    name: 'csv',
    path: endpointPaths.csv,
    mediaType: 'text/csv',
    parts: ofPetition,
    query: {},
    faults: [403, 404, 503],
    example: ({ petition }) => dataPaths.csv(petition.slug),
  },
] as const satisfies readonly Endpoint[];
