import { WriteMessageRequest } from '../../desk/ticket.request';
import { checked } from '../../platform/http/validation';
import type { MessageForm } from './tickets.request';

const stepField = /^step-(\d{1,2})$/;

interface Tick {
  index: number;
  result: unknown;
}

/** What a form about a ticket says, by the rules of REST, and the word under which the page thanks. */
export function saidBy(
  outcome: MessageForm['outcome'],
  typed: string,
  { fileIds = [], steps = [] }: { fileIds?: readonly string[]; steps?: readonly Tick[] } = {},
) {
  const text = typed.replaceAll('\r\n', '\n');
  const body = text.trim() ? text : undefined;
  const solved = outcome === 'solved';
  const nothingNew = outcome === 'nothing-new';
  const request = checked(WriteMessageRequest, {
    ...(body !== undefined || outcome === 'message' ? { body: text } : {}),
    ...(solved && { solved }),
    ...(nothingNew && { nothingNew }),
    fileIds,
    steps,
  });
  return {
    said: { body: request.body ?? null, solved, nothingNew, fileIds, steps: request.steps ?? [] },
    hecho: solved ? 'resuelto' : nothingNew ? 'nada-nuevo' : 'enviado',
  };
}

/** The steps that were ticked: `step-0=done`. */
export function tickedIn(form: Readonly<Record<string, unknown>>): Tick[] {
  return Object.entries(form).flatMap(([name, result]) => {
    const index = stepField.exec(name)?.[1];
    return index === undefined ? [] : [{ index: Number(index), result }];
  });
}

/** The form without its steps. */
export function withoutSteps(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(form).filter(([name]) => !stepField.test(name)));
}
