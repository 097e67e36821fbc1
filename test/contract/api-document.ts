import type { HttpClient } from '../support/http-client';

export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  allOf?: readonly Schema[];
  nullable?: boolean;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  pattern?: string;
  additionalProperties?: boolean | Schema;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema?: Schema;
}

/** One operation of the OpenAPI document. */
export interface Operation {
  /** `GET /api/v1/tickets/{reference}` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly audience: string | undefined;
  readonly pathNames: readonly string[];
  readonly query: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly statuses: readonly number[];
}

interface RawOperation {
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses: Record<string, unknown>;
  'x-audience'?: string;
}

export class ApiDocument {
  readonly operations: readonly Operation[];

  private constructor(
    private readonly schemas: Record<string, Schema>,
    paths: Record<string, Record<string, RawOperation>>,
  ) {
    this.operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, raw]) => operation(path, method.toUpperCase(), raw)),
    );
  }

  static async of(http: HttpClient): Promise<ApiDocument> {
    const { body } = await http.get('/api/v1/openapi.json');
    return new ApiDocument(body.components.schemas, body.paths);
  }

  /** The schema itself, with references followed and parts joined. */
  resolved(schema: Schema): Schema {
    if (schema.$ref) return this.resolved(this.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    if (!schema.allOf) return schema;
    return Object.assign({}, ...schema.allOf.map((part) => this.resolved(part)), { allOf: undefined });
  }
}

function operation(path: string, method: string, raw: RawOperation): Operation {
  const body = Object.values(raw.requestBody?.content ?? {})[0]?.schema;
  return {
    name: `${method} ${path}`,
    method,
    path,
    audience: raw['x-audience'],
    pathNames: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
    query: (raw.parameters ?? []).filter((parameter) => parameter.in === 'query'),
    body,
    statuses: Object.keys(raw.responses).map(Number),
  };
}

/** The address of an operation with its path parameters filled in. */
export function addressOf({ path }: Operation, value: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(value(name)));
}
