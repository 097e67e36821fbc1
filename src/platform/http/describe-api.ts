import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemResponse } from './problem.response';

/** Serves the OpenAPI document and a page to browse it; both are made when first asked for. */
export function describeApi(app: NestExpressApplication): void {
  let document: OpenAPIObject | undefined;
  const make = () => (document ??= apiDocument(app));
  SwaggerModule.setup('docs', app, make, { jsonDocumentUrl: 'api/v1/openapi.json', customSiteTitle: 'Turno API' });
}

export function apiDocument(app: NestExpressApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('Turno')
    .setDescription('A support desk that answers in the order of arrival. Errors are problem+json with stable codes.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, outline, {
    extraModels: [ProblemResponse],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
