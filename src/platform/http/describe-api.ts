import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProblemResponse } from './problem.response';

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; frame-ancestors 'none'";

/** Serves the OpenAPI document and a page to browse it; both are made when first asked for. */
export function describeApi(app: NestExpressApplication): void {
  let document: OpenAPIObject | undefined;
  const make = () => (document ??= apiDocument(app));
  // The page needs its own scripts and inline styles, and may load nothing from elsewhere.
  app.use('/docs', (_request: unknown, response: Response, next: () => void) => {
    response.setHeader('Content-Security-Policy', pagePolicy);
    next();
  });
  SwaggerModule.setup('docs', app, make, {
    jsonDocumentUrl: 'api/v1/openapi.json',
    customSiteTitle: 'Turno API',
  });
}

function apiDocument(app: NestExpressApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('Turno')
    .setDescription(
      'A support desk that answers in the order of arrival. Errors are problem+json with stable codes.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, outline, {
    extraModels: [ProblemResponse],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
