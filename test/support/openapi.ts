/** The parts of an OpenAPI document that the rules below look at. */
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

interface Operation {
  summary?: string;
  description?: string;
  responses: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  enum?: unknown[];
}

const problem = 'application/problem+json';
/** Answers that may do without a body: accepted, nothing to say, look elsewhere. */
const bodiless = new Set(['202', '204', '205', '301', '302', '303', '304', '307', '308']);

/** What keeps the document from being complete, in sentences; nothing when it is. */
export function gapsIn(document: OpenApi): string[] {
  const { schemas } = document.components;
  const gaps: string[] = [];
  for (const [name, schema] of Object.entries(schemas)) gaps.push(...emptyParts(schema, name, schemas));
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [verb, operation] of Object.entries(operations)) {
      gaps.push(...gapsInOperation(operation, `${verb.toUpperCase()} ${path}`, schemas));
    }
  }
  return gaps;
}

function gapsInOperation(operation: Operation, where: string, schemas: Record<string, Schema>): string[] {
  const gaps: string[] = [];
  if (!operation.summary && !operation.description) gaps.push(`${where} says nothing of what it does`);
  for (const { name, schema } of operation.parameters ?? []) {
    gaps.push(...emptyParts(schema, `${where} parameter ${name}`, schemas));
  }
  for (const { schema } of Object.values(operation.requestBody?.content ?? {})) {
    gaps.push(...emptyParts(schema, `${where} body`, schemas));
  }
  const statuses = Object.entries(operation.responses);
  if (!statuses.some(([status]) => /^[23]/.test(status))) gaps.push(`${where} never succeeds`);
  for (const [status, { content }] of statuses) {
    const here = `${where} ${status}`;
    if (bodiless.has(status)) continue;
    const types = Object.keys(content ?? {});
    if (types.length === 0) gaps.push(`${here} has no content`);
    if (/^[45]/.test(status) && !isHealth(where) && !types.includes(problem))
      gaps.push(`${here} is no ${problem}`);
    for (const { schema } of Object.values(content ?? {})) gaps.push(...emptyParts(schema, here, schemas));
  }
  return gaps;
}

/** Probes answer balancers with their own small body, whatever the status. */
const isHealth = (where: string) => /(healthz|readyz)$/.test(where);

/** Where a schema says nothing at all: no type, no reference, or an object without fields. */
function emptyParts(schema: Schema | undefined, where: string, schemas: Record<string, Schema>): string[] {
  if (!schema) return [`${where} has no schema`];
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/components/schemas/', '');
    return schemas[name] ? [] : [`${where} points at ${name}, which is not there`];
  }
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (parts.length > 0) return parts.flatMap((part) => emptyParts(part, where, schemas));
  if (schema.enum) return [];
  const types = [schema.type].flat().filter((type) => type !== 'null');
  if (types.length === 0 || types[0] === undefined) return [`${where} has an empty schema`];
  if (types.includes('array')) return emptyParts(schema.items, `${where}[]`, schemas);
  if (!types.includes('object')) return [];
  const fields = Object.entries(schema.properties ?? {});
  const open = schema.additionalProperties;
  if (typeof open === 'object') return emptyParts(open, `${where}.*`, schemas);
  if (fields.length === 0 && open !== true) return [`${where} is an object without fields`];
  return fields.flatMap(([field, value]) => emptyParts(value, `${where}.${field}`, schemas));
}
