import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const AUDIENCE = Symbol('audience');

/**
 * Says for whom a controller or route is. A route without an audience is refused to everybody; which audiences
 * exist beside `everyone`, and who belongs to them, is for the module of accounts to say.
 * The OpenAPI document names it as `x-audience`.
 */
export const ForAudience = (audience: string) =>
  applyDecorators(SetMetadata(AUDIENCE, audience), ApiExtension('x-audience', audience));

/** Anybody may call this, identified or not. */
export const ForEveryone = () => ForAudience('everyone');
