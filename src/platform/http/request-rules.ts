import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Invalid } from '../errors';

/** JSON may be nested so deep; no request class of ours comes near it. */
const maxDepth = 20;
/** The only kinds of body that are read. */
export const jsonTypes = ['application/json', 'application/*+json'];
const formType = 'multipart/form-data';
const uploadPath = '/api/v1/files';
/** Forms of pages that may carry files. */
const formPaths = /^\/(?:es|en)\/tickets\//;
/** An article in all its languages is longer than anything else that is written. */
const longPath = /^\/api\/v1\/staff\/articles(?:\/[^/]+)?\/?$/;
const arrivalMs = 30_000;

/** PostgreSQL cannot keep the character NUL; whoever sends it wants to try something, not to say something. */
export function refuseUnreadableAddress(request: Request, _response: Response, next: NextFunction): void {
  next(/%00/.test(request.url) ? new Invalid('request.malformed') : undefined);
}

/** A body that no parser of ours reads would be taken for a missing one; whoever sent it should know. */
export function refuseOtherTypes(request: Request, _response: Response, next: NextFunction): void {
  const types = isUpload(request) ? [...jsonTypes, formType] : jsonTypes;
  const isOther = request.path.startsWith('/api/') && hasBody(request) && !request.is(types);
  next(isOther ? new UnsupportedMediaTypeException() : undefined);
}

/** Where the body is read by whoever answers, after looking at who asks. */
function isUpload(request: Request): boolean {
  const { method, path } = request;
  return (
    method === 'POST' && (path === uploadPath || (formPaths.test(path) && Boolean(request.is(formType))))
  );
}

/** Where the body may be longer than elsewhere, and is read after looking at who asks (`TakesLongBodies`). */
export function isLong({ method, path }: Request): boolean {
  return (method === 'POST' || method === 'PUT') && longPath.test(path);
}

/**
 * Slow clients are let go before they hold a socket for long; uploads may take as long as the server itself allows.
 */
export function limitArrival(request: Request, response: Response, next: NextFunction): void {
  if (hasBody(request) && !isUpload(request)) {
    const tooSlow = () => {
      if (!response.headersSent) response.writeHead(408, { connection: 'close' }).end();
      request.destroy();
    };
    // Of a refused body the rest may never come, nor the end of the request be told: nobody waits for that at the end.
    const timer = setTimeout(tooSlow, arrivalMs).unref();
    const stop = () => clearTimeout(timer);
    request.once('end', stop).once('close', stop);
  }
  next();
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Refuses what JSON can write and databases cannot keep, and what is built to exhaust whoever walks through it. */
export function refuseUnreadableBody(request: Request, _response: Response, next: NextFunction): void {
  next(isReadable(request.body) ? undefined : new Invalid('request.malformed'));
}

/** Level by level and not by recursion, which itself would run out of stack. */
export function isReadable(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return false;
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string' && !isStorable(value)) return false;
      if (typeof value !== 'object' || value === null) continue;
      for (const [key, part] of Object.entries(value)) {
        if (!isStorable(key) || key === '__proto__') return false;
        below.push(part);
      }
    }
    level = below;
  }
  return true;
}

/** Neither database keeps half a character, nor PostgreSQL a NUL. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
