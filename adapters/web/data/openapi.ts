import { z } from 'zod';
import { speak } from '../../../src/index.ts';
import { FaultAnswer } from './data-answer.ts';
import type { Endpoint } from './endpoint.ts';
import { endpointsForPrograms } from './endpoints-for-programs.ts';
import { endpointsForSites } from './endpoints-for-sites.ts';

const endpoints = [...endpointsForPrograms, ...endpointsForSites];
type Documented = (typeof endpoints)[number];
const described: readonly Endpoint[] = endpoints;

type JsonObject = Readonly<Record<string, unknown>>;

/** What is spoken at `publicUrl`, as OpenAPI 3.1 says it. The schemas are those that the answers are built with. */
export function openApi(publicUrl: string): JsonObject {
  return {
    openapi: '3.1.1',
    info: { title: english.words('page.name'), version: '1', description: english.words('api.lead') },
    servers: [{ url: publicUrl }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operationOf(endpoint) }])),
    components: { schemas: componentSchemas() },
  };
}

/** Programmers expect it, and no reader's language is known to a tool. */
const english = speak('en');

const faultName = 'Fault';

function operationOf(endpoint: Documented): JsonObject {
  const { name, parts, query, faults } = endpoint;
  return {
    operationId: name,
    summary: english.words(`api.${name}`),
    parameters: [...parametersOf(parts, 'path'), ...parametersOf(query, 'query')],
    responses: {
      200: { description: english.words('api.ok'), content: { [endpoint.mediaType]: schemaOf(endpoint) } },
      ...Object.fromEntries(faults.map((status) => [status, faultResponse])),
    },
  };
}

const faultResponse = {
  description: english.words('api.fault'),
  content: { 'application/json': { schema: { $ref: refTo(faultName) } } },
};

function schemaOf({ name, answer }: Endpoint): JsonObject {
  return answer === undefined ? {} : { schema: { $ref: refTo(componentName(name)) } };
}

function parametersOf(schemas: Endpoint['query'], within: 'path' | 'query'): readonly JsonObject[] {
  return Object.entries(schemas).map(([name, schema]) => ({
    name,
    in: within,
    required: !schema.safeParse(undefined).success,
    schema: withoutDialect(z.toJSONSchema(schema, { io: 'input' })),
  }));
}

function componentSchemas(): JsonObject {
  const answers = z.registry<{ readonly id: string }>();
  for (const { name, answer } of described) answer?.register(answers, { id: componentName(name) });
  FaultAnswer.register(answers, { id: faultName });
  const { schemas } = z.toJSONSchema(answers, { io: 'input', uri: refTo });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema)]));
}

function componentName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function refTo(id: string): string {
  return `#/components/schemas/${id}`;
}

/** Within an OpenAPI file its own dialect is understood, and a schema's place is its name. */
function withoutDialect({ $schema, $id, ...schema }: JsonObject): JsonObject {
  return schema;
}
