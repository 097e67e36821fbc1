import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { SubmitTicket, type TicketDraft } from '../api';
import { SubmitBatch } from '../sending-api';
import { questionsIn } from '../before-sending/several-questions';

@CommandHandler(SubmitBatch)
export class SubmitBatchHandler implements ICommandHandler<SubmitBatch> {
  constructor(private readonly commands: Commands) {}

  async execute({ author, drafts, receivedAt }: SubmitBatch): Promise<{ references: string[] }> {
    const batchId = isAsProposed(drafts) ? newId() : undefined;
    const references: string[] = [];
    for (const [index, draft] of drafts.entries()) {
      const part = new SubmitTicket(author, { ...draft, ...(batchId && { batchId }) }, receivedAt);
      const { reference } = await this.commands.execute(part).catch((error: unknown) => {
        throw inPart(index, error);
      });
      references.push(reference);
    }
    return { references };
  }
}

/** Whether we would propose to send these texts apart, were they the items of one: each names what the others do not. */
function isAsProposed(drafts: readonly TicketDraft[]): boolean {
  const together = drafts.map(({ body }) => `- ${body.trim()}`).join('\n');
  return drafts.length <= questionsIn(together).length;
}

function inPart(index: number, error: unknown): unknown {
  if (!(error instanceof Invalid)) return error;
  const faults = error.faults.map((fault) => ({ ...fault, path: `parts.${index}.${fault.path}` }));
  return new Invalid(error.code, error.params, faults, error.status);
}
